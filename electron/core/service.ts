/** The contract's handlers: each asks the core one question. */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { encodeMask } from '../../shared/model/mask.ts';
import { upToDate, type EngineContext } from './context.ts';
import { adoptDecisions, discardFiles, fileKinds, previewDecisions, writeDecisions } from './decisions/index.ts';
import { paperDetail } from './details/paper.ts';
import { personDetail, tieDetail } from './details/person.ts';
import { excerpt } from './details/excerpt.ts';
import { history, redoInSteps, removeDumpInSteps, undoInSteps } from './history.ts';
import { startImport } from './jobs/start.ts';
import { savedReport } from './jobs/report.ts';
import { comparison } from './map/compare.ts';
import { dumpComparison } from './map/dumps.ts';
import { facets } from './map/facets.ts';
import { maskOf } from './map/mask.ts';
import { paletteInSteps } from './map/palette.ts';
import { paths } from './map/paths.ts';
import { personMap } from './map/person.ts';
import { arrange, pin, showView } from './map/pins.ts';
import { changeLook, changeTopicInSteps, keepView, keptView, mapState, mark, nameCommunity, note } from './map/state.ts';
import { institutionDetail, linkDetail, paperTopics, topicDetail } from './map/things.ts';
import { sliceAnswer } from './network/answer.ts';
import { sliceOf } from './network/slice.ts';
import { dataFormats, writeData } from './pictures/data.ts';
import { withPauses } from './pauses.ts';
import { previewPicture, printPicture, viewInPicture } from './pictures/pictures.ts';
import { mapReady, networkReady, readWordsMeanwhile } from './ready.ts';
import { acceptCertain, decide, mergePeople, prefer, preferOfPerson, renamePerson, setStrictnessInSteps, splitPerson } from './review/decide.ts';
import { personEvidence } from './review/evidence.ts';
import { reviewPair } from './review/pair.ts';
import { previewStrictness } from './review/preview.ts';
import { peopleList } from './review/people.ts';
import { queue } from './review/queue.ts';
import { search } from './search/query.ts';
import { LibraryError } from './store/open.ts';
import { previewTopic } from './topics/preview.ts';
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
    kinds: os.files.kinds.handler(({ context, input }) => fileKinds(context, input.tokens)),
    discard: os.files.discard.handler(({ context, input }) => discardFiles(context, input.tokens)),
  },
  imports: {
    start: os.imports.start.handler(({ context, input, errors, signal }) => startImport(context, input, errors, signal)),
  },
  history: {
    list: os.history.list.handler(({ context }) => history(context.library.reader)),
    undo: os.history.undo.handler(({ context }) => context.turn.during(() => withPauses(undoInSteps(context.library.writer)))),
    redo: os.history.redo.handler(({ context }) => context.turn.during(() => withPauses(redoInSteps(context.library.writer)))),
    removeDump: os.history.removeDump.handler(({ context, input, errors }) =>
      context.turn.during(async () => found(await withPauses(removeDumpInSteps(context.library.writer, input.dumpId)), errors))),
  },
  review: {
    queue: os.review.queue.handler(({ context }) => queue(context.library.reader)),
    pair: os.review.pair.handler(({ context, input, errors }) => found(reviewPair(context.library.reader, input.id), errors)),
    decide: os.review.decide.handler(({ context, input, errors }) => context.turn.during(() => found(decide(context.library.writer, input), errors))),
    acceptCertain: os.review.acceptCertain.handler(({ context }) => context.turn.during(() => acceptCertain(context.library.writer))),
    preview: os.review.preview.handler(async ({ context, input, signal }) => {
      await upToDate(context);
      return withPauses(previewStrictness(context.library.reader, input.value), signal);
    }),
    setStrictness: os.review.setStrictness.handler(({ context, input }) => context.turn.during(() => withPauses(setStrictnessInSteps(context.library.writer, input.value)))),
  },
  people: {
    list: os.people.list.handler(({ context }) => peopleList(context.library.reader)),
    evidence: os.people.evidence.handler(({ context, input, errors }) => found(personEvidence(context.library.reader, input.id), errors)),
    prefer: os.people.prefer.handler(({ context, input, errors }) => context.turn.during(() => found(preferOfPerson(context.library.writer, input), errors))),
    merge: os.people.merge.handler(({ context, input, errors }) => context.turn.during(() => found(mergePeople(context.library.writer, input.ids), errors))),
    split: os.people.split.handler(({ context, input, errors }) => context.turn.during(() => found(splitPerson(context.library.writer, input), errors))),
    rename: os.people.rename.handler(({ context, input, errors }) => context.turn.during(() => found(renamePerson(context.library.writer, input), errors))),
  },
  papers: {
    prefer: os.papers.prefer.handler(({ context, input, errors }) =>
      context.turn.during(() => found(prefer(context.library.writer, input) ? paperDetail(context.library.reader, input.id) : null, errors))),
  },
  decisions: {
    preview: os.decisions.preview.handler(({ context, input, errors }) => previewDecisions(context, input.token, errors)),
    adopt: os.decisions.adopt.handler(({ context, input, errors }) => context.turn.during(() => adoptDecisions(context, input.token, errors))),
    write: os.decisions.write.handler(({ context, input }) => new Blob([writeDecisions(context.library.reader, input.format)])),
  },
  network: {
    slice: os.network.slice.handler(({ context, input }) => sliceAnswer(context, input)),
    mask: os.network.mask.handler(async ({ context, input: { filter, ...slicing } }) => {
      const reader = await networkReady(context.library.reader, slicing.network, slicing.counting);
      return new Blob([encodeMask(maskOf(reader, sliceOf(reader, slicing), filter))]);
    }),
    facets: os.network.facets.handler(async ({ context, input }) => facets(await mapReady(context.library.reader), input.filter)),
    savePositions: os.network.savePositions.handler(({ context, input: { network, ids, x, y, pinned, apart } }) =>
      context.turn.during(() => ({
        saved: savePlaces(context.library.writer, network, ids.map((node, i) => ({ node, x: x[i] ?? NaN, y: y[i] ?? NaN, pinned: pinned[i] ? 1 : 0, apart: apart?.[i] ? 1 : 0 }))),
      }))),
    arrange: os.network.arrange.handler(({ context, input }) => context.turn.during(() => {
      arrange(context.library.writer, input);
      return history(context.library.writer);
    })),
    pin: os.network.pin.handler(({ context, input }) => context.turn.during(() => {
      pin(context.library.writer, input);
      return history(context.library.writer);
    })),
    paths: os.network.paths.handler(async ({ context, input, errors }) => found(paths(await networkReady(context.library.reader, input.network ?? 'coauthors', input.counting ?? 'fractional'), input), errors)),
    compare: os.network.compare.handler(async ({ context, input, errors }) => found(comparison(await mapReady(context.library.reader), input.left, input.right), errors)),
  },
  map: {
    state: os.map.state.handler(({ context }) => mapState(context.library.reader)),
    changeLook: os.map.changeLook.handler(({ context, input }) => context.turn.during(() => changeLook(context.library.writer, input))),
    showView: os.map.showView.handler(({ context, input }) => context.turn.during(() => showView(context.library.writer, input))),
    mark: os.map.mark.handler(({ context, input, errors }) => context.turn.during(() => found(mark(context.library.writer, input), errors))),
    note: os.map.note.handler(({ context, input, errors }) => context.turn.during(() => found(note(context.library.writer, input), errors))),
    nameCommunity: os.map.nameCommunity.handler(({ context, input }) => context.turn.during(() => nameCommunity(context.library.writer, input))),
    topic: os.map.topic.handler(({ context, input }) => context.turn.during(() => withPauses(changeTopicInSteps(context.library.writer, input)))),
    topicPreview: os.map.topicPreview.handler(({ context, input }) => previewTopic(context.library.reader, input)),
    keepView: os.map.keepView.handler(({ context, input }) => context.turn.during(() => keepView(context.library.writer, input))),
    view: os.map.view.handler(({ context, input, errors }) => found(keptView(context.library.reader, input.name), errors)),
  },
  pictures: {
    preview: os.pictures.preview.handler(({ context, input, errors, signal }) => previewPicture(context, input, errors, signal)),
    print: os.pictures.print.handler(({ context, input, errors, signal }) => printPicture(context, input, errors, signal)),
    take: os.pictures.take.handler(async ({ context, input, errors }) => found(await context.made.take(input.token), errors)),
    view: os.pictures.view.handler(({ context, input }) => viewInPicture(context, input.token)),
  },
  data: {
    formats: os.data.formats.handler(() => dataFormats()),
    write: os.data.write.handler(({ context, input, errors }) => writeData(context, input, errors)),
  },
  details: {
    paper: os.details.paper.handler(({ context, input, errors }) => found(paperDetail(context.library.reader, input.id), errors)),
    person: os.details.person.handler(({ context, input, errors }) => found(personDetail(context.library.reader, input.id), errors)),
    link: os.details.link.handler(async ({ context, input, errors }) => found(linkDetail(await networkReady(context.library.reader, input.network, 'fractional'), input), errors)),
    personMap: os.details.personMap.handler(async ({ context, input, errors }) => found(personMap(await mapReady(context.library.reader), input.id), errors)),
    paperTopics: os.details.paperTopics.handler(async ({ context, input, errors }) => found(paperTopics(await mapReady(context.library.reader), input.id), errors)),
    topic: os.details.topic.handler(async ({ context, input, errors }) => found(topicDetail(await mapReady(context.library.reader), input.id), errors)),
    institution: os.details.institution.handler(async ({ context, input, errors }) => found(institutionDetail(await mapReady(context.library.reader), input.id), errors)),
    dumps: os.details.dumps.handler(({ context, input, errors }) => found(dumpComparison(context.library.reader, input.before, input.after), errors)),
    tie: os.details.tie.handler(({ context, input, errors }) => found(tieDetail(context.library.reader, input.source, input.target), errors)),
  },
  search: {
    palette: os.search.palette.handler(({ context, input }) => withPauses(paletteInSteps(context.library.reader, input.text, input.limit))),
    query: os.search.query.handler(({ context, input }) => {
      const found = search(context.library.reader, input.text, input.limit);
      readWordsMeanwhile(context.library.reader);
      return found;
    }),
  },
});

/** A partial change without keys that are explicitly undefined. */
function definedOnly<T extends object>(change: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
