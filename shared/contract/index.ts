/** Every request that the window can make, with its question, its answer and its errors. Served once, in core/service.ts. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { ExcerptLine, FileReport, Grant, ImportEvent } from '../model/imports.ts';
import { HistoryView, Stepped } from '../model/history.ts';
import { DecisionFormat, DecisionPreview, FileKind } from '../model/decisions.ts';
import { ChoosableField, PersonEvidence, PersonRow, ReviewPair, ReviewQueue, StrictnessPreview, Verdict } from '../model/review.ts';
import { Filter, Look, Mark, View } from '../model/look.ts';
import {
  Comparison, DumpComparison, Facets, InstitutionDetail, LinkDetail, MapState, OwnTopic, PaletteResult, PaperTopics, PathQuestion, Paths, PersonMap, TopicDetail, TopicPreview,
} from '../model/map.ts';
import { DataFormat, DataQuestion, PicturePreview, PictureQuestion, PrintEvent } from '../model/picture.ts';
import { Counting, NetworkKind } from '../model/slice.ts';
import { LibrarySummary, PaperDetail, PersonDetail, SearchResult, Settings, TieDetail } from '../model/library.ts';

/** Bytes that cross as they are: a Blob on every host. Only its presence can be checked here. */
export interface Bytes {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}
const Bytes = z.custom<Bytes>((value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value);

const Id = z.string().min(1).max(300);
/** Which slice of which network; the communities in `opened` are shown member by member. */
const slicing = z.object({ network: NetworkKind, counting: Counting, opened: z.array(z.string().max(4)).max(100), most: z.int().min(1).max(200_000) });
/** Columns of nodes with their places in map units. */
const placed = { ids: z.array(Id), x: z.array(z.number()), y: z.array(z.number()), pinned: z.array(z.boolean()) };
const apart = z.array(z.boolean()).optional();
/** Nothing has this id any more; usually the library changed since the window asked. */
const gone = { GONE: { message: 'This is no longer in the library.' } };

/** The file is no file of decisions, or it can no longer be read; the message says which. */
const unread = { UNREAD: { message: 'This file cannot be read.', data: z.object({ advice: z.string() }) } };

/** The picture or file cannot be made; the message says why and what to do. */
const unprinted = { UNPRINTED: { message: 'The file could not be made.' } };

/** Every question can find the library closed: it cannot be opened, and the message says why and what to do. */
const ask = oc.errors({ LIBRARY: { message: 'The library cannot be opened.' } });

export const contract = {
  library: {
    /** What does the library hold? */
    summary: ask.output(LibrarySummary),
    /** What was said about this file when it was imported? */
    report: ask.input(z.object({ dumpId: z.int().positive() })).errors(gone).output(FileReport),
    /** Which lines stand around this line of this dump? */
    excerpt: ask
      .input(z.object({ dumpId: z.int().positive(), line: z.int().positive(), around: z.int().min(0).max(20) }))
      .errors(gone)
      .output(z.object({ file: z.string(), lines: z.array(ExcerptLine) })),
    settings: ask.output(Settings),
    changeSettings: ask.input(Settings.partial()).output(Settings),
  },
  files: {
    /** Text pasted from a page becomes a file that can be imported. */
    paste: ask.input(z.object({ text: z.string().min(1).max(64_000_000) })).output(Grant),
    /** What are these granted files for? A file that nobody knows counts as a dump, whose reader says what is wrong with it. */
    kinds: ask.input(z.object({ tokens: z.array(z.string()).max(10_000) })).output(z.array(FileKind)),
    /** The user thought better of these files: they are not read, and copies made of them are removed. */
    discard: ask.input(z.object({ tokens: z.array(z.string()).max(10_000) })).output(z.void()),
  },
  imports: {
    /** Reads the granted files (or the sample library) into the library. Aborting the call takes everything back. */
    start: ask
      .input(z.object({ tokens: z.array(z.string()).max(10_000), sample: z.boolean() }))
      .errors({
        BUSY: { message: 'Another import is running. Wait for it to end or cancel it, then drop the files again.' },
        STORE: { message: 'The library could not be written. Nothing was imported.', data: z.object({ advice: z.string() }) },
      })
      .output(eventIterator(ImportEvent)),
  },
  history: {
    /** What was done to this library, and what of it can be undone or done again? */
    list: ask.output(HistoryView),
    /** Both say what they did, as another deed may have come between the question for the list and this one. */
    undo: ask.output(Stepped),
    redo: ask.output(Stepped),
    /** Takes a dump out of the library; undo brings it back. */
    removeDump: ask.input(z.object({ dumpId: z.int().positive() })).errors(gone).output(HistoryView),
  },
  review: {
    /** Which pairs wait for an answer? */
    queue: ask.output(ReviewQueue),
    /** What speaks for and against this pair being the same? */
    pair: ask.input(z.object({ id: z.string() })).errors(gone).output(ReviewPair),
    /** The user's answer; `take` says for a merged paper which side's value of a field is shown. */
    decide: ask.input(z.object({
      id: z.string(), verdict: Verdict, take: z.array(z.object({ field: ChoosableField, side: z.enum(['left', 'right']) })),
    })).errors(gone).output(ReviewQueue),
    /** Says "the same" to every question that is certain. */
    acceptCertain: ask.output(ReviewQueue),
    /** What would this strictness join and part? Nothing is decided by asking. */
    preview: ask.input(z.object({ value: z.number().min(0).max(1) })).output(StrictnessPreview),
    setStrictness: ask.input(z.object({ value: z.number().min(0).max(1) })).output(ReviewQueue),
  },
  people: {
    list: ask.output(z.array(PersonRow)),
    /** Which printed names is this person made of, and why? */
    evidence: ask.input(z.object({ id: Id })).errors(gone).output(PersonEvidence),
    /** Shows this statement in a field of a person (see PersonField); null goes back to the rule's choice. */
    prefer: ask.input(z.object({ id: Id, field: z.string(), source: z.string().nullable() })).errors(gone).output(z.object({ personId: Id })),
    merge: ask.input(z.object({ ids: z.array(Id).min(2).max(100) })).errors(gone).output(z.object({ personId: Id })),
    /** Makes the names printed so another person; with `mentions`, only those printings. */
    split: ask.input(z.object({ id: Id, spelling: z.string(), mentions: z.array(z.string()).min(1).max(10_000).optional() })).errors(gone).output(z.object({ personId: Id })),
    /** Shows another name; null goes back to the printed one. */
    rename: ask.input(z.object({ id: Id, name: z.string().trim().min(1).max(300).nullable() })).errors(gone).output(z.object({ personId: Id })),
  },
  papers: {
    /** Shows what this record states in this field; null goes back to the rule's choice. */
    prefer: ask.input(z.object({ id: Id, field: ChoosableField, recordId: z.int().positive().nullable() })).errors(gone).output(PaperDetail),
  },
  decisions: {
    /** What would this granted file of decisions change? Nothing is changed by asking. */
    preview: ask.input(z.object({ token: z.string() })).errors(unread).output(DecisionPreview),
    /** Takes over what of the file can be applied, as one deed. */
    adopt: ask.input(z.object({ token: z.string() })).errors(unread).output(HistoryView),
    /** The decisions of this library as the bytes of a file. */
    write: ask.input(z.object({ format: DecisionFormat })).output(Bytes),
  },
  network: {
    /** The network of the map, as a packed GraphSlice (see model/slice.ts); `most` bounds what is drawn at once. */
    slice: ask.input(slicing).output(Bytes),
    /** What of that slice passes the filter, as a packed Mask (see model/mask.ts). */
    mask: ask.input(slicing.extend({ filter: Filter })).output(Bytes),
    /** What can be filtered by, and how many papers there are of each. */
    facets: ask.input(z.object({ filter: Filter })).output(Facets),
    /** Remember where these nodes stand on the map, in map units, which of them the user placed, and which stand where there was room. Not a deed. */
    savePositions: ask.input(z.object({ network: NetworkKind, ...placed, apart })).output(z.object({ saved: z.int().nonnegative() })),
    /** The user put nodes somewhere, or let them go: a deed, so that undo puts them back. */
    pin: ask.input(z.object({ network: NetworkKind, ...placed })).output(HistoryView),
    /** The user had the layout run, and it has come to rest here: a deed, so that undo goes back to how everyone stood. */
    arrange: ask.input(z.object({ network: NetworkKind, ...placed, apart })).output(HistoryView),
    paths: ask.input(PathQuestion).errors(gone).output(Paths),
    compare: ask.input(z.object({ left: Id, right: Id })).errors(gone).output(Comparison),
  },
  map: {
    state: ask.output(MapState),
    changeLook: ask.input(Look).output(MapState),
    /** Shows the map as a view has it, look and places, as one deed; `changed` is false where it stood so already. */
    showView: ask.input(z.object({ name: z.string().trim().min(1).max(300), view: View })).output(z.object({ state: MapState, changed: z.boolean() })),
    mark: ask.input(z.object({ ids: z.array(Id).min(1).max(10_000), mark: Mark, on: z.boolean() })).errors(gone).output(MapState),
    note: ask.input(z.object({ id: Id, text: z.string().trim().max(20_000).nullable() })).errors(gone).output(MapState),
    /** Names a community for good by its members; null goes back to the suggested name. */
    nameCommunity: ask.input(z.object({ network: NetworkKind, members: z.array(Id).min(1).max(200_000), name: z.string().trim().min(1).max(120).nullable() })).output(MapState),
    /** Keeps a topic of the user's own; null forgets what was said of the topic with this key. */
    topic: ask.input(z.object({ key: z.string().min(1).max(300), topic: OwnTopic.nullable() })).output(MapState),
    /** How many papers would have this topic if it were kept now? Nothing is kept by asking. */
    topicPreview: ask.input(OwnTopic).output(TopicPreview),
    /** Keeps a view under a name; null forgets it. `was` is the name that it had so far. */
    keepView: ask.input(z.object({ name: z.string().trim().min(1).max(120), view: View.nullable(), was: z.string().max(120).optional() })).output(MapState),
    view: ask.input(z.object({ name: z.string() })).errors(gone).output(View),
  },
  pictures: {
    /** The picture as it would be printed, and what would be on it. */
    preview: ask.input(PictureQuestion).errors(unprinted).output(PicturePreview),
    /** Prints into a file that is read back; with `view`, dropping it on the window opens the library at that view. Aborting leaves nothing. */
    print: ask.input(PictureQuestion.extend({ view: View.nullable() })).errors(unprinted).output(eventIterator(PrintEvent)),
    /** The bytes of a file that was printed or written, once. */
    take: ask.input(z.object({ token: z.string() })).errors(gone).output(Bytes),
    /** The view in a granted picture; null where it holds none. */
    view: ask.input(z.object({ token: z.string() })).output(View.nullable()),
  },
  data: {
    formats: ask.output(z.array(DataFormat)),
    /** Writes the map or its papers, read back before it is given out. */
    write: ask.input(DataQuestion).errors(unprinted).output(z.object({ token: z.string(), size: z.int().nonnegative(), holds: z.string() })),
  },
  details: {
    paper: ask.input(z.object({ id: Id })).errors(gone).output(PaperDetail),
    person: ask.input(z.object({ id: Id })).errors(gone).output(PersonDetail),
    tie: ask.input(z.object({ source: Id, target: Id })).errors(gone).output(TieDetail),
    /** The papers behind a tie of another network than the coauthors'. */
    link: ask.input(z.object({ network: NetworkKind, source: Id, target: Id })).errors(gone).output(LinkDetail),
    /** What the map knows of a person beyond the words of dumps. */
    personMap: ask.input(z.object({ id: Id })).errors(gone).output(PersonMap),
    paperTopics: ask.input(z.object({ id: Id })).errors(gone).output(PaperTopics),
    topic: ask.input(z.object({ id: Id })).errors(gone).output(TopicDetail),
    institution: ask.input(z.object({ id: Id })).errors(gone).output(InstitutionDetail),
    /** What changed between two dumps of one person. */
    dumps: ask.input(z.object({ before: z.int().positive(), after: z.int().positive() })).errors(gone).output(DumpComparison),
  },
  search: {
    /** Which people and papers match these words, the last of which may be unfinished? */
    query: ask.input(z.object({ text: z.string().max(500), limit: z.int().min(1).max(200) })).output(SearchResult),
    /** People, papers, topics and institutions by name, forgiving slips; what is close to it when nothing matches. */
    palette: ask.input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50) })).output(PaletteResult),
  },
};
export type Contract = typeof contract;
