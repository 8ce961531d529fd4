/** The signatures of a library, numbered and indexed once: names, coauthors, organisations, words, venues. */
import { titleKey } from '../../normalise.ts';
import { blockKeys, isWritten, parseName, type PersonName } from './name.ts';
import type { Signature } from './types.ts';
import { sortedSet, Vocabulary } from './vocabulary.ts';

/** What is known of one signature, or of several taken together, as numbers; the lists are sorted. */
export interface Facts {
  readonly forms: readonly number[];
  readonly lists: readonly number[];
  readonly papers: readonly number[];
  /** Coauthors as family name and first initial. */
  readonly coauthors: readonly number[];
  /** Coauthors with their given names, or all their initials where none is written out. */
  readonly exactCoauthors: readonly number[];
  /** True when one of the lists is cut short. */
  readonly cut: boolean;
  readonly organizations: readonly number[];
  readonly organizationWords: readonly number[];
  readonly words: readonly number[];
  readonly venues: readonly number[];
  /** Where on long lists the name stands, in steps of a tenth; none for short lists. */
  readonly places: readonly number[];
  readonly from: number | null;
  readonly to: number | null;
}

/** A printed name, and all signatures that print it but for case, accents and punctuation. */
export interface Form {
  readonly name: PersonName;
  readonly blocks: readonly string[];
}

/** Lists of whole collaborations are read up to here: a hundred shared names say what a thousand say. */
const MOST_COAUTHORS = 100;
const MOST_WORDS = 400;

const smallWords = new Set(`a an and are as at be by can for from has have how in into is it its more new not of on or our some study that the their these this to toward
  towards two using via we what when which why with within without based approach method methods analysis results effect effects un une de des del der die das du el en et
  la le les los und über von zur zum`.split(/\s+/));

/** From here on a list is long, and most often in the order of the alphabet. */
const LONG_LIST = 20;

function placesOf(position: number): number[] {
  return position < LONG_LIST ? [] : [Math.round(Math.log(position) / Math.log(1.1))];
}

/** Family name and first given name, or all initials where none is written out. */
function coauthorKey({ family, given, full }: PersonName): string {
  return `${family}|${full ? (given.find((part) => isWritten(part.text))?.text ?? '') : given.map((part) => part.text).join('')}`;
}

/** Words that stand in the names of many organisations. */
const genericWords = new Set(`university universitat universite universidad universita univ institute institut instituto inst college school department dept faculty
  centre center laboratory laboratories laboratory lab labs academy research science sciences technology tech engineering physics mathematics computer computing national
  state medical hospital division group company corporation inc ltd of and for the de la du des der di in at`.split(/\s+/));

export class Library {
  readonly signatures: readonly Signature[];
  readonly facts: readonly Facts[];
  readonly forms: Form[] = [];
  readonly coauthors = new Vocabulary();
  readonly exactCoauthors = new Vocabulary();
  readonly organizations = new Vocabulary();
  readonly organizationWords = new Vocabulary();
  readonly words = new Vocabulary();
  readonly venues = new Vocabulary();
  /** Every name of the library that is printed in full, coauthors' among them: family name and first given name. */
  readonly writtenNames = new Map<string, PersonName>();
  private readonly lists = new Vocabulary();
  private readonly papers = new Vocabulary();
  private readonly formIds = new Vocabulary();
  private readonly parsed = new Map<string, PersonName | null>();

  /** `signatures` in the order of their keys. */
  constructor(signatures: readonly Signature[]) {
    this.signatures = signatures;
    this.facts = signatures.map((signature) => this.factsOf(signature));
  }

  /** How many signatures there are, in which names, words and organisations are counted. */
  get size(): number {
    return this.signatures.length;
  }

  private parse(printed: string): PersonName | null {
    const known = this.parsed.get(printed);
    if (known !== undefined) return known;
    const name = parseName(printed);
    this.parsed.set(printed, name);
    const first = name?.given[0]?.text;
    if (name?.full && first !== undefined && first.length > 1) this.writtenNames.set(`${first}|${name.family}`, name);
    return name;
  }

  /** The form of a name; a name without a letter is a form of its own that agrees with none but itself. */
  private formOf(printed: string): number {
    const name = this.parse(printed) ?? { printed, key: `|${printed}`, family: printed, familyAlso: [], particles: '', given: [], suffix: null, full: false };
    const id = this.formIds.add(name.key, printed);
    this.forms[id] ??= { name, blocks: blockKeys(name) };
    return id;
  }

  private counted(vocabulary: Vocabulary, texts: readonly string[], printed: readonly string[] = texts): number[] {
    const ids = sortedSet(texts.flatMap((text, i) => (text === '' ? [] : [vocabulary.add(text, printed[i] ?? text)])));
    for (const id of ids) vocabulary.count(id);
    return ids;
  }

  private factsOf(signature: Signature): Facts {
    const names = signature.coauthors.slice(0, MOST_COAUTHORS).flatMap((printed) => this.parse(printed) ?? []);
    const organizations = (signature.organizations ?? []).map(titleKey);
    const printed = names.map((name) => name.printed);
    const venue = signature.venue ?? '';
    const wordsOf = (text: string): string[] => titleKey(text).split(' ').filter((word) => word.length > 1 && !smallWords.has(word));
    const year = signature.year ?? null;
    return {
      forms: [this.formOf(signature.name)],
      lists: [this.lists.add(signature.list, signature.list)],
      papers: [this.papers.add(signature.paper, signature.paper)],
      coauthors: this.counted(this.coauthors, names.map((name) => `${name.family}|${[...(name.given[0]?.text ?? '')][0] ?? ''}`), printed),
      exactCoauthors: this.counted(this.exactCoauthors, names.map(coauthorKey), printed),
      cut: signature.cut === true,
      organizations: this.counted(this.organizations, organizations, signature.organizations),
      organizationWords: this.counted(this.organizationWords, organizations.flatMap((text) => text.split(' ')).filter((word) => word.length > 2 && !genericWords.has(word))),
      words: this.counted(this.words, [signature.title ?? '', ...(signature.topics ?? [])].flatMap(wordsOf)),
      venues: this.counted(this.venues, [titleKey(venue).replace(/\d+/g, '').trim()], [venue]),
      places: placesOf(signature.position ?? 0),
      from: year,
      to: year,
    };
  }
}

/** What is known of several taken together. */
export function mergeFacts(all: readonly Facts[]): Facts {
  const [only] = all;
  if (only && all.length === 1) return only;
  const merged = (read: (facts: Facts) => readonly number[]): number[] => sortedSet(all.flatMap(read));
  const years = all.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to])).sort((a, b) => a - b);
  return {
    forms: merged((facts) => facts.forms),
    lists: merged((facts) => facts.lists),
    papers: merged((facts) => facts.papers),
    coauthors: merged((facts) => facts.coauthors),
    exactCoauthors: merged((facts) => facts.exactCoauthors),
    cut: all.some((facts) => facts.cut),
    organizations: merged((facts) => facts.organizations),
    organizationWords: merged((facts) => facts.organizationWords),
    words: merged((facts) => facts.words).slice(0, MOST_WORDS),
    venues: merged((facts) => facts.venues),
    places: merged((facts) => facts.places),
    from: years[0] ?? null,
    to: years.at(-1) ?? null,
  };
}
