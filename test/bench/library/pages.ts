/** The saved profiles of a made-up field, as the pages would print them, so that every record has its lines in a file. */
import { rowOf } from '../../../electron/core/network/csr.ts';
import { randomNumbers } from '../../../shared/random.ts';
import { PRINTED, type MadeField } from './field.ts';
import { capital, madeWord, nameAt, phraseAt, wordAt } from './words.ts';

const PHRASES_OF_A_SUBFIELD = 6;
const categories = ['LG', 'CL', 'CV', 'OC', 'DS', 'ML', 'IR', 'DC', 'IT', 'NA'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const links = ['for', 'with', 'of', 'in', 'beyond', 'and', 'under', 'without'];
const small = ['the', 'of', 'a', 'we', 'and', 'in', 'to', 'that', 'for', 'is', 'with', 'on'];
const ORGANISATIONS = 12_000;

export interface PaperText { title: string; abstract: string; category: string; date: string; code: boolean; organisations: readonly string[] }

/** An organisation: mostly one of the few that work in a field. */
function organisation(random: () => number, field: number): string {
  const number = random() < 0.8 ? field * 37 + Math.floor(random() ** 2 * 30) : Math.floor(random() * ORGANISATIONS);
  return `${madeWord(number % ORGANISATIONS)}-${number % 3 === 0 ? 'institute' : 'university'}`;
}

/** What a paper says: phrases of its field among common and rare words. */
export function textOf({ subfield, year }: MadeField, paper: number, seed: number): PaperText {
  const random = randomNumbers(seed * 1_000_003 + paper);
  const field = subfield[paper] ?? 0;
  const phrase = (): string => phraseAt(field * PHRASES_OF_A_SUBFIELD + Math.floor(random() ** 2 * PHRASES_OF_A_SUBFIELD));
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = (count: number): string => Array.from({ length: count }, () => wordAt(random())).join(' ');
  const sentence = (): string => capital(Array.from({ length: 6 }, () => `${one(small)} ${random() < 0.12 ? phrase() : wordAt(random())}`).join(' '));
  const at = year[paper] ?? 0;
  return {
    title: `${capital(phrase())} ${one(links)} ${words(1 + Math.floor(random() * 3))} ${one(links)} ${random() < 0.4 ? phrase() : words(2)}`,
    abstract: `${Array.from({ length: 4 + Math.floor(random() * 2) }, sentence).join('. ')}.`,
    category: categories[(field + (random() < 0.8 ? 0 : Math.floor(random() * categories.length))) % categories.length] ?? 'LG',
    date: `${one(months)} ${1 + Math.floor(random() * 28)}${at === 0 ? '' : `, ${at}`}`,
    code: random() < 0.05,
    organisations: random() < 0.3 ? Array.from({ length: 1 + Math.floor(random() * 3) }, () => organisation(random, field)) : [],
  };
}

/** The page of an owner that prints authors. Its works are the papers of the owner, in order. */
export function scoredPageOf(field: MadeField, owner: number, seed: number): string {
  const papers = rowOf(field.ofPerson, owner);
  const works = Array.from(papers, (paper) => {
    const { title, abstract, category, date, code, organisations } = textOf(field, paper, seed);
    const names = Array.from(rowOf(field.authorsOf, paper), nameAt);
    const authors = field.cut[paper] === 1 ? `${names.slice(0, PRINTED).join(', ')} et al.` : names.join(', ');
    return `${category}${date}${code ? 'Code' : ''}\n${title}\n\n${authors}${organisations.length === 0 ? '' : ` · ${organisations.join(', ')}`}\n\n${abstract}`;
  });
  return [nameAt(owner), '', 'LG', `h-index${Math.ceil(papers.length / 3)}`, `${papers.length}papers`, `${papers.length * 40}citations`, 'Novelty50%', 'AI Score40', '',
    `${papers.length} Papers`, '', works.join('\n\n')].join('\n');
}

/** The page of an owner on another site, which prints no authors but a kind and a source. */
export function plainPageOf(field: MadeField, owner: number, seed: number): string {
  const papers = rowOf(field.ofPerson, owner);
  const works = Array.from(papers, (paper) => {
    const { title, abstract } = textOf(field, paper, seed);
    return `${paper % 3 === 0 ? 'article' : 'preprint'}${field.year[paper] || 2000}${paper % 5 === 0 ? 'Crossref' : 'arXiv'}\n\n${title}\n\n${abstract}`;
  });
  return ['Researcher profile', '', nameAt(owner), '', `${nameAt(owner)} contributes to research discovery and scholarly infrastructure.`, '', 'ResearcherAffiliation not importedOpen to collaborate', '',
    'Trust snapshot', '', 'Quick read', '', 'Trust 21 - EmergingVerification L1Unclaimed author', `${papers.length}works`, '0followers', '12topics', '4close collaborators', '',
    'Published work', '', `${papers.length} published item(s)`, '', works.join('\n\n')].join('\n');
}
