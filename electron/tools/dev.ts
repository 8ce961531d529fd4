/** `npm run dev [-- FILE…]`: the window with hot reload from Vite, before the loopback host, which restarts when its sources or the engine's change. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { ClientRequest } from 'node:http';
import { createServer as createSocket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';
import type { Plugin, ProxyOptions } from 'vite';
import { renderer } from '../../vite.config.ts';
import { projectFolder } from './paths.ts';

const library = join(projectFolder, '.cache/dev.coterie');
const files = process.argv.slice(2);
const port = await freePort();
const target = `http://127.0.0.1:${port}`;
const page = 'http://127.0.0.1:5173';
let token = '';

/** The host expects its own origin. Only Vite's page is passed off as it; a stranger is still a stranger. */
const toHost: ProxyOptions = {
  target,
  changeOrigin: true,
  ws: true,
  configure(proxy) {
    for (const event of ['proxyReq', 'proxyReqWs'] as const) {
      proxy.on(event, (request: ClientRequest) => {
        if (request.getHeader('origin') === page) request.setHeader('origin', target);
      });
    }
  },
};

/** Hands the page the token that is good now: the host makes a new one at each start and after each use. */
const tokenInPage: Plugin = {
  name: 'coterie-token',
  transformIndexHtml: () => [{ tag: 'script', children: `location.hash = ${JSON.stringify(token)};`, injectTo: 'head-prepend' }],
};

const vite = await createServer({
  ...renderer,
  plugins: [renderer.plugins, tokenInPage],
  logLevel: 'info',
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/session': toHost, '/files': toHost, '/opened': toHost, '/frames': toHost } },
});
let host = startHost(files);
vite.watcher.add(['electron/browser', 'electron/core', 'shared'].map((folder) => join(projectFolder, folder)));
vite.watcher.on('change', (path) => {
  if (!path.endsWith('.ts') || path.startsWith(join(projectFolder, 'renderer'))) return;
  host.kill();
  host.once('exit', () => {
    host = startHost([]);
    host.once('message', () => vite.ws.send({ type: 'full-reload' }));
  });
});
await vite.listen();
vite.printUrls();

function startHost(open: string[]): ChildProcess {
  const child = fork(join(projectFolder, 'electron/browser/main.ts'), ['--library', library, '--port', String(port), '--', ...open], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('message', (message) => {
    if (typeof message === 'object' && message !== null && 'address' in message) token = new URL(String(message.address)).hash.slice(1);
  });
  return child;
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port: free } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  return free;
}
