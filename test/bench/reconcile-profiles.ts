/**
 * Invented saved profiles of any number of records, seeded: labs whose members write together and with guests, names that
 * several people bear, and one paper on the pages of several of its authors, each time with another title, year or list.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../../shared/random.ts';
import { scoredPage, type PageWork } from '../unit/jobs/pages.ts';

type Random = () => number;

const RECORDS_PER_OWNER = 100;
const OWNERS_PER_LAB = 3;
const PEOPLE_PER_LAB = 50;
/** Fields of research, each with words of its own. */
const LABS_PER_FIELD = 8;
const WORDS_PER_FIELD = 600;
const COMMON_WORDS = 1500;

const sharedFamilies = 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Smith Johnson Brown Miller Garcia Müller Rossi Silva Kumar Singh Sharma Gupta Kim Lee Park Choi'.split(' ');
const givenNames = ('Wei Jing Yan Min Lei Jun Yu Hui Xiaoming Haibo John Robert Michael Sarah Emily David Daniel Laura Peter Susan Thomas Anna Maria José Luca Katarzyna Erik '
  + 'Sofia Björn Marco Ivan Elena Amit Rahul Priya Sanjay Deepa Ravi Ji-woo Ankit Lakshmi Vijay Chidi Amara Yuki Hiro Noor Omar').split(' ');
const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru sta tri pol mer gan'.split(' ');

const draw = <T>(items: readonly T[], random: Random, skew = 1): T => items[Math.floor(random() ** skew * items.length)] as T;
const word = (random: Random, least: number): string => Array.from({ length: least + Math.floor(random() * 2) }, () => draw(syllables, random)).join('');
const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

interface Person { readonly given: string; readonly middle: string; readonly family: string }
interface Lab { readonly people: readonly Person[]; readonly words: readonly string[] }
interface Work { readonly title: string; readonly abstract: string; readonly year: number; readonly authors: readonly Person[] }

/** One in six bears a family name that is common everywhere; the others' are shared by a few. */
function personOf(families: readonly string[], random: Random): Person {
  const family = random() < 0.17 ? draw(sharedFamilies, random, 1.5) : draw(families, random, 1.3);
  const given = random() < 0.7 ? draw(givenNames, random) : capital(word(random, 2));
  return { given, middle: random() < 0.3 ? `${capital(draw(syllables, random))[0]}.` : '', family };
}

function labsOf(count: number, random: Random): Lab[] {
  const families = Array.from({ length: Math.ceil(count * PEOPLE_PER_LAB * 0.5) }, () => capital(word(random, 2)));
  const common = Array.from({ length: COMMON_WORDS }, () => word(random, 2));
  const fields = Array.from({ length: Math.ceil(count / LABS_PER_FIELD) }, () => [...common, ...Array.from({ length: WORDS_PER_FIELD }, () => word(random, 3))]);
  return Array.from({ length: count }, () => ({ people: Array.from({ length: PEOPLE_PER_LAB }, () => personOf(families, random)), words: draw(fields, random) }));
}

function workOf(lab: Lab, labs: readonly Lab[], random: Random): Work {
  const text = (length: number): string => Array.from({ length }, () => draw(lab.words, random, 2)).join(' ');
  const owners = lab.people.slice(0, OWNERS_PER_LAB);
  const authors = new Set([draw(owners, random)]);
  if (random() < 0.4) authors.add(draw(owners, random));
  for (let more = 1 + Math.floor(random() * 4); more > 0; more -= 1) authors.add(draw(lab.people, random, 2));
  if (random() < 0.15) authors.add(draw(draw(labs, random).people, random));
  const abstract = Array.from({ length: 5 }, () => `${capital(text(14))}.`).join(' ');
  return { title: capital(text(5 + Math.floor(random() * 6))), abstract, year: 1995 + Math.floor(random() * 30), authors: [...authors] };
}

function printed({ given, middle, family }: Person, random: Random): string {
  const style = random();
  const first = style < 0.1 ? `${given[0]}.` : given;
  return [first, style < 0.6 ? middle : '', style > 0.93 ? family.normalize('NFD').replace(/\p{M}/gu, '') : family].filter((part) => part !== '').join(' ');
}

/** A title as another page prints it: in other dress, with a slip of the pen, or without its last words. */
function variant(title: string, random: Random): string {
  const kind = random();
  const words = title.split(' ');
  if (kind < 0.7) return title;
  if (kind < 0.8) return words.map(capital).join(' ');
  if (kind < 0.88) return `${words[0]}-${words.slice(1).join(' ')}.`;
  if (kind < 0.95) return title.replace(/(.{9}).(.)/, '$1$2');
  return words.slice(0, -2).join(' ');
}

function printedWork({ title, abstract, year, authors }: Work, random: Random): PageWork {
  const names = authors.map((author) => printed(author, random));
  const cut = names.length > 3 && random() < 0.15;
  const shown = random() < 0.9 ? year : year + 1;
  return {
    title: variant(title, random),
    authors: cut ? `${names.slice(0, 3).join(', ')} et al.` : names.join(', '),
    date: `Mar ${1 + Math.floor(random() * 28)}, ${shown}`,
    abstract: random() < 0.8 ? abstract : `${abstract} ${abstract.slice(0, 90)}`,
  };
}

/** Writes pages of exactly `records` works in all into a folder; returns their paths. */
export function writeProfiles(folder: string, records: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const labs = labsOf(Math.max(2, Math.round(records / RECORDS_PER_OWNER / OWNERS_PER_LAB)), random);
  const pages = labs.map((lab) => new Map(lab.people.slice(0, OWNERS_PER_LAB).map((owner) => [owner, [] as PageWork[]])));
  for (let left = records, at = 0; left > 0; at += 1) {
    const lab = labs[at % labs.length] as Lab;
    const work = workOf(lab, labs, random);
    for (const author of work.authors) {
      const page = pages[at % labs.length]?.get(author);
      if (!page || left === 0) continue;
      page.push(printedWork(work, random));
      left -= 1;
    }
  }
  return pages.flatMap((owned, lab) => [...owned].map(([owner, works], i) => {
    const path = join(folder, `profile-${lab}-${i}.txt`);
    writeFileSync(path, scoredPage(`${owner.given} ${owner.family}`, works));
    return path;
  }));
}
