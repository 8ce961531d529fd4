/** What a file gets that is no profile page: one clear answer that names it and says what to do. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { read, refusal } from './dumps.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (part: string) => latin(`PK\x03\x04\x14\0\0\0\0\0${part}`);
const tar = () => {
  const bytes = new Uint8Array(1024);
  bytes.set(latin('page.txt'));
  bytes.set(latin('ustar'), 257);
  return bytes;
};

const cases: readonly (readonly [what: string, code: string, bytes: Uint8Array, file: string])[] = [
  ['an empty file', 'empty', new Uint8Array(), 'nothing.txt'],
  ['a file of blank lines', 'empty', latin(' \r\n\t\n  '), 'blank.txt'],
  ['a PDF', 'pdf', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'paper.pdf'],
  ['a PNG', 'image', latin('\x89PNG\r\n\x1a\n\0\0'), 'page.png'],
  ['a JPEG', 'image', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'page.jpg'],
  ['a GIF', 'image', latin('GIF89a\x01\0'), 'page.gif'],
  ['a WebP', 'image', latin('RIFF\x10\0\0\0WEBPVP8 '), 'page.webp'],
  ['a zip', 'archive', zip('page.txt'), 'pages.zip'],
  ['a gzip', 'archive', gzipSync('Researcher profile'), 'pages.gz'],
  ['a 7z', 'archive', latin('7z\xbc\xaf\x27\x1c\0\x04'), 'pages.7z'],
  ['a tar', 'archive', tar(), 'pages.tar'],
  ['a Word document', 'office', zip('[Content_Types].xml'), 'page.docx'],
  ['an old office document', 'office', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'page.doc'],
  ['a saved web page', 'html', latin('<!DOCTYPE html>\n<html><body>h-index9</body></html>'), 'page.html'],
  ['a web archive', 'html', latin('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n'), 'page.mhtml'],
  ['bytes with zeros', 'binary', latin('abc\0def\0\0'), 'data.bin'],
  ['bytes full of control characters', 'binary', latin('\x01\x02\x03\x04\x05\x06abc\x0e\x0f'), 'data.bin'],
  ['a check for robots', 'robot-check', latin('example.org\nVerify you are human by completing the action below.\n'), 'page.txt'],
  ['a text of another kind', 'unknown-format', latin('Dear Anna,\n\nthe rivers are high.\nYours\nBo'), 'letter.txt'],
];

describe('a file that is no profile page', () => {
  test.each(cases)('%s is refused as %s', (_what, code, bytes, file) => {
    const answer = refusal(bytes, file);
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(file);
    expect(answer.advice.length).toBeGreaterThan(20);
    expect(`${answer.message} ${answer.advice}`).not.toContain('!');
  });

  test('shows the first lines of an unknown text', () => {
    expect(refusal('Dear Anna,\n\nthe rivers are high.\nYours\nBo').head).toEqual(['Dear Anna,', 'the rivers are high.', 'Yours']);
  });

  test('keeps the sum of the bytes as they came', () => {
    const bytes = latin('%PDF-1.7');
    expect(read(bytes).sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
