/** The window's key to the loopback server: got once for the token in the address, kept while the window is open. */
import { z } from 'zod';

const place = 'coterie.key';
const Session = z.object({ key: z.string() });

/** What the server said, in its words, when it did not do what it was asked. */
class ServerRefused extends Error {}

let exchange: Promise<string> | null = null;

/** The key, after exchanging the address's token if there is one. Rejects with a sentence that says which address to open. */
export function sessionKey(): Promise<string> {
  exchange ??= openSession();
  return exchange;
}

async function openSession(): Promise<string> {
  const token = location.hash.slice(1);
  const known = sessionStorage.getItem(place);
  if (token === '') return known ?? refuse('This window has no key to Coterie. Open the address that Coterie printed last.');
  // The token is good once; left in the address it would only be copied and fail.
  history.replaceState(null, '', location.pathname);
  const response = await fetch('/session', { method: 'POST', body: JSON.stringify({ token }) });
  if (!response.ok) return known ?? refuse(await response.text());
  const { key } = Session.parse(await response.json());
  sessionStorage.setItem(place, key);
  return key;
}

function refuse(message: string): never {
  throw new ServerRefused(message);
}

/** Sends a request with the key and returns the JSON of the answer. Rejects with ServerRefused or fetch's own error. */
export async function post(path: string, body: BodyInit | null = null): Promise<unknown> {
  const key = await sessionKey();
  const response = await fetch(path, { method: 'POST', headers: { Authorization: `Bearer ${key}` }, body });
  if (!response.ok) throw new ServerRefused(await response.text());
  return await response.json();
}
