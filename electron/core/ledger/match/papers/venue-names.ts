/** Common knowledge of the field: acronyms of conferences and journals, and journals whose names do not say that they are one. */
import type { VenueKind } from './venues.ts';

export interface KnownVenue {
  readonly kind: VenueKind;
  /** The words that the acronym stands for, without those that every venue has. */
  readonly words: readonly string[];
}

const conferences: Record<string, string> = {
  aaai: 'artificial intelligence', acl: 'computational linguistics', aistats: 'artificial intelligence statistics', alt: 'algorithmic learning theory',
  cav: 'computer aided verification', chi: 'human factors computing systems', cikm: 'information knowledge management', colt: 'computational learning theory',
  crypto: 'cryptology', cvpr: 'computer vision pattern recognition', eccv: 'computer vision', edbt: 'extending database technology', emnlp: 'empirical methods natural language processing',
  eurocolt: 'computational learning theory', focs: 'foundations computer science', icalp: 'automata languages programming', iccv: 'computer vision', icde: 'data engineering',
  icdm: 'data mining', icdt: 'database theory', iclr: 'learning representations', icml: 'machine learning', ijcai: 'artificial intelligence', infocom: 'computer communications',
  kdd: 'knowledge discovery data mining', mobicom: 'mobile computing networking', naacl: 'computational linguistics', neurips: 'neural information processing systems',
  nips: 'neural information processing systems', nsdi: 'networked systems design implementation', osdi: 'operating systems design implementation', pldi: 'programming language design implementation',
  pods: 'principles database systems', popl: 'principles programming languages', recsys: 'recommender systems', sigcomm: 'data communication', sigir: 'information retrieval',
  sigmetrics: 'measurement modeling computer systems', sigmod: 'management data', soda: 'discrete algorithms', sosp: 'operating systems principles', stoc: 'theory computing',
  uai: 'uncertainty artificial intelligence', uist: 'user interface software technology', vldb: 'very large data bases', wsdm: 'web search data mining', www: 'world wide web',
};
const journals: Record<string, string> = {
  cacm: 'communications', dke: 'data knowledge engineering', ijcv: 'computer vision', jacm: 'association computing machinery', jair: 'artificial intelligence research',
  jcss: 'computer system sciences', jmlr: 'machine learning research', jasa: 'american statistical association', pami: 'pattern analysis machine intelligence', pnas: 'academy sciences',
  pvldb: 'very large data bases endowment', tkde: 'knowledge data engineering', tmlr: 'machine learning research', tocs: 'computer systems', tods: 'database systems', tois: 'information systems',
  tpami: 'pattern analysis machine intelligence',
};

function known(kind: VenueKind, table: Record<string, string>): [string, KnownVenue][] {
  return Object.entries(table).map(([name, words]) => [name, { kind, words: words.split(' ') }]);
}

export const acronyms: ReadonlyMap<string, KnownVenue> = new Map([...known('conference', conferences), ...known('journal', journals)]);

/** Conferences that a list names by their subject alone: "Very Large Data Bases". */
export const spelledOut: ReadonlyMap<string, VenueKind> = new Map([...acronyms.values()].filter(({ words }) => words.length > 2).map(({ kind, words }) => [words.join(' '), kind]));

/** Folded, without volume numbers. */
export const journalNames: ReadonlySet<string> = new Set([
  'algorithmica', 'artificial intelligence', 'automatica', 'bioinformatics', 'biometrika', 'cell', 'combinatorica', 'computer networks', 'data and knowledge engineering', 'data knowledge engineering',
  'distributed computing', 'econometrica', 'ieee software', 'inf comput', 'inform comput', 'information and computation', 'information and control', 'information sciences', 'information systems',
  'inf syst', 'ieee computer', 'ieee micro', 'lancet', 'machine learning', 'nature', 'neural computation', 'neural networks', 'neurocomputing', 'operations research', 'pattern recognition',
  'plos one', 'science', 'theoretical computer science', 'world wide web',
]);
