/** What the palette finds while the user types: papers, people, topics, institutions and commands, in groups. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchResult } from '../../shared/model/library.ts';
import type { PaletteResult, TopicDetail } from '../../shared/model/map.ts';
import { counted } from '../../shared/text/words.ts';
import { atLeast, countedAtLeast } from '../people/counts.ts';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import type { FoundNode } from '../state/found-actions.ts';
import type { PaletteCommand } from './command.ts';
import { paletteCommands } from './commands.ts';
import { fuzzyMatches, rangesIn } from './fuzzy.ts';

export const tabs = ['All', 'Papers', 'People', 'Commands'] as const;
export type Tab = (typeof tabs)[number];
type Scope = Tab | 'Topics';

/** What begins with one of these is looked for in one place only. */
const prefixes: Readonly<Record<string, Scope>> = { '>': 'Commands', '@': 'People', '#': 'Topics' };
/** Milliseconds without a key before the question is asked. */
const PAUSE = 60;
const FEW = { papers: 5, people: 4, others: 3, commands: 5 } as const;
const MANY = 50;

interface Common { key: string; label: string; ranges: readonly [number, number][]; note: string }
export type PaletteItem = (Common & { kind: FoundNode['kind']; id: string }) | (Common & { kind: 'command'; command: PaletteCommand });
export interface PaletteGroup { name: string; items: readonly PaletteItem[] }

interface Found { people: SearchResult['people']; papers: SearchResult['papers']; paperTotal: number; paperTotalAtLeast: boolean; palette: PaletteResult; writers: TopicDetail['people'] }
const nothing: Found = { people: [], papers: [], paperTotal: 0, paperTotalAtLeast: false, palette: { hits: [], close: [], instead: '' }, writers: [] };

/** What the words are looked for in: `@anna` looks for people, whatever tab is chosen. */
function scoped(text: string, tab: Tab): { scope: Scope; words: string } {
  const typed = text.trimStart();
  const scope = prefixes[typed.charAt(0)];
  return scope === undefined ? { scope: tab, words: typed.trim() } : { scope, words: typed.slice(1).trim() };
}

function useFound(words: string, scope: Scope) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.slice(0, 200)), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  const wanted = asked !== '' && scope !== 'Commands';
  const { answer } = useAnswer(`palette ${wanted} ${asked}`, async (client, signal): Promise<Found> => {
    if (!wanted) return nothing;
    const [found, palette] = await Promise.all([client.search.query({ text: asked, limit: MANY }, { signal }), client.search.palette({ text: asked, limit: MANY }, { signal })]);
    const topic = found.people.length === 0 ? palette.hits.find(({ kind }) => kind === 'topic') : undefined;
    const writers = topic === undefined ? [] : (await client.details.topic({ id: topic.id }, { signal })).people;
    return { ...found, palette, writers };
  });
  // While the next answer is on its way the last one stays in view.
  const [last, setLast] = useState(nothing);
  if (answer.state === 'done' && answer.value !== last) setLast(answer.value);
  const found = answer.state === 'done' && asked === words.slice(0, 200) ? answer.value : null;
  return { found, last, failure: answer.state === 'failed' ? answer.message : null };
}

const node = ({ kind, id, label, note }: PaletteResult['hits'][number], words: string): PaletteItem =>
  ({ key: `${kind} ${id}`, kind, id, label, note, ranges: rangesIn(label, words) });

function commandItems(commands: readonly PaletteCommand[], words: string): PaletteItem[] {
  const found = words === '' ? commands.filter(({ oneOfMany }) => oneOfMany !== true).map((item) => ({ item, ranges: [] })) : fuzzyMatches(commands, ({ label }) => label, words);
  return found.map(({ item, ranges }): PaletteItem => ({ key: `command ${item.label}`, kind: 'command', command: item, label: item.label, ranges, note: '' }));
}

/** The first of the commands that are found; those that give way stand last. */
const fewOf = (commands: readonly PaletteItem[]): PaletteItem[] =>
  commands.toSorted((a, b) => Number(givesWay(a)) - Number(givesWay(b))).slice(0, FEW.commands);
const givesWay = (item: PaletteItem): boolean => item.kind === 'command' && item.command.last === true;

/** The groups of one scope, the empty ones left out. Names come first: whoever types a name wants that person. */
function groupsOf(found: Found, commands: PaletteItem[], scope: Scope, words: string): PaletteGroup[] {
  const people = found.people.map(({ personId, label, ranges, papers, papersAtLeast }): PaletteItem =>
    ({ key: `person ${personId}`, kind: 'person', id: personId, label, ranges, note: countedAtLeast(papers, papersAtLeast, 'paper') }));
  const papers = found.papers.map(({ id, label, ranges, note, where }): PaletteItem =>
    ({ key: `paper ${id}`, kind: 'paper', id, label, ranges, note: where === 'abstract' ? `${note}, in the abstract` : note }));
  const writers = found.writers.map(({ id, name, papers: count }): PaletteItem => ({ key: `person ${id}`, kind: 'person', id, label: name, ranges: [], note: counted(count, 'paper') }));
  const topics = found.palette.hits.filter(({ kind }) => kind === 'topic').map((hit) => node(hit, words));
  const institutions = found.palette.hits.filter(({ kind }) => kind === 'institution').map((hit) => node(hit, words));
  const paperName = `Papers, ${atLeast(found.paperTotal, found.paperTotalAtLeast)}`;
  const all: Record<Scope, PaletteGroup[]> = {
    All: [
      { name: 'People', items: people.slice(0, FEW.people) }, { name: paperName, items: papers.slice(0, FEW.papers) }, { name: 'Topics', items: topics.slice(0, FEW.others) },
      { name: 'People who write on it', items: writers.slice(0, FEW.others) }, { name: 'Institutions', items: institutions.slice(0, FEW.others) },
      { name: 'Commands', items: words === '' ? commands : fewOf(commands) },
    ],
    Papers: [{ name: paperName, items: papers }],
    People: [{ name: 'People', items: people }, { name: 'People who write on it', items: writers }],
    Topics: [{ name: 'Topics', items: topics }, { name: 'Institutions', items: institutions }],
    Commands: [{ name: 'Commands', items: commands }],
  };
  return all[scope].filter(({ items }) => items.length > 0);
}

const kindWords: readonly [FoundNode['kind'], string, string][] = [['person', 'person', 'people'], ['paper', 'paper', 'papers'], ['topic', 'topic', 'topics'], ['institution', 'institution', 'institutions']];

/** What is close to words that nothing matches: `Close to it: quantized, 2 papers`. */
function closeGroup({ close, instead }: PaletteResult): PaletteGroup[] {
  if (close.length === 0) return [];
  const counts = kindWords.flatMap(([kind, one, many]) => {
    const count = close.filter((hit) => hit.kind === kind).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return [{ name: `Close to it: ${instead}, ${counts.join(', ')}`, items: close.map((hit) => node(hit, instead)) }];
}

export function usePalette() {
  const actions = useActions();
  const state = useWindow((whole) => whole);
  const [text, setText] = useState('');
  const [tab, setTab] = useState<Tab>('All');
  const [active, setActive] = useState(0);
  const { scope, words } = scoped(text, tab);
  const { found, last, failure } = useFound(words, scope);
  const commands = scope === 'All' || scope === 'Commands' ? commandItems(paletteCommands(state, actions), words) : [];
  const matching = groupsOf(found ?? last, commands, scope, words);
  // Commands that only look alike do not stand for something in the library; one that is spelled out does.
  const spelled = commands.some(({ label }) => label.toLowerCase().startsWith(words.toLowerCase()));
  const none = found !== null && words !== '' && scope !== 'Commands' && !spelled && matching.every(({ name }) => name === 'Commands');
  const groups = none ? [...closeGroup(found.palette), ...matching] : matching;
  const items = groups.flatMap((group) => group.items);
  /** Opens what was found, shows it on the map, or does the command. */
  const take = (index: number, onMap: boolean): void => {
    const item = items[index];
    if (item === undefined) return;
    // What lies over the map must be gone before the map can take the focus.
    flushSync(actions.closeDialog);
    if (item.kind === 'command') item.command.run();
    else if (onMap) void actions.showFound(item);
    else actions.openFound(item);
  };
  const [wanted, setWanted] = useState<{ text: string; onMap: boolean } | null>(null);
  useEffect(() => {
    if (wanted === null || found === null) return undefined;
    // Not while React draws: what lies over the map is taken away at once.
    const timer = setTimeout(() => {
      setWanted(null);
      if (wanted.text === text) take(0, wanted.onMap);
    }, 0);
    return () => clearTimeout(timer);
  });
  return {
    text, tab: scope === 'Topics' ? null : scope, words, none, groups, items, waiting: found === null, failure,
    active: Math.min(active, Math.max(0, items.length - 1)),
    type: (next: string) => {
      setText(next);
      setActive(0);
    },
    choose: (next: Tab) => {
      // A prefix would win over the tab.
      setText(prefixes[text.trimStart().charAt(0)] === undefined ? text : words);
      setTab(next);
      setActive(0);
    },
    move: (step: number) => setActive(items.length === 0 ? 0 : (Math.min(active, items.length - 1) + step + items.length) % items.length),
    take,
    /** Enter: what is active, or, where the answer to what was typed is still on its way, the first of it. */
    enter: (onMap: boolean) => {
      if (found === null && scope !== 'Commands') setWanted({ text, onMap });
      else take(Math.min(active, items.length - 1), onMap);
    },
  };
}
export type PaletteSearch = ReturnType<typeof usePalette>;
