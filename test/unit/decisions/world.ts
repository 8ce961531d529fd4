/** Libraries of small pages, and what a file of decisions does to them. */
import { readHere } from '../../../electron/core/decisions/here.ts';
import { adoptPlan } from '../../../electron/core/decisions/index.ts';
import { planOf, type Plan } from '../../../electron/core/decisions/plan.ts';
import { previewOf } from '../../../electron/core/decisions/preview.ts';
import { finish } from '../../../electron/core/ledger/steps.ts';
import { mergePeople, splitPerson } from '../../../electron/core/review/decide.ts';
import { peopleList } from '../../../electron/core/review/people.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import type { Granted } from '../../../electron/core/jobs/sources.ts';
import type { DecisionPreview, EntryState } from '../../../shared/model/decisions.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';

/** Two pages of two people, in which no rule joins different spellings. */
export const rivers = page('rivers.txt', scoredPage('Rosa Thal', [
  { title: 'Sketches of rivers', authors: 'Rosa Thal, J. Park', date: 'Mar 2, 2015' },
  { title: 'Banks that give way', authors: 'Rosa Thal, Ines Wolf, Karl Brandt', date: 'May 21, 2020' },
  { title: 'Measuring floods', authors: 'Rosa Thal, J. Park, Lena Brandt', date: 'Jun 1, 2021' },
]));
export const moons = page('moons.txt', scoredPage('Ines Wolf', [
  { title: 'Orbits of small moons', authors: 'Ines Wolf, Jun Park', date: 'Mar 2, 2021' },
  { title: 'Tides of moons', authors: 'Ines Wolf, Augusta King', date: 'Apr 7, 2019' },
]));

export async function libraryOf(...pages: Granted[]): Promise<Library> {
  const into = library();
  await importPages(into, pages);
  return into;
}

export const riversAndMoons = (): Promise<Library> => libraryOf(rivers, moons);

export const plan = (into: Library, text: string, name = 'file.txt'): Plan => planOf(into.reader, text, name);
export const preview = (into: Library, text: string, name = 'file.txt'): DecisionPreview => finish(previewOf(into.reader, plan(into, text, name), name));
/** Takes a file over, as after the preview. */
export const adopt = (into: Library, text: string, name = 'file.txt') => adoptPlan(into.writer, plan(into, text, name), name);

/** The state of every line, in the order of the file. */
export const states = (into: Library, text: string, name = 'file.txt'): EntryState[] => plan(into, text, name).outcomes.map(({ state }) => state);
/** Why the first line is not applied. */
export const why = (into: Library, text: string): string | null => plan(into, text).outcomes.find((one) => one.why !== null)?.why ?? null;

/** Names of the people, sorted. */
export const people = (into: Library): string[] => peopleList(into.reader).map(({ name }) => name).sort();
/** Every spelling of the person of this name, sorted. */
export const spellings = (into: Library, name: string): string[] =>
  (peopleList(into.reader).find((row) => row.name === name)?.spellings ?? []).map((one) => one.name).sort();

/** The name shown of the person whom somebody prints so. */
export const personOf = (into: Library, spelling: string): string =>
  peopleList(into.reader).find((row) => row.spellings.some(({ name }) => name === spelling))?.name ?? '';

/** Who is who: for every person the printed names behind them, by their keys, and the name shown. */
export function whoIsWho(into: Library): string[] {
  const { mentions, shown } = readHere(into.reader);
  const groups = Map.groupBy([...mentions.values()], ({ person }) => person);
  return [...groups].map(([person, own]) => `${shown.get(person)}: ${own.map(({ key }) => key).sort().join(' ')}`).sort();
}

const idOf = (into: Library, name: string): string => peopleList(into.reader).find((row) => row.name === name)?.personId ?? '';
export const merge = (into: Library, ...names: string[]) => mergePeople(into.writer, names.map((name) => idOf(into, name)));
export const split = (into: Library, name: string, spelling: string) => splitPerson(into.writer, { id: idOf(into, name), spelling });

export const thesaurus = (...rows: string[]): string => ['label\treplace by', ...rows].join('\n');
