/** The window's actions over an invented engine and host, for tests of what they do to the store. */
import type { Host } from '../../../shared/contract/host.ts';
import type { Grant, ImportEvent, ImportReport } from '../../../shared/model/imports.ts';
import type { DecisionFormat, DecisionPreview, FileKind } from '../../../shared/model/decisions.ts';
import type { LibrarySummary } from '../../../shared/model/library.ts';
import type { HistoryView, Stepped } from '../../../shared/model/history.ts';
import type { ReviewQueue } from '../../../shared/model/review.ts';
import { firstLook, type Look } from '../../../shared/model/look.ts';
import type { Facets, MapState } from '../../../shared/model/map.ts';
import { blankSlice, encodeSlice, type GraphSlice, type NetworkKind } from '../../../shared/model/slice.ts';
import type { Placement } from '../../../renderer/network/types.ts';
import { createActions } from '../../../renderer/state/actions.ts';
import { createWindowStore, type Client } from '../../../renderer/state/store.ts';

export const grant = (name: string): Grant => ({ token: `token of ${name}`, name, size: 100 });

export const report: ImportReport = { files: [], records: 3, joined: 1, papers: 2, remarks: 0, refused: 0, bytes: 100, milliseconds: 5 };

export const summaryAt = (revision: number): LibrarySummary => ({
  name: 'Test library', revision, papers: 2, people: 2, ties: 1,
  dumps: [{ id: 1, file: 'ada.txt', owners: [{ personId: 'ada', name: 'Ada Lovelace' }], formats: ['bzpeer'], papers: 2, remarks: 0 }],
});

export const sliceAt = (revision: number): GraphSlice => ({
  ...blankSlice(2, 1),
  revision, ids: ['ada', 'mary'], names: ['Ada Lovelace', 'Mary Somerville'],
  communities: [{ letter: 'A', size: 1, name: null, named: false, why: null }],
  papers: Uint32Array.of(2, 1), community: Uint8Array.of(1, 0), nodeFlags: Uint8Array.of(1, 0),
  x: Float32Array.of(0, 1), y: Float32Array.of(0, 1),
  source: Uint32Array.of(0), target: Uint32Array.of(1), weight: Float32Array.of(1), sharedPapers: Uint32Array.of(1), tieFlags: Uint8Array.of(0),
});

export const firstState: MapState = { look: firstLook, hidden: [], closed: [], starred: [], me: null, views: [], topics: [] };

export const noFacets: Facets = {
  papers: 2, ofPapers: 2, years: [], undated: 0, withCode: 0, topics: [], sources: [], kinds: [], organizations: [], dumps: [],
  networks: { coauthors: 2, topics: 0, papers: 2, institutions: 0, mixed: 2 },
};

export const packed = (revision: number): Blob => new Blob([encodeSlice(sliceAt(revision))]);

export const noQuestions: ReviewQueue = { items: [], certain: 0, strictness: 0.5, joined: { papers: 0, people: 0 }, answered: 0, conflicts: [] };

/** What a test says that the engine answers; a request without an answer fails. */
export interface Engine {
  summary?: () => Promise<LibrarySummary>;
  settings?: () => Promise<{ theme: 'system' | 'light' | 'dark' }>;
  slice?: () => Promise<Blob>;
  start?: (question: { tokens: string[]; sample: boolean }, options: { signal: AbortSignal }) => Promise<AsyncIterable<ImportEvent>>;
  paste?: (question: { text: string }) => Promise<Grant>;
  kinds?: (question: { tokens: string[] }) => Promise<FileKind[]>;
  discard?: (question: { tokens: string[] }) => Promise<void>;
  decisions?: {
    preview?: (question: { token: string }) => Promise<DecisionPreview>;
    adopt?: (question: { token: string }) => Promise<HistoryView>;
    write?: (question: { format: DecisionFormat }) => Promise<Blob>;
  };
  queue?: () => Promise<ReviewQueue>;
  history?: Partial<Record<'undo' | 'redo', () => Promise<Stepped>>> & { removeDump?: (question: { dumpId: number }) => Promise<HistoryView> };
  changeLook?: (look: Look) => Promise<MapState>;
  mapState?: () => Promise<MapState>;
  savePositions?: (question: { network: NetworkKind } & Placement) => Promise<{ saved: number }>;
  review?: {
    decide?: (question: unknown) => Promise<ReviewQueue>;
    acceptCertain?: () => Promise<ReviewQueue>;
    setStrictness?: (question: { value: number }) => Promise<ReviewQueue>;
  };
  people?: Partial<Record<'merge' | 'split' | 'rename', (question: unknown) => Promise<{ personId: string }>>>;
  paper?: (question: { id: string }) => Promise<unknown>;
}

const silent = (): Promise<never> => Promise.reject(new Error('The engine was not expected to be asked.'));

const allDumps = ({ tokens }: { tokens: string[] }): Promise<FileKind[]> => Promise.resolve(tokens.map(() => 'dump'));

export function fakeWorld(engine: Engine, host: Partial<Host> = {}) {
  const client = {
    library: { summary: engine.summary ?? silent, settings: engine.settings ?? silent },
    network: { slice: engine.slice ?? silent, facets: () => Promise.resolve(noFacets), savePositions: engine.savePositions ?? silent },
    map: { state: engine.mapState ?? (() => Promise.resolve(firstState)), changeLook: engine.changeLook ?? silent },
    imports: { start: engine.start ?? silent },
    files: { paste: engine.paste ?? silent, kinds: engine.kinds ?? allDumps, discard: engine.discard ?? silent },
    decisions: { preview: silent, adopt: silent, write: silent, ...engine.decisions },
    history: { undo: silent, redo: silent, removeDump: silent, ...engine.history },
    review: { queue: engine.queue ?? (() => Promise.resolve(noQuestions)), decide: silent, acceptCertain: silent, setStrictness: silent, ...engine.review },
    people: { merge: silent, split: silent, rename: silent, ...engine.people },
    details: { paper: engine.paper ?? silent },
  } as unknown as Client;
  const store = createWindowStore();
  return { store, actions: createActions({ store, client, host: { kind: 'browser', ...host } as Host }) };
}
