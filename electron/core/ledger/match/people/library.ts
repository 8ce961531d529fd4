/** The signatures of a library as numbers in columns, counted once: names, coauthors, organisations, words, venues. */
import { Kept, Numbers, type Lists, type NamedColumn } from '../../columns.ts';
import { titleKey } from '../../normalise.ts';
import { blockKeys, isWritten, parseName, type PersonName } from './name.ts';
import type { Signature } from './types.ts';
import { type Bag, bagOf } from './bag.ts';
import type { Facts } from './known.ts';
import { sortedSet } from '../../../sorted.ts';
import { Vocabulary } from './vocabulary.ts';

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

/** What a signature uses, as lists of numbers, and how often each is used in the library. */
class Used {
  readonly vocabulary: Vocabulary;
  private readonly lists: Lists;

  constructor(name: string, elsewhere: number, kept: Kept) {
    this.vocabulary = new Vocabulary(elsewhere, name, kept);
    this.lists = kept.lists(name);
  }

  /** Adds what the next signature uses; empty texts are nothing. */
  push(texts: readonly string[], printed: readonly string[] = texts): void {
    const ids = sortedSet(texts.flatMap((text, i) => (text === '' ? [] : [this.vocabulary.add(text, printed[i] ?? text)])));
    this.vocabulary.count(ids);
    this.lists.push(ids);
  }

  at(signature: number): Bag {
    return bagOf(this.lists.at(signature));
  }

  columns(name: string): NamedColumn[] {
    return [...this.vocabulary.columns(name), ...this.lists.columns(name)];
  }
}

/** Where there is no year, and no place on a long list. */
const NONE = -(2 ** 31);

const useNames = ['coauthors', 'exactCoauthors', 'organizations', 'organizationWords', 'venues'] as const;
type UseName = (typeof useNames)[number];

/** A small library does not tell how common these are. */
const elsewhere: Record<UseName, number> = { coauthors: 0, exactCoauthors: 0, organizations: 60, organizationWords: 60, venues: 5 };

export class Library {
  readonly words: Vocabulary;
  readonly places: Vocabulary;
  /** Every name of the library that is printed in full, coauthors' among them: family name and first given name. Empty in a library that was kept. */
  readonly writtenNames = new Map<string, PersonName>();
  private readonly uses: Readonly<Record<UseName, Used>>;
  private readonly wordLists: Lists;
  /** By signature: the form of its name, the name itself, its list, which list of words it has, its year, its place, and whether its list is cut. */
  private readonly by: Readonly<Record<'form' | 'name' | 'list' | 'words' | 'year' | 'place' | 'cut', Numbers>>;
  /** Each form as it was printed first. */
  private readonly printedForms: string[];
  private readonly known: (Form | undefined)[] = [];
  private readonly names: Vocabulary;
  private readonly lists = new Vocabulary();
  private readonly formIds = new Vocabulary();
  private readonly parsed = new Map<string, PersonName | null>();
  /** The words of the title before: the signatures of a paper follow one another. */
  private wordsBefore: { readonly text: string; readonly ids: readonly number[]; readonly row: number } = { text: '', ids: [], row: NONE };

  /** An empty library, or one that was kept; to that nothing can be added. */
  constructor(kept: Kept = new Kept(() => undefined)) {
    const used = (name: UseName): Used => new Used(name, elsewhere[name], kept);
    const column = (name: string): Numbers => new Numbers(kept.integers(name));
    this.uses = { coauthors: used('coauthors'), exactCoauthors: used('exactCoauthors'), organizations: used('organizations'), organizationWords: used('organizationWords'), venues: used('venues') };
    this.words = new Vocabulary(5, 'words', kept);
    this.places = new Vocabulary(0, 'places', kept);
    this.names = new Vocabulary(0, 'names', kept);
    this.wordLists = kept.lists('words');
    this.by = { form: column('form'), name: column('name'), list: column('list'), words: column('row of words'), year: column('year'), place: column('place'), cut: column('cut') };
    this.printedForms = [...kept.texts('forms')];
  }

  /** All that must be kept to have the same library again. */
  columns(): NamedColumn[] {
    return [
      ...useNames.flatMap((name) => this.uses[name].columns(name)), ...this.words.columns('words'), ...this.wordLists.columns('words'), ...this.places.columns('places'), ...this.names.columns('names'),
      ['form', this.by.form.column()], ['name', this.by.name.column()], ['list', this.by.list.column()], ['row of words', this.by.words.column()], ['year', this.by.year.column()],
      ['place', this.by.place.column()], ['cut', this.by.cut.column()], ['forms', this.printedForms],
    ];
  }

  /** Frees what only adding needs. */
  close(): void {
    for (const vocabulary of [this.words, this.places, this.names, this.lists, this.formIds, ...useNames.map((name) => this.uses[name].vocabulary)]) vocabulary.close();
    this.parsed.clear();
    this.writtenNames.clear();
  }

  /** How many signatures there are, in which names, words and organisations are counted. */
  get size(): number {
    return this.by.form.length;
  }

  get coauthors(): Vocabulary {
    return this.uses.coauthors.vocabulary;
  }

  get exactCoauthors(): Vocabulary {
    return this.uses.exactCoauthors.vocabulary;
  }

  get organizations(): Vocabulary {
    return this.uses.organizations.vocabulary;
  }

  get organizationWords(): Vocabulary {
    return this.uses.organizationWords.vocabulary;
  }

  get venues(): Vocabulary {
    return this.uses.venues.vocabulary;
  }

  /** How many forms of names there are; they are numbered from 0. */
  get forms(): number {
    return this.printedForms.length;
  }

  form(id: number): Form {
    return this.known[id] ??= formNamed(this.parse(this.printedForms[id] ?? ''), this.printedForms[id] ?? '');
  }

  formOf(signature: number): number {
    return this.by.form.at(signature);
  }

  /** The name as it is printed. */
  nameOf(signature: number): string {
    return this.names.texts[this.by.name.at(signature)] ?? '';
  }

  /** The author list on which a signature stands. */
  listOf(signature: number): number {
    return this.by.list.at(signature);
  }

  /** The share of signatures on long lists that stand at most `near` steps from a place. */
  shareNear(place: number, near: number): number {
    let uses = 0;
    for (let other = place - near; other <= place + near; other += 1) if (other >= 0) uses += this.places.usesOf(other);
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

  private wordsIn({ title, topics = [] }: Signature): number {
    const text = [title ?? '', ...topics].join(' ');
    if (text !== this.wordsBefore.text || this.wordsBefore.row === NONE) {
      const ids = sortedSet(wordsOf(text).map((word) => this.words.add(word, word)));
      this.wordsBefore = { text, ids, row: this.wordLists.push(ids) };
    }
    this.words.count(this.wordsBefore.ids);
    return this.wordsBefore.row;
  }

  private placed(position: number): number {
    if (position < LONG_LIST) return NONE;
    const place = Math.round(Math.log(position) / Math.log(1.1));
    this.places.reach(place);
    this.places.count([place]);
    return place;
  }

  /** Counts one more signature; they come in the order of their keys. */
  add(signature: Signature): void {
    const names = signature.coauthors.slice(0, MOST_COAUTHORS).flatMap((printed) => this.parse(printed) ?? []);
    const organizations = (signature.organizations ?? []).map(titleKey);
    const printed = names.map((name) => name.printed);
    const venue = signature.venue ?? '';
    const name = this.parse(signature.name);
    const form = this.formIds.add(name?.key ?? `|${signature.name}`, '');
    if (form === this.printedForms.length) this.printedForms.push(signature.name);
    this.by.form.push(form);
    this.by.name.push(this.names.add(signature.name, signature.name));
    this.by.list.push(this.lists.add(signature.list, ''));
    this.uses.coauthors.push(names.map((one) => `${one.family}|${[...(one.given[0]?.text ?? '')][0] ?? ''}`), printed);
    this.uses.exactCoauthors.push(names.map(coauthorKey), printed);
    this.by.cut.push(signature.cut === true ? 1 : 0);
    this.uses.organizations.push(organizations, signature.organizations);
    this.uses.organizationWords.push(organizations.flatMap((text) => text.split(' ')).filter((word) => word.length > 2 && !genericWords.has(word)));
    this.by.words.push(this.wordsIn(signature));
    this.uses.venues.push([titleKey(venue).replace(/\d+/g, '').trim()], [venue]);
    this.by.place.push(this.placed(signature.position ?? 0));
    this.by.year.push(signature.year ?? NONE);
  }

  coauthorsOf(signature: number): Bag {
    return this.uses.coauthors.at(signature);
  }

  organizationsOf(signature: number): Bag {
    return this.uses.organizations.at(signature);
  }

  placesOf(signature: number): Bag {
    const place = this.by.place.at(signature);
    return bagOf(place === NONE ? [] : [place]);
  }

  /** All that is known of a signature; `paper` is any number that signatures of one paper share. */
  factsOf(signature: number, paper: number): Facts {
    const year = this.by.year.at(signature);
    const known = year === NONE ? null : year;
    return {
      forms: [this.formOf(signature)],
      papers: [paper],
      coauthors: this.coauthorsOf(signature),
      exactCoauthors: this.uses.exactCoauthors.at(signature),
      cut: this.by.cut.at(signature) === 1,
      organizations: this.organizationsOf(signature),
      organizationWords: this.uses.organizationWords.at(signature),
      words: bagOf(this.wordLists.at(this.by.words.at(signature))),
      venues: this.uses.venues.at(signature),
      places: this.placesOf(signature),
      from: known,
      to: known,
    };
  }
}

/** The form of a name; a name without a letter is a form of its own that agrees with none but itself. */
function formNamed(parsed: PersonName | null, printed: string): Form {
  const name = parsed ?? { printed, key: `|${printed}`, family: printed, familyAlso: [], particles: '', given: [], suffix: null, full: false };
  return { name, blocks: blockKeys(name) };
}
