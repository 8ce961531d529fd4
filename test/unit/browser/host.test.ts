/** The browser host from outside: what the own window gets, and what strangers do not. */
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ToEngine } from '../../../shared/contract/host.ts';
import { openLine, started } from './started.ts';

type GrantMessage = Extract<ToEngine, { type: 'grant' }>;

describe('the window', () => {
  it('is served with the headers that keep it to itself, on every answer', async () => {
    const { ask } = await started();
    for (const path of ['/', '/assets/app-1.js', '/nothing']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/assets/app-1.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/', '/assets/.hidden.js', '//etc/passwd', '/assets\\..\\secret.txt'])(
    'finds nothing outside its folder at %s',
    async (path) => {
      const { ask } = await started();
      expect(await ask(path)).toMatchObject({ status: 404 });
    },
  );
});

describe('strangers', () => {
  it('are turned away when they came by another name', async () => {
    const { ask, port } = await started();
    for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await ask('/', { headers: { Host: host } })).status).toBe(421);
    }
  });

  it('are turned away when another page sent them, or no page', async () => {
    const { ask, token, port } = await started();
    const body = JSON.stringify({ token: token() });
    expect((await ask('/', { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask('/session', { method: 'POST', headers: { Origin: `http://127.0.0.1:${port + 1}` }, body })).status).toBe(403);
    expect((await ask('/session', { method: 'POST', headers: { Origin: 'null' }, body })).status).toBe(403);
    expect((await ask('/session', { method: 'POST', body })).status).toBe(403);
    const preflight = await ask('/files', { method: 'OPTIONS', headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' } });
    expect(preflight.status).toBe(403);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('get nothing without the key', async () => {
    const { ask, origin } = await started();
    for (const path of ['/files?name=a', '/opened']) {
      expect((await ask(path, { method: 'POST', headers: { Origin: origin } })).status).toBe(401);
      expect((await ask(path, { method: 'POST', headers: { Origin: origin, Authorization: 'Bearer guess' } })).status).toBe(401);
    }
    await expect(openLine(origin, ['coterie', 'guess'])).rejects.toThrow('401');
    await expect(openLine(origin, ['coterie'])).rejects.toThrow('401');
  });

  it('get no line from another page even with the key', async () => {
    const running = await started();
    const key = await running.key();
    await expect(openLine(running.origin, ['coterie', key], { Origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(openLine(running.origin, ['coterie', key], {})).rejects.toThrow('403');
    await expect(openLine(running.origin, ['coterie', key], { Origin: running.origin, Host: 'evil.example' })).rejects.toThrow('421');
  });

  it('cannot use an address again, but the next one is announced', async () => {
    const running = await started();
    const first = running.token();
    const exchange = (token: string) => running.ask('/session', { method: 'POST', headers: { Origin: running.origin }, body: JSON.stringify({ token }) });
    expect((await exchange(first)).status).toBe(200);
    expect((await exchange(first)).status).toBe(401);
    expect(running.token()).not.toBe(first);
    expect((await exchange(running.token())).status).toBe(200);
  });

  it.each(['', '{', '[]', '{"token":5}', `{"token":"${'x'.repeat(2000)}"}`])('get no session for %j', async (body) => {
    const { ask, origin } = await started();
    expect((await ask('/session', { method: 'POST', headers: { Origin: origin }, body })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('lines to the engine', () => {
  it('pass text and bytes unread, each window its own', async () => {
    const running = await started();
    const key = await running.key();
    const one = await openLine(running.origin, ['coterie', key]);
    const two = await openLine(running.origin, ['coterie', key]);
    one.send('first');
    two.send(new Uint8Array([0, 255, 1]));
    one.send('second');
    expect(await two.next()).toEqual(new Uint8Array([0, 255, 1]));
    expect(await one.next()).toBe('first');
    expect(await one.next()).toBe('second');
  });

  it('never send the key back', async () => {
    const running = await started();
    const line = await openLine(running.origin, ['coterie', await running.key()]);
    expect(line.socket.protocol).toBe('coterie');
  });

  it('tell the engine when a window has gone', async () => {
    const running = await started();
    const key = await running.key();
    const one = await openLine(running.origin, ['coterie', key]);
    one.send('hello');
    await one.next();
    const two = await openLine(running.origin, ['coterie', key]);
    one.socket.close();
    await one.closed;
    await expect.poll(async () => {
      two.send('gone');
      return await two.next();
    }).toBe('[1]');
  });

  it('close when the engine crashes, and the next one reaches a new engine', async () => {
    const running = await started();
    const key = await running.key();
    const one = await openLine(running.origin, ['coterie', key]);
    one.send('crash');
    expect(await one.closed).toBe(1012);
    const two = await openLine(running.origin, ['coterie', key]);
    two.send('still here?');
    expect(await two.next()).toBe('still here?');
  });
});

describe('files', () => {
  it('that are uploaded are kept for this user alone, named for the engine, and removed at the end', async () => {
    const running = await started();
    const key = await running.key();
    const headers = { Origin: running.origin, Authorization: `Bearer ${key}` };
    const reply = await running.ask(`/files?name=${encodeURIComponent('../../Zoë.txt')}`, { method: 'POST', headers, body: 'a profile' });
    const grant = JSON.parse(reply.body) as { token: string };
    expect(grant).toEqual({ token: expect.stringMatching(/^[\w-]{20,}$/u), name: 'Zoë.txt', size: 9 });
    const line = await openLine(running.origin, ['coterie', key]);
    line.send('grants');
    const [told] = JSON.parse(String(await line.next())) as [GrantMessage];
    expect(told).toMatchObject({ token: grant.token, name: 'Zoë.txt', temporary: true });
    expect(await readFile(told.path, 'utf8')).toBe('a profile');
    if (process.platform !== 'win32') expect(statSync(told.path).mode & 0o777).toBe(0o600);
    await running.host.close();
    expect(existsSync(told.path)).toBe(false);
  });

  it('that could not be sent are named all the same, so that the report can speak of them', async () => {
    const running = await started();
    const key = await running.key();
    const reply = await running.ask('/files?name=locked.txt&unsent=12', { method: 'POST', headers: { Origin: running.origin, Authorization: `Bearer ${key}` } });
    expect(JSON.parse(reply.body)).toMatchObject({ name: 'locked.txt', size: 12 });
    const line = await openLine(running.origin, ['coterie', key]);
    line.send('grants');
    const [told] = JSON.parse(String(await line.next())) as [GrantMessage];
    expect(existsSync(told.path)).toBe(false);
  });

  it('of the command line go to the first window that asks, where they are', async () => {
    const running = await started(['/nowhere/gone.txt']);
    const key = await running.key();
    const opened = async () => JSON.parse((await running.ask('/opened', { method: 'POST', headers: { Origin: running.origin, Authorization: `Bearer ${key}` } })).body) as unknown[];
    expect(await opened()).toEqual([{ token: expect.any(String), name: 'gone.txt', size: 0 }]);
    expect(await opened()).toEqual([]);
    const line = await openLine(running.origin, ['coterie', key]);
    line.send('grants');
    expect(JSON.parse(String(await line.next()))).toMatchObject([{ path: '/nowhere/gone.txt', temporary: false }]);
  });

  it('survive a start with real files', async () => {
    const { folder } = await started();
    const path = join(folder, 'dump.txt');
    await writeFile(path, 'twelve bytes');
    const running = await started([path]);
    const reply = await running.ask('/opened', { method: 'POST', headers: { Origin: running.origin, Authorization: `Bearer ${await running.key()}` } });
    expect(JSON.parse(reply.body)).toMatchObject([{ name: 'dump.txt', size: 12 }]);
  });
});
