/** Takes a printed name apart, as RIS and CSL want it; put together again it is the same name. */

export interface NameParts { readonly family: string; readonly given: string | null; readonly suffix: string | null }

const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/iu;
const PARTICLE = /^(?:af|al|ben|bin|da|dal|das|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu|zum|zur)$/u;

/**
 * Last word the family name, with the small words before it ("van der Berg") and without "Jr." behind.
 * Null for a name that cannot be taken apart: one with a comma (an organisation, or turned already) or of one word.
 */
export function nameParts(name: string): NameParts | null {
  const words = name.split(' ');
  if (/[,;]/u.test(name) || words.length < 2) return null;
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? null) : null;
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' '), suffix };
}
