/** A paper as a sentence for a reference list, and as a BibTeX entry. */
import type { PaperDetail } from '../model/library.ts';
import { splitMath } from './math.ts';
import { workType, type WorkType } from './work.ts';

type Cited = Pick<PaperDetail, 'label' | 'titled' | 'date' | 'venue' | 'kind' | 'source' | 'authorsCutIn' | 'doi' | 'arxivId'>
  & { authors: readonly { readonly name: string }[] };

const titleOf = (paper: Cited): string => (paper.titled ? paper.label : 'Untitled');
const placeOf = (paper: Cited): string | null => paper.venue ?? paper.source ?? paper.kind;

function nameList(names: readonly string[], cut: boolean): string {
  if (cut) return `${names.join(', ')}, et al`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Authors. Title. Place, year. What no dump says is left out; a cut list of authors ends with "et al." */
export function citation(paper: Cited): string {
  const sentences: string[] = [];
  if (paper.authors.length > 0) sentences.push(nameList(paper.authors.map(({ name }) => name), paper.authorsCutIn > 0));
  sentences.push(titleOf(paper).replace(/[.\s]+$/u, ''));
  const place = [placeOf(paper), paper.date.year].filter((part) => part !== null).join(', ');
  if (place !== '') sentences.push(place);
  if (paper.doi !== null) sentences.push(`doi:${paper.doi}`);
  else if (paper.arxivId !== null) sentences.push(`arXiv:${paper.arxivId}`);
  return sentences.map((sentence) => (/[?!]$/u.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '&': '\\&', '%': '\\%', '$': '\\$', '#': '\\#', '_': '\\_',
};
const escapeText = (text: string): string => text.replace(/[\\{}~^&%$#_]/gu, (sign) => escapes[sign] ?? sign);

/** True when every brace has its partner, so that the text cannot end a BibTeX field early. */
function balanced(tex: string): boolean {
  let depth = 0;
  for (let at = 0; at < tex.length && depth >= 0; at += 1) {
    if (tex[at] === '\\') at += 1;
    else if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}') depth -= 1;
  }
  return depth === 0 && !/(?:^|[^\\])(?:\\\\)*\\$/u.test(tex);
}

/** Text for a BibTeX field: formulas stay formulas, every other sign that LaTeX would act upon is escaped. */
export function latexText(text: string): string {
  return splitMath(text)
    .map((part) => (part.kind === 'math' && balanced(part.tex) ? part.source : escapeText(part.kind === 'math' ? part.source : part.text)))
    .join('');
}

const plainLetters = (text: string): string => text.normalize('NFKD').replace(/[^a-zA-Z0-9]/gu, '').toLowerCase();

/** Last word of the first author, year, first long word of the title: `yun2019transformers`. */
export function citationKey(paper: Cited): string {
  const family = plainLetters(paper.authors[0]?.name.split(/\s+/u).at(-1) ?? '') || 'anonymous';
  const word = titleOf(paper).split(/\s+/u).map(plainLetters).find((one) => one.length > 3) ?? 'paper';
  return `${family}${paper.date.year ?? ''}${word}`;
}

/** A name as BibTeX takes it apart; one that holds a comma or an "and" is kept whole. */
const nameField = (name: string): string => (/,|\sand\s/iu.test(name) ? `{${latexText(name)}}` : latexText(name));

/** Addresses and identifiers are read letter by letter: nothing is escaped in them, so what would end the field is written as in addresses. */
export function verbatim(text: string): string {
  return text.replace(/[\s{}\\]/gu, encodeURIComponent);
}

const entryTypes: Readonly<Record<WorkType, { name: string; place: string }>> = {
  article: { name: 'article', place: 'journal' },
  conference: { name: 'inproceedings', place: 'booktitle' },
  preprint: { name: 'misc', place: 'howpublished' },
  other: { name: 'misc', place: 'howpublished' },
};

/** What an entry has beside its usual fields: a key of its own, and fields whose values are LaTeX already. */
export interface EntryExtras { key?: string; fields?: readonly (readonly [string, string | null])[] }

/** A BibTeX entry: `@inproceedings` for conferences, `@article` for other venues, `@misc` for preprints and the rest. Ends with a line break. */
export function bibtex(paper: Cited, { key = citationKey(paper), fields = [] }: EntryExtras = {}): string {
  const names = paper.authors.map(({ name }) => nameField(name));
  if (paper.authorsCutIn > 0) names.push('others');
  const type = entryTypes[workType(paper)];
  const place = placeOf(paper);
  const all: (readonly [string, string | null])[] = [
    ['title', `{${latexText(titleOf(paper))}}`],
    ['author', names.length > 0 ? names.join(' and ') : null],
    ['year', paper.date.year === null ? null : String(paper.date.year)],
    ['month', paper.date.month === null ? null : String(paper.date.month)],
    [type.place, place === null ? null : latexText(place)],
    ['doi', paper.doi === null ? null : verbatim(paper.doi)],
    ['eprint', paper.arxivId === null ? null : verbatim(paper.arxivId)],
    ['archivePrefix', paper.arxivId === null ? null : 'arXiv'],
    ...fields,
  ];
  const lines = all.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value ?? ''}},`);
  return `@${type.name}{${key},\n${lines.join('\n')}\n}\n`;
}
