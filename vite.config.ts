/** How each part of the app is bundled; `electron/tools/build.ts` runs these, and Vite alone serves the renderer in development. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const root = import.meta.dirname;

/**
 * Resolved at run time: better-sqlite3 finds its native file beside itself, the rasteriser and the font subsetter their WebAssembly;
 * electron is the runtime, the rest are ws's optional extras.
 */
const external = ['better-sqlite3', '@resvg/resvg-wasm', 'subset-font', 'electron', 'bufferutil', 'utf-8-validate'];

interface NodePart {
  entry: string;
  folder: string;
  file: string;
  format?: 'es' | 'cjs';
  banner?: string;
}

/** A part that runs in Node or in Electron's main process or preload: one readable file with everything of ours inside. */
function nodePart({ entry, folder, file, format = 'es', banner = '' }: NodePart): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // The CSV reader could also read addresses; what it would do that with is left out of the app, so that nothing in it can.
    define: { XMLHttpRequest: 'undefined' },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve(root, entry),
      outDir: resolve(root, 'dist', folder),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { external, output: { format, entryFileNames: file, codeSplitting: false, banner } },
    },
  };
}

export const renderer: InlineConfig = {
  root: resolve(root, 'renderer'),
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The content security policy allows no data: address, so even the smallest font stays a file.
    assetsInlineLimit: 0,
    // The polyfill would fetch each module a second time; every shell that we run in knows modulepreload.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
};

/** Every part by its name, as `npm run build -- NAME…` takes it. */
export const parts = {
  main: nodePart({ entry: 'electron/desktop/main.ts', folder: 'main', file: 'main.js' }),
  preload: nodePart({ entry: 'electron/desktop/preload/preload.ts', folder: 'preload', file: 'preload.cjs', format: 'cjs' }),
  engine: nodePart({ entry: 'electron/core/engine.ts', folder: 'engine', file: 'engine.js' }),
  host: nodePart({ entry: 'electron/browser/main.ts', folder: 'host', file: 'main.js' }),
  cli: nodePart({ entry: 'electron/cli/main.ts', folder: 'cli', file: 'main.js', banner: '#!/usr/bin/env node' }),
  renderer,
} satisfies Record<string, InlineConfig>;

export default renderer;
