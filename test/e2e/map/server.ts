/** Serves the page with the map alone, from the sources. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

export interface MapServer { url: string; close(): Promise<void> }

/** Starts a server on a free port of the loopback address. */
export async function serveMap(): Promise<MapServer> {
  const root = resolve(import.meta.dirname, '../../..');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: resolve(root, '.cache/vite-map'),
    plugins: [react()],
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    // Found before the first load, so that no page is loaded twice.
    optimizeDeps: { entries: ['test/e2e/map/index.html', 'renderer/network/layout.worker.ts'] },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The map server has no address.');
  return { url: `http://127.0.0.1:${address.port}/test/e2e/map/index.html`, close: async () => { await server.close(); } };
}
