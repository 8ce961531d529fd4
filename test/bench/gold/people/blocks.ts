/**
 * Invented signatures in the manner of hand-labelled blocks, seeded: everyone of one family name and first initial, most with one of a
 * few given names, who write with circles of coauthors that change as they move, on topics that drift, as three trades print it.
 */
import { randomNumbers } from '../../../../shared/random.ts';
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';
import type { LabelledPeople } from './shape.ts';

type Random = () => number;

/** What the papers of a trade say: how names are shortened, how many write together, whose organisation is printed. */
interface Trade {
  readonly title: string;
  /** Share of papers that print initials only. */
  readonly initials: number;
  readonly coauthors: number;
  /** Share of signatures with an organisation; with `firstOnly` only of those who stand first. */
  readonly organizations: number;
  readonly firstOnly: boolean;
  readonly fields: number;
  readonly families: string;
}

const chinese = 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Ma Hu Guo Lin He Gao Luo';
const western = 'Smith Jones Miller Brown Martin Silva Garcia Müller Meyer Rossi Cohen Fischer Lee Kim Park Singh Kumar Gupta Santos Sato Nguyen';

export const trades: readonly Trade[] = [
  { title: 'computing', initials: 0.08, coauthors: 3, organizations: 0.7, firstOnly: false, fields: 6, families: chinese },
  { title: 'medicine', initials: 0.45, coauthors: 6, organizations: 0.9, firstOnly: true, fields: 30, families: `${chinese} ${western}` },
  { title: 'mathematics', initials: 0.5, coauthors: 1, organizations: 0.15, firstOnly: false, fields: 12, families: western },
];

const pinyin = 'wei jing yan min lei jun yu hui ming hong xin jie li hua ping lin bin feng ying tao chun meng rui xiao jian guo zhi hai qiang bo kai yi peng chao dong gang'.split(' ');
const firstNames = `John Robert Michael Sarah Emily David Daniel James Laura Peter Susan Thomas William Anna Mark Karen Paul Maria José Jean Luca Erik Sofia Björn Marco
  Ivan Elena Jürgen Claire Rahul Sanjay Amit Priya Min-jun Ji-woo Hyun-Woo Hiroshi Kenji Joana Julia Jonas Markus Martin Monika Ali Ahmed`.split(/\s+/);
const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru tri ster vin mal kor'.split(' ');

const at = <T>(items: readonly T[], i: number): T => items[Math.min(items.length - 1, Math.floor(i))] as T;
const draw = <T>(items: readonly T[], random: Random): T => at(items, random() * items.length);
/** The first often, the last seldom. */
const drawSkewed = <T>(items: readonly T[], random: Random): T => at(items, items.length * random() ** 2.2);
const capital = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase());
const word = (random: Random): string => Array.from({ length: 2 + Math.floor(random() * 2) }, () => draw(syllables, random)).join('');

interface Name {
  readonly family: string;
  readonly given: string;
  readonly middle: string;
}

function nameOf(family: string, random: Random): Name {
  if (!chinese.split(' ').includes(family)) return { family, given: drawSkewed(firstNames, random), middle: random() < 0.35 ? draw(firstNames, random) : '' };
  const second = drawSkewed(pinyin, random);
  return { family, given: capital(random() < 0.4 ? second : drawSkewed(pinyin, random) + second), middle: '' };
}

/** One post: where, with whom, on what. */
interface Post {
  readonly from: number;
  readonly organization: readonly string[];
  readonly circle: readonly Name[];
  readonly words: readonly string[];
  readonly venues: readonly string[];
}

interface Author extends Name {
  readonly id: string;
  readonly posts: readonly Post[];
  readonly papers: number;
  readonly to: number;
}

class World {
  private readonly random: Random;
  private readonly trade: Trade;
  private readonly common: string[];
  private readonly fields: { words: string[]; venues: string[]; topics: string[][] }[];
  private readonly cities: string[];
  private readonly families: string[];

  constructor(trade: Trade, random: Random) {
    [this.trade, this.random] = [trade, random];
    const words = (count: number): string[] => Array.from({ length: count }, () => word(random));
    this.common = words(150);
    this.fields = Array.from({ length: trade.fields }, () => ({
      words: words(150), venues: words(14).map((name) => `${draw(['Journal of', 'Transactions on', 'Conference on', 'Annals of'], random)} ${name}`),
      topics: Array.from({ length: 12 }, () => words(18)),
    }));
    this.cities = words(120).map(capital);
    this.families = [...chinese.split(' '), ...western.split(' '), ...words(400).map(capital)];
  }

  private someName(): Name {
    return nameOf(this.random() < 0.45 ? drawSkewed(this.families.slice(0, 41), this.random) : draw(this.families, this.random), this.random);
  }

  /** A later post keeps a few of the circle and most often the field. */
  private post(from: number, field: number, before?: Post): Post {
    const { random } = this;
    const own = at(this.fields, field);
    const city = draw(this.cities, random);
    const kept = (before?.circle ?? []).filter(() => random() < 0.12);
    const topic = before !== undefined && random() < 0.5 ? before.words : draw(own.topics, random);
    const organization = [`University of ${city}, ${city}`, `Department of ${capital(at(own.words, 0))}, University of ${city}`, `${city} University`];
    return { from, organization, circle: [...kept, ...Array.from({ length: 3 + Math.floor(this.trade.coauthors * 4 * random()) }, () => this.someName())], words: topic, venues: own.venues };
  }

  author(id: string, name: Name): Author {
    const { random } = this;
    const field = Math.floor(random() * this.trade.fields);
    const start = 1980 + Math.floor(random() * 35);
    const papers = Math.min(120, Math.ceil(0.8 / (random() + 0.006)) + Math.floor(random() * 4));
    const years = Math.min(35, 2 + Math.floor(papers * random()));
    const posts = [this.post(start, field)];
    for (let year = start + 3 + Math.floor(random() * 8); year < start + years; year += 3 + Math.floor(random() * 10)) posts.push(this.post(year, random() < 0.9 ? field : Math.floor(random() * this.trade.fields), posts.at(-1)));
    return { id, ...name, posts, papers, to: start + years };
  }

  title(post: Post): string {
    const { random } = this;
    const field = this.fields.find(({ venues }) => venues === post.venues);
    return Array.from({ length: 5 + Math.floor(random() * 7) }, () => {
      const kind = random();
      return drawSkewed(kind < 0.35 ? this.common : kind < 0.7 ? field?.words ?? this.common : post.words, random);
    }).join(' ');
  }
}

const initialsOf = (name: string): string => (name === '' ? '' : ` ${name.split('-').map((part) => `${part[0]}.`).join('-')}`);

function printed({ family, given, middle }: Name, short: boolean, random: Random): string {
  if (short) return `${initialsOf(given).trim()}${random() < 0.8 ? initialsOf(middle) : ''} ${family}`;
  return `${given}${random() < 0.5 ? initialsOf(middle) : ''} ${family}`;
}

function signaturesOf(author: Author, world: World, trade: Trade, random: Random): Signature[] {
  const start = author.posts[0]?.from ?? 2000;
  return Array.from({ length: author.papers }, (_, n): Signature => {
    const year = start + Math.floor(random() * (author.to - start + 1));
    const post = author.posts.findLast(({ from }) => from <= year) ?? author.posts[0];
    if (post === undefined) throw new RangeError(`The author ${author.id} has no post.`);
    const short = random() < trade.initials;
    const circle = post.circle.slice(Math.floor(random() * 3));
    const team = new Set(Array.from({ length: Math.floor(random() * (2 * trade.coauthors + 1)) }, () => drawSkewed(circle, random)));
    const position = 1 + Math.floor(random() * (team.size + 1));
    const says = random() < trade.organizations && (!trade.firstOnly || position === 1);
    return {
      key: `${author.id}.${n}`, paper: `${author.id}.${n}`, list: `${author.id}.${n}`, name: printed(author, short, random), position, year,
      coauthors: [...team].map((name) => printed(name, short, random)), title: world.title(post),
      venue: random() < 0.1 ? null : drawSkewed(post.venues, random), organizations: says ? [draw(post.organization, random)] : [],
    };
  });
}

/** Blocks of one trade, until they hold about 4000 signatures; a block is a family name and a first initial that 1 to 50 people share. */
export function generateBlocks(trade: Trade, seed: number): LabelledPeople {
  const random = randomNumbers(seed);
  const world = new World(trade, random);
  const signatures: Signature[] = [];
  const truth = new Map<string, string>();
  for (let block = 0; signatures.length < 4000; block += 1) {
    const family = draw(trade.families.split(' '), random);
    const [letter] = nameOf(family, random).given;
    const size = 1 + Math.floor(50 * random() ** 3);
    for (let i = 0; i < size;) {
      const name = nameOf(family, random);
      if (name.given[0] !== letter) continue;
      i += 1;
      for (const signature of signaturesOf(world.author(`b${block}p${i}`, name), world, trade, random)) {
        signatures.push(signature);
        truth.set(signature.key, `b${block}p${i}`);
      }
    }
  }
  return { title: `Invented blocks, ${trade.title}, seed ${seed}`, signatures, truth };
}
