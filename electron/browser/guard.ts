/** Decides whether a request may be answered at all: right host, right origin, right key. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Refused {
  status: 401 | 403 | 421;
  message: string;
}

/**
 * Null when the request comes from our own page. A foreign Host means a name that was made to point at this machine
 * (421); a foreign Origin means another page (403). What changes something must state its origin.
 */
export function refuse(headers: IncomingHttpHeaders, method: string, address: string): Refused | null {
  if (headers.host !== address) return { status: 421, message: 'This address belongs to another server.' };
  const { origin } = headers;
  if (origin === undefined ? method !== 'GET' && method !== 'HEAD' : origin !== `http://${address}`) {
    return { status: 403, message: 'Only Coterie’s own page may ask for this.' };
  }
  return null;
}

/** Tokens that are good once, each exchanged for a key that a window keeps while it is open. */
export class Keys {
  #token = newSecret();
  readonly #keys = new Set<string>();

  /** The token that will be accepted next. */
  get token(): string {
    return this.#token;
  }

  /** A key for the token, or null when it is not the one that is expected now. A used token is replaced by a new one. */
  exchange(token: string): string | null {
    if (!same(token, this.#token)) return null;
    this.#token = newSecret();
    const key = newSecret();
    this.#keys.add(key);
    return key;
  }

  accepts(key: string | undefined): boolean {
    return key !== undefined && [...this.#keys].some((known) => same(key, known));
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing about where two strings differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
