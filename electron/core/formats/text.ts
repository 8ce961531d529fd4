/** Finds numbers, addresses and identifiers in a line; every search is linear in its length. */

/** A whole number with commas for thousands. */
export function toNumber(printed: string): number {
  return Number(printed.replaceAll(',', ''));
}

const closers = new Map([[')', '('], [']', '[']]);

/** An address without the full stop, comma, quote or unmatched bracket of the sentence around it. */
function withoutSentence(address: string): string {
  const open = new Map<string, number>();
  for (const letter of address) {
    if ('()[]'.includes(letter)) open.set(letter, (open.get(letter) ?? 0) + 1);
  }
  let end = address.length;
  for (; end > 0; end -= 1) {
    const letter = address.charAt(end - 1);
    const opener = closers.get(letter);
    if (opener !== undefined) {
      const surplus = (open.get(letter) ?? 0) - (open.get(opener) ?? 0);
      if (surplus <= 0) break;
      open.set(letter, (open.get(letter) ?? 0) - 1);
    } else if (!'.,;:!?\'"’”*$'.includes(letter)) break;
  }
  return address.slice(0, end);
}

/** The web addresses that a text prints, each once, in order. */
export function findLinks(text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"{}|\\^`“”]+/g)].map((match) => withoutSentence(match[0]));
  return [...new Set(found)];
}

/** The DOI that a line prints as such, without a prefix. */
export function findDoi(text: string): string | null {
  const found = /\bdoi(?:\.org\/|: ?)(10\.\d{4,9}\/[^\s"<>]+)/i.exec(text)?.[1];
  return found === undefined ? null : withoutSentence(found);
}

/** The arXiv identifier that a line prints as such, without its version. */
export function findArxivId(text: string): string | null {
  return /\barxiv(?:: ?|\.org\/(?:abs|pdf)\/)(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?!\d)/i.exec(text)?.[1] ?? null;
}
