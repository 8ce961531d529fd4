/** Makes seeded coauthor networks of any size for tests, screenshots and the bench: labs that write papers together, some owners of dumps. */
import { randomNumbers } from '../../shared/random.ts';
import { blankSlice, NodeFlag, TieFlag, type GraphSlice } from '../../shared/model/slice.ts';

export interface NetworkPlan {
  people: number;
  seed: number;
  /** People whose profile was imported: each writes with several labs. */
  owners: number;
  /** Papers per person, on average. */
  papersPerPerson: number;
  /** Adds an owner without coauthors, and one paper of many authors drawn as a fan. */
  oddities: boolean;
}

const given = ['Ada', 'Ben', 'Chidi', 'Dana', 'Elif', 'Farid', 'Grete', 'Hiro', 'Ines', 'Jonas', 'Kavya', 'Lin', 'Mara', 'Nils', 'Oya', 'Pavel', 'Rosa', 'Sanjay', 'Tove', 'Uma', 'Victor', 'Wei', 'Yara', 'Zoltán'];
const family = ['Abara', 'Bergström', 'Castellanos', 'Dvořák', 'Eriksen', 'Fontaine', 'Ghorbani', 'Hakimi', 'Ivanova', 'Jankowski', 'Krishnamurthy', 'Lindqvist', 'Moreau', 'Nakamura', 'Okonkwo', 'Papadopoulos', 'Quispe', 'Rosenbaum', 'Sundaram', 'Takahashi', 'Ueda', 'Vasquez', 'Wainwright', 'Xu', 'Yamamoto', 'Zhu'];
const LETTERS = 'ABCDEFG';
const FAN_SIZE = 32;

/** A network without positions. People 0 to owners - 1 own dumps. */
export function generateNetwork(plan: NetworkPlan): GraphSlice {
  const random = randomNumbers(plan.seed);
  const lab = assignLabs(plan, random);
  const papers = writePapers(plan, lab, random);
  const count = new Uint32Array(plan.people);
  const pairs = new Map<number, { weight: number; shared: number; fan: boolean }>();
  const tie = (a: number, b: number, weight: number, fan: boolean): void => {
    const key = Math.min(a, b) * plan.people + Math.max(a, b);
    const pair = pairs.get(key) ?? { weight: 0, shared: 0, fan };
    pairs.set(key, { weight: pair.weight + weight, shared: pair.shared + 1, fan: pair.fan && fan });
  };
  for (const authors of papers) {
    for (const author of authors) count[author] = (count[author] ?? 0) + 1;
    const fan = authors.length > 12;
    authors.forEach((a, index) => {
      for (const b of fan && index > 0 ? [] : authors.slice(index + 1)) tie(a, b, 1 / (authors.length - 1), fan);
    });
  }
  return assemble(plan, lab, count, pairs);
}

function assignLabs(plan: NetworkPlan, random: () => number): Uint32Array {
  const labs = Math.max(2, Math.round(plan.people / 14));
  return Uint32Array.from({ length: plan.people }, (_, person) => (person < plan.owners ? person % labs : Math.floor(random() ** 1.6 * labs)));
}

function writePapers(plan: NetworkPlan, lab: Uint32Array, random: () => number): number[][] {
  const members = new Map<number, number[]>();
  const last = plan.oddities ? plan.people - 1 : plan.people;
  for (let person = 0; person < last; person += 1) members.set(lab[person] ?? 0, [...(members.get(lab[person] ?? 0) ?? []), person]);
  const pick = (list: readonly number[]): number => list[Math.floor(random() ** 1.8 * list.length)] ?? 0;
  const papers: number[][] = [];
  for (let paper = 0; paper < plan.people * plan.papersPerPerson; paper += 1) {
    const first = paper < last ? paper : Math.floor(random() * last);
    const team = members.get(lab[first] ?? 0) ?? [first];
    const authors = new Set([first]);
    for (let extra = Math.floor(random() * 3.4); extra > 0; extra -= 1) authors.add(pick(team));
    const guest = random();
    if (guest < 0.5 && plan.owners > 0) authors.add(Math.floor(random() * plan.owners));
    else if (guest < 0.56) authors.add(Math.floor(random() * last));
    papers.push([...authors]);
  }
  for (let owner = 0; owner < plan.owners; owner += 1) for (let alone = 0; alone < 8 + owner * 4; alone += 1) papers.push([owner]);
  if (plan.oddities) {
    papers.push([0, ...Array.from({ length: FAN_SIZE }, (_, index) => last - 1 - index)]);
    for (let alone = 0; alone < 76; alone += 1) papers.push([last]);
  }
  return papers;
}

function assemble(plan: NetworkPlan, lab: Uint32Array, papers: Uint32Array, pairs: Map<number, { weight: number; shared: number; fan: boolean }>): GraphSlice {
  const sizes = new Map<number, number>();
  for (const one of lab) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const largest = [...sizes].filter(([, size]) => size >= 5).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, LETTERS.length);
  const number = new Map(largest.map(([one], index) => [one, index + 1]));
  const keys = [...pairs.keys()];
  const values = [...pairs.values()];
  const lone = plan.people - 1;
  const flag = (person: number): number => (person < plan.owners || (plan.oddities && person === lone) ? NodeFlag.owner : 0);
  return {
    ...blankSlice(plan.people, keys.length),
    revision: 1,
    ids: Array.from({ length: plan.people }, (_, person) => `person-${person}`),
    names: Array.from({ length: plan.people }, (_, person) => `${given[(person * 7) % given.length]} ${family[(person * 5 + Math.floor(person / 26)) % family.length]}`),
    communities: largest.map(([, size], index) => ({ letter: LETTERS[index] ?? '', size, name: null, named: false, why: null })),
    loneReasons: plan.oddities ? { [String(lone)]: 'dump lists no coauthors' } : {},
    papers,
    community: Uint8Array.from(lab, (one, person) => (plan.oddities && person === lone ? 0 : number.get(one) ?? 0)),
    nodeFlags: Uint8Array.from(lab, (_, person) => flag(person)),
    source: Uint32Array.from(keys, (key) => Math.floor(key / plan.people)),
    target: Uint32Array.from(keys, (key) => key % plan.people),
    weight: Float32Array.from(values, ({ weight }) => weight),
    sharedPapers: Uint32Array.from(values, ({ shared }) => shared),
    tieFlags: Uint8Array.from(values, ({ fan }) => (fan ? TieFlag.fan : 0)),
  };
}
