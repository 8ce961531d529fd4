/** A copy of the built desktop host with a small page and a small engine of its own, so that the host can be tested alone. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stand-in</title><meta name="theme-color" content="#1a1b1d">
<link rel="stylesheet" href="./style.css"><script type="module" src="./page.js"></script></head>
<body><h1>Stand-in</h1><p id="echo"></p><p id="bytes"></p><p id="opened"></p><p id="dropped"></p><p id="gone"></p></body></html>`;

const SCRIPT = `const bridge = globalThis.coterieBridge;
const say = (id, text) => { document.getElementById(id).textContent = text; };
bridge.onFrame((frame) => typeof frame === 'string' ? say('echo', frame) : say('bytes', [...frame].join(' ')));
bridge.onEngineGone(() => { say('gone', 'gone'); say('echo', ''); });
bridge.onOpen((grants) => say('opened', grants.map(({ name, size }) => name + ' ' + size).join(', ')));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  bridge.grantFiles([...event.dataTransfer.files]).then((grants) => say('dropped', grants.map(({ name }) => name).join(', ')));
});
globalThis.ask = (frame) => bridge.send(frame);
bridge.send('hello');
bridge.send(new Uint8Array([1, 2, 250]));
`;

const ENGINE = `const port = process.parentPort;
const { library, sample } = JSON.parse(process.argv[2]);
const grants = [];
port.on('message', ({ data }) => {
  if (data.type === 'grant') grants.push(data.name);
  if (data.type !== 'frame') return;
  const frame = typeof data.frame === 'string' ? 'echo: ' + data.frame + ' ' + JSON.stringify({ library, sample, grants }) : data.frame.toReversed();
  port.postMessage({ type: 'frame', client: data.client, frame });
});
port.postMessage({ type: 'ready' });
`;

/** Makes the app in `folder` from the built main and preload in `built`, and gives the folder. */
export async function makeStandIn(folder: string, built: string): Promise<string> {
  for (const part of ['main', 'preload']) await cp(path.join(built, part), path.join(folder, 'dist', part), { recursive: true });
  const files = {
    'package.json': JSON.stringify({ name: 'coterie', productName: 'Coterie', version: '0.0.0', type: 'module', main: 'dist/main/main.js' }),
    'dist/renderer/index.html': PAGE,
    'dist/renderer/page.js': SCRIPT,
    'dist/renderer/style.css': 'h1 { color: rgb(1, 2, 3); }',
    'dist/engine/engine.js': ENGINE,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
