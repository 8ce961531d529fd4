/** The contract's handlers: each asks the core one question. */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { encodeSlice } from '../../shared/model/slice.ts';
import type { EngineContext } from './context.ts';
import { paperDetail } from './details/paper.ts';
import { personDetail, tieDetail } from './details/person.ts';
import { excerpt } from './details/excerpt.ts';
import { history, redo, removeDump, undo } from './history.ts';
import { startImport } from './jobs/start.ts';
import { savedReport } from './jobs/report.ts';
import { coauthors } from './network/coauthors.ts';
import { search } from './search/query.ts';
import { LibraryError } from './store/open.ts';
import { changeSettings, savePlaces, settings, summary } from './store/library.ts';

/** A library that cannot be opened answers every question with the reason. */
const os = implement(contract).$context<EngineContext>().use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    if (error instanceof LibraryError) throw new ORPCError('LIBRARY', { message: error.message });
    throw error;
  }
});

/** A thing that exists, or the error that it no longer does. */
function found<T>(thing: T | null, errors: { GONE: () => Error }): T {
  if (thing === null) throw errors.GONE();
  return thing;
}

export const service = os.router({
  library: {
    summary: os.library.summary.handler(({ context }) => summary(context.library)),
    report: os.library.report.handler(({ context, input, errors }) => found(savedReport(context.library.reader, input.dumpId), errors)),
    excerpt: os.library.excerpt.handler(({ context, input, errors }) => found(excerpt(context.library.reader, input), errors)),
    settings: os.library.settings.handler(({ context }) => settings(context.library.reader)),
    changeSettings: os.library.changeSettings.handler(({ context, input }) =>
      context.turn.during(() => changeSettings(context.library.writer, definedOnly(input)))),
  },
  files: {
    paste: os.files.paste.handler(({ context, input }) => context.grants.paste(input.text)),
  },
  imports: {
    start: os.imports.start.handler(({ context, input, errors, signal }) => startImport(context, input, errors, signal)),
  },
  history: {
    list: os.history.list.handler(({ context }) => history(context.library.reader)),
    undo: os.history.undo.handler(({ context }) => context.turn.during(() => undo(context.library.writer))),
    redo: os.history.redo.handler(({ context }) => context.turn.during(() => redo(context.library.writer))),
    removeDump: os.history.removeDump.handler(({ context, input, errors }) =>
      context.turn.during(() => found(removeDump(context.library.writer, input.dumpId), errors))),
  },
  network: {
    coauthors: os.network.coauthors.handler(({ context }) => new Blob([encodeSlice(coauthors(context.library.reader))])),
    savePositions: os.network.savePositions.handler(({ context, input: { network, ids, x, y, pinned } }) =>
      context.turn.during(() => ({
        saved: savePlaces(context.library.writer, network, ids.map((node, i) => ({ node, x: x[i] ?? NaN, y: y[i] ?? NaN, pinned: pinned[i] ? 1 : 0 }))),
      }))),
  },
  details: {
    paper: os.details.paper.handler(({ context, input, errors }) => found(paperDetail(context.library.reader, input.id), errors)),
    person: os.details.person.handler(({ context, input, errors }) => found(personDetail(context.library.reader, input.id), errors)),
    tie: os.details.tie.handler(({ context, input, errors }) => found(tieDetail(context.library.reader, input.source, input.target), errors)),
  },
  search: {
    query: os.search.query.handler(({ context, input }) => search(context.library.reader, input.text, input.limit)),
  },
});

/** A partial change without keys that are explicitly undefined. */
function definedOnly<T extends object>(change: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
