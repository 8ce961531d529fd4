/**
 * Invented signatures, seeded: people who share names, write with the members of their labs, move between organisations,
 * and are printed with initials and in several spellings. Only the names under study are labelled, as in hand-labelled sets.
 */
import { randomNumbers } from '../../../../shared/random.ts';
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';
import type { LabelledPeople } from './shape.ts';

type Random = () => number;

const pools = [
  { family: 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Lin Ma Hu Guo He Luo Gao Zheng Liang'.split(' '),
    given: 'Wei Jing Yan Min Lei Jun Yu Hui Xiaoming Jianguo Xiao-Ling Yu-Hsuan Zhi-Gang Haibo Guoqiang Bin Feng Ying Tao Chun-Wei Meng Rui'.split(' ') },
  { family: 'Smith Johnson Brown Miller Davis Wilson Clark Young Hill Baker Carter Cook Rogers Ward'.split(' '),
    given: 'John Robert Michael Sarah Emily David Daniel James Laura Peter Susan Thomas William Anna Mark Karen Paul'.split(' ') },
  { family: 'Garcia Müller Rossi Silva Kowalski van_der_Berg Lindström Dupont Schneider Ferrari Novák Petrov'.split(' ').map((name) => name.replaceAll('_', ' ')),
    given: 'Maria José Anna Jean-Pierre Luca Katarzyna Erik Sofia Björn Marco Ivan Elena Jürgen Claire'.split(' ') },
  { family: 'Kumar Singh Sharma Gupta Patel Reddy Menon Rao Iyer Kim Lee Park Choi Jung'.split(' '),
    given: 'Amit Rahul Priya Sanjay Anil Deepa Ravi Suresh Min-jun Ji-woo Seung Hyun-Woo Ankit Lakshmi Vijay'.split(' ') },
] as const;

const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru'.split(' ');

const at = <T>(items: readonly T[], i: number): T => items[Math.min(items.length - 1, Math.floor(i))] as T;
const draw = <T>(items: readonly T[], random: Random): T => at(items, random() * items.length);
const word = (random: Random): string => Array.from({ length: 2 + Math.floor(random() * 2) }, () => draw(syllables, random)).join('');

interface Person {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly middle: string;
  readonly careers: readonly { lab: number; from: number }[];
  readonly papers: number;
}

/** Small numbers often, large ones seldom. */
const skewed = (most: number, random: Random): number => Math.max(1, Math.floor(most * random() ** 3));

const capital = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase());

function nameFrom(random: Random, invented = 0.4): { family: string; given: string; middle: string } {
  if (random() < invented) return { family: capital(word(random)), given: capital(word(random)), middle: random() < 0.3 ? capital(word(random)) : '' };
  const pool = draw(pools, random);
  const family = at(pool.family, pool.family.length * random() ** 1.5);
  return { family, given: draw(pool.given, random), middle: random() < 0.3 ? draw(pool.given, random) : '' };
}

interface World {
  readonly random: Random;
  readonly labs: readonly { organization: string; field: number; words: string[]; people: Person[] }[];
  readonly fields: readonly { words: string[]; venues: string[] }[];
}

function worldOf(random: Random): World {
  const common = Array.from({ length: 60 }, () => word(random));
  const fields = Array.from({ length: 24 }, () => ({
    words: [...common, ...Array.from({ length: 120 }, () => word(random))],
    venues: Array.from({ length: 8 }, () => `Journal of ${word(random)}`),
  }));
  const labs = Array.from({ length: 260 }, (_, i) => ({ organization: `University of ${at(syllables, i % 25)}${at(syllables, (i / 3) % 25)}`, field: Math.floor(random() * 24), words: Array.from({ length: 25 }, () => word(random)), people: [] as Person[] }));
  return { random, labs, fields };
}

function personIn(world: World, id: string, name: ReturnType<typeof nameFrom>): Person {
  const { random, labs } = world;
  const start = 1985 + Math.floor(random() * 30);
  const first = Math.floor(random() * labs.length);
  const moves = random() < 0.35 ? [start + 4 + Math.floor(random() * 6)] : [];
  const sameField = labs.flatMap((lab, i) => (lab.field === labs[first]?.field ? [i] : []));
  const careers = [{ lab: first, from: start }, ...moves.map((from) => ({ lab: draw(sameField, random), from }))];
  const person: Person = { id, ...name, careers, papers: skewed(40, random) };
  for (const { lab } of careers) labs[lab]?.people.push(person);
  return person;
}

function printed({ family, given, middle }: Person, random: Random): string {
  const initial = (name: string): string => name.split('-').map((part) => `${part[0]}.`).join(random() < 0.5 ? '-' : '');
  const style = random();
  const first = style < 0.15 ? initial(given) : style < 0.25 ? given.replace('-', random() < 0.5 ? '' : ' ') : given;
  const second = middle === '' || random() < 0.5 ? '' : random() < 0.6 ? ` ${initial(middle)}` : ` ${middle}`;
  const plain = random() < 0.15 ? family.normalize('NFD').replace(/\p{M}/gu, '') : family;
  return random() < 0.2 ? `${plain}, ${first}${second}` : `${first}${second} ${plain}`;
}

function papersOf(person: Person, world: World, emit: (signature: Signature, person: string) => void): void {
  const { random, labs, fields } = world;
  for (let n = 0; n < person.papers; n += 1) {
    const year = (person.careers[0]?.from ?? 2000) + Math.floor(random() * 12);
    const career = person.careers.findLast(({ from }) => from <= year) ?? person.careers[0];
    const lab = labs[career?.lab ?? 0];
    const field = fields[lab?.field ?? 0];
    if (!lab || !field) continue;
    const others = lab.people.filter((other) => other.id !== person.id);
    const close = others.filter((_, i) => (i * 7 + person.papers) % 3 === 0);
    const team = new Set(Array.from({ length: Math.floor(random() * 5) }, () => draw(close.length > 0 && random() < 0.7 ? close : others, random)));
    const key = `${person.id}.${n}`;
    emit({
      key, paper: key, list: key, name: printed(person, random), year,
      coauthors: [...team].filter((other) => other !== undefined).map((other) => printed(other, random)),
      title: Array.from({ length: 5 + Math.floor(random() * 5) }, () => draw(random() < 0.3 ? lab.words : field.words, random)).join(' '),
      venue: random() < 0.1 ? null : draw(field.venues, random),
      organizations: random() < 0.4 ? [] : [lab.organization],
    }, person.id);
  }
}

/** Some thousand signatures of forty names that several people bear, and of sixty that few do. */
export function generatePeople(seed: number): LabelledPeople {
  const random = randomNumbers(seed);
  const world = worldOf(random);
  for (let i = 0; i < 2200; i += 1) personIn(world, `other${i}`, nameFrom(random));
  const studied: Person[] = [];
  for (let name = 0; name < 100; name += 1) {
    const drawn = nameFrom(random, name < 40 ? 0 : 0.4);
    const bearers = name < 40 ? skewed(25, random) : 1;
    for (let i = 0; i < bearers; i += 1) studied.push(personIn(world, `n${name}p${i}`, { ...drawn, middle: i % 3 === 0 ? drawn.middle : '' }));
  }
  const signatures: Signature[] = [];
  const truth = new Map<string, string>();
  for (const person of studied) {
    papersOf(person, world, (signature, id) => {
      signatures.push(signature);
      truth.set(signature.key, id);
    });
  }
  return { title: `Invented people, seed ${seed}`, signatures, truth };
}

/** As many records, each signed by about three people of labs of twelve; the names of a tenth of the people are common ones. */
export function generateLibrary(seed: number, records: number): Signature[] {
  const random = randomNumbers(seed);
  const people = Array.from({ length: Math.ceil(records / 4) }, (_, i): Person => ({ id: `${i}`, ...nameFrom(random, 0.9), careers: [], papers: 0 }));
  const words = Array.from({ length: 3000 }, () => word(random));
  return Array.from({ length: records }, (_, record) => {
    const lab = Math.floor(random() * Math.ceil(people.length / 12)) * 12;
    const team = [...new Set(Array.from({ length: 3 }, () => at(people, lab + random() * 12)))];
    const names = team.map((person) => printed(person, random));
    const said = { paper: `${record}`, list: `${record}`, title: Array.from({ length: 8 }, () => draw(words, random)).join(' '), year: 1990 + Math.floor(random() * 30) };
    return team.map((_, place): Signature => ({ ...said, key: `${record}.${place}`, name: names[place] ?? '', coauthors: names.filter((_, other) => other !== place) }));
  }).flat();
}
