/** Nothing leaves: what a page in the loopback host's window can reach, and who can reach the host. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startHost } from './shell/browser.ts';
import { expect, test } from './shell/test.ts';

/** A server next door that counts who comes; the test's browser could reach it. */
async function neighbour(): Promise<{ port: number; visits: () => number; close: () => void }> {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, visits: () => visits, close: () => server.close() };
}

test('the window reaches nothing but its own server', async ({ app }) => {
  const { page, problems } = app;
  const next = await neighbour();
  const refused = await page.evaluate(async (port) => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    const image = new Image();
    image.src = `http://127.0.0.1:${port}/a.png`;
    await fetch(`http://127.0.0.1:${port}/`, { mode: 'no-cors' }).catch(() => null);
    navigator.sendBeacon(`http://127.0.0.1:${port}/`);
    try {
      Reflect.construct(WebSocket, [`ws://127.0.0.1:${port}/`]);
    } catch {
      // Some versions throw, all report.
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return directives.toSorted();
  }, next.port);
  expect(refused).toEqual(['connect-src', 'connect-src', 'connect-src', 'img-src']);
  expect(next.visits()).toBe(0);
  next.close();
  problems.splice(0);
});

test('text never becomes markup or code', async ({ app }) => {
  const outcome = await app.page.evaluate(async () => {
    const refused = async (attempt: () => unknown): Promise<boolean> => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      markup: await refused(() => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>')),
      // Asked from a timer, since the test's own way in goes round the policy.
      code: await new Promise<boolean>((resolve) => setTimeout(() => void refused(() => Reflect.construct(Function, ['return 1'])).then(resolve))),
      worker: await refused(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))),
    };
  });
  expect(outcome).toEqual({ markup: true, code: true, worker: true });
  app.problems.splice(0);
});

test('the window is isolated, and holds neither the token nor Node', async ({ app }) => {
  await expect.poll(() => new URL(app.page.url()).hash).toBe('');
  expect(await app.page.evaluate(() => ({ isolated: crossOriginIsolated, require: 'require' in globalThis, process: 'process' in globalThis }))).toEqual({
    isolated: true, require: false, process: false,
  });
});

test('a copied address opens no second window', async ({ folder, chromiumBrowser }) => {
  const host = await startHost(join(folder, 'a.coterie'), []);
  const browser = await chromiumBrowser();
  const address = host.addresses[0] ?? '';
  const exchange = async (): Promise<number> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const answered = page.waitForResponse((response) => response.url().endsWith('/session'));
    await page.goto(address);
    const status = (await answered).status();
    await context.close();
    return status;
  };
  expect(await exchange()).toBe(200);
  expect(await exchange()).toBe(401);
  expect(host.addresses).toHaveLength(2);
  await host.stop();
});

test('another page can neither read the window nor talk to its server', async ({ folder, chromiumBrowser }) => {
  const host = await startHost(join(folder, 'a.coterie'), []);
  const { origin } = new URL(host.addresses[0] ?? '');
  const context = await (await chromiumBrowser()).newContext();
  const page = await context.newPage();
  await page.route('http://127.0.0.1:1/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('http://127.0.0.1:1/');
  const outcome = await page.evaluate(async (target) => {
    const failed = (attempt: Promise<unknown>): Promise<boolean> => attempt.then(() => false, () => true);
    return {
      read: await failed(fetch(target)),
      post: await failed(fetch(`${target}/session`, { method: 'POST', body: '{}' })),
      embed: await failed(new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `${target}/index.html`;
        script.addEventListener('load', resolve);
        script.addEventListener('error', reject);
        document.head.append(script);
      })),
      line: await failed(new Promise((resolve, reject) => {
        const socket = new WebSocket(`${target.replace('http', 'ws')}/frames`, ['coterie', 'guess']);
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', reject);
      })),
    };
  }, origin);
  expect(outcome).toEqual({ read: true, post: true, embed: true, line: true });
  await context.close();
  await host.stop();
});

test('every file of the window is served, under a type that the browser takes', async ({ app }) => {
  const page = await readFile(join(import.meta.dirname, '../../dist/renderer/index.html'), 'utf8');
  const names = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const response = await app.page.request.get(new URL(name, app.page.url()).href);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toMatch(name.endsWith('.css') ? /^text\/css/u : /^text\/javascript/u);
  }
});
