/** The signatures of a library, numbered and indexed once: names, coauthors, organisations, words, venues. */
import { titleKey } from '../../normalise.ts';
import { blockKeys, isWritten, parseName, type PersonName } from './name.ts';
import type { Signature } from './types.ts';
import { type Bag, bagOf, mergeBags } from './bag.ts';
import { sortedSet } from '../../../sorted.ts';
import { Vocabulary } from './vocabulary.ts';

/** What is known of one signature, or of several taken together, as numbers; the lists are sorted. */
export interface Facts {
  readonly forms: readonly number[];
  readonly papers: readonly number[];
  /** Coauthors as family name and first initial. */
  readonly coauthors: Bag;
  /** Coauthors with their given names, or all their initials where none is written out. */
  readonly exactCoauthors: Bag;
  /** True when one of the lists is cut short. */
  readonly cut: boolean;
  readonly organizations: Bag;
  readonly organizationWords: Bag;
  readonly words: Bag;
  readonly venues: Bag;
  /** Where on long lists the name stands, in steps of a tenth; none for short lists. */
  readonly places: Bag;
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

const smallWords = new Set(`a an and are as at be by can for from has have how in into is it its more new not of on or our some study that the their these this to toward
  towards two using via we what when which why with within without based approach method methods analysis results effect effects un une de des del der die das du el en et
  la le les los und über von zur zum`.split(/\s+/));

/** From here on a list is long, and most often in the order of the alphabet. */
const LONG_LIST = 20;

const wordsOf = (text: string): string[] => titleKey(text).split(' ').filter((word) => word.length > 1 && !smallWords.has(word));

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
  /** The author list of each signature. */
  readonly lists: readonly number[];
  readonly forms: Form[] = [];
  readonly coauthors = new Vocabulary();
  readonly exactCoauthors = new Vocabulary();
  readonly organizations = new Vocabulary(60);
  readonly organizationWords = new Vocabulary(60);
  readonly words = new Vocabulary(5);
  readonly venues = new Vocabulary(5);
  readonly places = new Vocabulary();
  /** Every name of the library that is printed in full, coauthors' among them: family name and first given name. */
  readonly writtenNames = new Map<string, PersonName>();
  private readonly papers = new Vocabulary();
  private readonly formIds = new Vocabulary();
  private readonly parsed = new Map<string, PersonName | null>();
  /** The words of the title before: the signatures of a paper follow one another. */
  private wordsBefore: { readonly text: string; readonly ids: readonly number[] } = { text: '', ids: [] };

  /** `signatures` in the order of their keys. */
  constructor(signatures: readonly Signature[]) {
    this.signatures = signatures;
    const lists = new Vocabulary();
    this.lists = signatures.map(({ list }) => lists.add(list, list));
    this.facts = signatures.map((signature) => this.factsOf(signature));
  }

  /** How many signatures there are, in which names, words and organisations are counted. */
  get size(): number {
    return this.signatures.length;
  }

  /** The share of signatures on long lists that stand at most `near` steps from a place. */
  shareNear(place: number, near: number): number {
    let uses = 0;
    for (let other = place - near; other <= place + near; other += 1) uses += this.places.usesOf(other);
    return uses / Math.max(1, this.places.total);
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

  private counted(vocabulary: Vocabulary, texts: readonly string[], printed: readonly string[] = texts): Bag {
    const ids = sortedSet(texts.flatMap((text, i) => (text === '' ? [] : [vocabulary.add(text, printed[i] ?? text)])));
    vocabulary.count(ids);
    return bagOf(ids);
  }

  private wordsIn({ title, topics = [] }: Signature): Bag {
    const text = [title ?? '', ...topics].join(' ');
    if (text !== this.wordsBefore.text) this.wordsBefore = { text, ids: sortedSet(wordsOf(text).map((word) => this.words.add(word, word))) };
    const { ids } = this.wordsBefore;
    this.words.count(ids);
    return bagOf(ids);
  }

  private placed(position: number): Bag {
    if (position < LONG_LIST) return bagOf([]);
    const place = Math.round(Math.log(position) / Math.log(1.1));
    this.places.count([place]);
    return bagOf([place]);
  }

  private factsOf(signature: Signature): Facts {
    const names = signature.coauthors.slice(0, MOST_COAUTHORS).flatMap((printed) => this.parse(printed) ?? []);
    const organizations = (signature.organizations ?? []).map(titleKey);
    const printed = names.map((name) => name.printed);
    const venue = signature.venue ?? '';
    const year = signature.year ?? null;
    return {
      forms: [this.formOf(signature.name)],
      papers: [this.papers.add(signature.paper, signature.paper)],
      coauthors: this.counted(this.coauthors, names.map((name) => `${name.family}|${[...(name.given[0]?.text ?? '')][0] ?? ''}`), printed),
      exactCoauthors: this.counted(this.exactCoauthors, names.map(coauthorKey), printed),
      cut: signature.cut === true,
      organizations: this.counted(this.organizations, organizations, signature.organizations),
      organizationWords: this.counted(this.organizationWords, organizations.flatMap((text) => text.split(' ')).filter((word) => word.length > 2 && !genericWords.has(word))),
      words: this.wordsIn(signature),
      venues: this.counted(this.venues, [titleKey(venue).replace(/\d+/g, '').trim()], [venue]),
      places: this.placed(signature.position ?? 0),
      from: year,
      to: year,
    };
  }
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** What is known of two taken together. */
export function mergeFacts(a: Facts, b: Facts): Facts {
  return {
    forms: sortedSet([...a.forms, ...b.forms]),
    papers: sortedSet([...a.papers, ...b.papers]),
    coauthors: mergeBags(a.coauthors, b.coauthors),
    exactCoauthors: mergeBags(a.exactCoauthors, b.exactCoauthors),
    cut: a.cut || b.cut,
    organizations: mergeBags(a.organizations, b.organizations),
    organizationWords: mergeBags(a.organizationWords, b.organizationWords),
    words: mergeBags(a.words, b.words),
    venues: mergeBags(a.venues, b.venues),
    places: mergeBags(a.places, b.places),
    from: least(a.from, b.from),
    to: most(a.to, b.to),
  };
}
