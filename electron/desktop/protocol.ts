/** Serves the built window under `app://ui`: read-only, from one folder, with the security headers on every answer. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme, Session } from 'electron';
import { contentTypes } from '../../shared/contract/content-types.ts';
import { securityHeaders } from '../../shared/contract/csp.ts';

const SCHEME = 'app';
const HOST = 'ui';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

/** `app` is an ordinary secure origin with its own storage and module scripts; nothing bypasses the CSP. */
export const scheme: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** True for addresses of our own window. The address is parsed, never compared as text. */
export function isOwn(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST;
}

/** The file that an address means, or null when it means none inside `root`. */
export function fileFor(root: string, address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !isOwn(address)) return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  // A backslash or a drive letter would be a separator on Windows only, so they are refused everywhere.
  if (/[\\\0:]/u.test(name)) return null;
  const file = path.join(root, name === '/' ? 'index.html' : name);
  return file.startsWith(root + path.sep) ? file : null;
}

/** Answers one request of the window from the folder `root`. Never rejects: what is not there is a plain 404. */
export async function answer(root: string, request: { url: string; method: string }): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = fileFor(root, request.url);
  const type = file === null ? undefined : contentTypes[path.extname(file).toLowerCase()];
  if (file === null || type === undefined) return refusal(404);
  try {
    // `fs` reads from inside the packed archive and touches no network code; a copy gives the body its own buffer.
    const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file));
    return new Response(body, { headers: { ...securityHeaders, 'content-type': type } });
  } catch {
    return refusal(404);
  }
}

/** Makes the session serve the window. `root` is the absolute folder of the built renderer. */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle(SCHEME, (request) => answer(root, request));
}

function refusal(status: 404 | 405): Response {
  return new Response(status === 404 ? 'Not found' : 'Not allowed', {
    status,
    headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}
