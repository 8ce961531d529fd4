/** Answers the host's few HTTP requests: the window's files, the session, uploads and the files of the command line. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { securityHeaders } from '../../shared/contract/csp.ts';
import type { Grant } from '../../shared/model/imports.ts';
import { refuse } from './guard.ts';
import type { Keys } from './guard.ts';
import { staticFile } from './static.ts';
import { plainName, TooLarge } from './uploads.ts';
import type { Upload, Uploads } from './uploads.ts';

export interface Requests {
  /** `127.0.0.1:PORT`. */
  address: string;
  keys: Keys;
  uploads: Uploads;
  /** Folder of the built window. */
  window: string;
  /** Tells the engine of an upload and names it for the window. */
  grant(upload: Upload, name: string): Grant;
  /** Grants the files of the command line, the first time; later there are none. */
  takeOpened(): Promise<Grant[]>;
  /** A token was used; `Keys.token` is another one now. */
  onSession(): void;
}

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
}

const SessionRequest = z.object({ token: z.string().max(200) });
const UploadQuery = z.object({ name: z.string().max(4096), unsent: z.coerce.number().int().nonnegative().nullable() });

/** Answers one request; never rejects. */
export async function answer(requests: Requests, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let answer: Answer;
  try {
    answer = await route(requests, request);
  } catch (error) {
    console.error('A request could not be answered.', error);
    answer = plain(500, `The server met an error: ${error instanceof Error ? error.message : String(error)}`);
  }
  // A body that was not read to its end would be taken for the next request.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(answer.status, { ...securityHeaders, 'Content-Type': answer.type, 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function route(requests: Requests, request: IncomingMessage): Promise<Answer> {
  const method = request.method ?? '';
  const refused = refuse(request.headers, method, requests.address);
  if (refused !== null) return plain(refused.status, refused.message);
  // Parsing would resolve `..`; what is not plain is simply not found.
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  if (method === 'GET' || method === 'HEAD') {
    const file = await staticFile(requests.window, path);
    return file === null ? plain(404, 'There is nothing here.') : { status: 200, ...file };
  }
  if (method !== 'POST') return plain(405, 'The server does not know this kind of request.');
  if (path === '/session') return await session(requests, request);
  if (!requests.keys.accepts(bearer(request))) return plain(401, 'This window is not known to the server. Open the address that it printed last.');
  if (path === '/files') return await upload(requests, request, new URLSearchParams(query));
  if (path === '/opened') return json(await requests.takeOpened());
  return plain(404, 'There is nothing here.');
}

async function session(requests: Requests, request: IncomingMessage): Promise<Answer> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= 1000)) return plain(413, 'A session is asked for in a few words.');
  const asked = SessionRequest.safeParse(parsed(await text(request)));
  const key = asked.success ? requests.keys.exchange(asked.data.token) : null;
  if (key === null) return plain(401, 'This address was used before. Open the one that the server printed last.');
  requests.onSession();
  return json({ key });
}

async function upload(requests: Requests, request: IncomingMessage, query: URLSearchParams): Promise<Answer> {
  const asked = UploadQuery.safeParse({ name: query.get('name'), unsent: query.get('unsent') });
  if (!asked.success) return plain(400, 'A file is sent with its name.');
  const { name, unsent } = asked.data;
  try {
    const kept = unsent === null ? await requests.uploads.keep(request) : await requests.uploads.standIn(unsent);
    return json(requests.grant(kept, plainName(name)));
  } catch (error) {
    if (error instanceof TooLarge) return plain(413, 'This file is too large.');
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return plain(507, 'The disk with the temporary files is full.');
    throw error;
  }
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]+)$/u.exec(request.headers.authorization ?? '')?.[1];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null; // The schema refuses it.
  }
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

function json(value: unknown): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
