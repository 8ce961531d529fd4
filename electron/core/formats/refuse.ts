/** Says in words why a file was not read, and what to do instead. */
import type { Refusal } from '../../../shared/model/record.ts';
import type { Line } from './lines.ts';

const copyPage = 'Open the page in a browser, select all of it, copy it, and paste it here.';

interface Kind { code: string; what: string; advice: string }

const pdf: Kind = { code: 'pdf', what: 'is a PDF', advice: `Coterie reads the text of profile pages. ${copyPage}` };
const image: Kind = { code: 'image', what: 'is a picture', advice: `Coterie reads the text of profile pages, not pictures of them. ${copyPage}` };
const archive: Kind = { code: 'archive', what: 'is an archive', advice: 'Unpack it and drop the files, or the folder, that come out.' };
const office: Kind = { code: 'office', what: 'is an office document', advice: 'Open it, save it as plain text, and drop that; or copy its text and paste it here.' };
const html: Kind = { code: 'html', what: 'is a saved web page (HTML), which Coterie does not read yet', advice: 'Open it in a browser, select all of it, copy it, and paste it here.' };
const binary: Kind = { code: 'binary', what: 'is not text', advice: `Coterie reads the text of profile pages. ${copyPage}` };
const empty: Kind = { code: 'empty', what: 'is empty', advice: 'Save the page again, or copy its text and paste it here.' };
const check: Kind = { code: 'robot-check', what: 'holds a check for robots or a consent page instead of the profile', advice: 'Open the page in a browser, pass the check, wait for the profile, and save it again.' };
const unknown: Kind = { code: 'unknown-format', what: 'is text, but it does not look like a profile page that Coterie knows', advice: 'Check that the page was saved from its very first line. Coterie knows four kinds: a profile with a trust snapshot, an authored publications list, a profile with metrics, and an arXiv author list.' };

const signatures: readonly (readonly [string, number, Kind])[] = [
  ['%PDF-', 0, pdf],
  ['\x89PNG', 0, image], ['\xff\xd8\xff', 0, image], ['GIF8', 0, image], ['WEBP', 8, image], ['II*\0', 0, image], ['MM\0*', 0, image],
  ['\xd0\xcf\x11\xe0', 0, office], ['{\\rtf', 0, office],
  ['\x1f\x8b', 0, archive], ['7z\xbc\xaf\x27\x1c', 0, archive], ['Rar!', 0, archive], ['\xfd7zXZ', 0, archive],
  ['BZh', 0, archive], ['\x28\xb5\x2f\xfd', 0, archive], ['ustar', 257, archive],
];
const officeParts = ['[Content_Types].xml', 'word/', 'xl/', 'ppt/', 'application/vnd.oasis.opendocument', 'application/epub'];
const head = 4096;

/** The first bytes as characters of the same value, for comparing with signatures. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, head));
}

/** What the first bytes say the file is, or null when they may be text. */
function kindOfBytes(bytes: Uint8Array): Kind | null {
  const start = latin(bytes);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    return officeParts.some((part) => start.includes(part)) ? office : archive;
  }
  return signatures.find(([mark, at]) => start.startsWith(mark, at))?.[2] ?? null;
}

function isHtml(text: string): boolean {
  const start = text.slice(0, head).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<\?xml|<!--|<head|<body|<svg)/.test(start) || start.includes('<html')) return true;
  return start.includes('multipart/related') && start.includes('mime-version:');
}

const checkWords = /verify (?:that )?you are (?:a )?human|are you a robot|not a robot|captcha|checking your browser|unusual traffic|enable javascript and cookies|before you continue to|just a moment\.\.\.|we value your privacy|accept all cookies/i;
const longestCheck = 6000;

function refusal(kind: Kind, file: string, lines: readonly Line[]): Refusal {
  const first = lines.slice(0, 3).map((line) => line.text.slice(0, 200));
  return { code: kind.code, message: `${file} ${kind.what}. Nothing was taken from it.`, advice: kind.advice, head: first };
}

/** Refuses what its bytes alone show to be no text of ours; null when the file may be text. */
export function refuseBytes(bytes: Uint8Array, file: string): Refusal | null {
  if (bytes.length === 0) return refusal(empty, file, []);
  const kind = kindOfBytes(bytes);
  return kind === null ? null : refusal(kind, file, []);
}

/** Refuses bytes that are no text in any encoding that Coterie reads. */
export function refuseBinary(file: string): Refusal {
  return refusal(binary, file, []);
}

/** Refuses text in which no profile was found. */
export function refuseText(text: string, lines: readonly Line[], file: string): Refusal {
  if (lines.length === 0) return refusal(empty, file, []);
  if (isHtml(text)) return refusal(html, file, lines);
  if (text.length <= longestCheck && checkWords.test(text)) return refusal(check, file, lines);
  return refusal(unknown, file, lines);
}
