/** The layout's own thread: runs steps for a few milliseconds at a time and posts where everyone stands. */
import { Simulation } from '../../shared/layout/simulation.ts';
import type { ToWorker, FromWorker } from './layout/messages.ts';

/** Between two bursts the thread listens; between two posts the window draws. Neither changes the result. */
const BURST_MS = 12;
const POST_EVERY_MS = 33;

let simulation: Simulation | undefined;
let generation = 0;
let running = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastPost = -Infinity;
/** False while the window has not drawn the last post. */
let drawn = true;

function post(): void {
  if (!simulation) return;
  const positions = simulation.positions();
  const phase = simulation.settled ? 'settled' : running ? 'running' : 'paused';
  const message: FromWorker = { generation, positions, apart: simulation.apart(), state: { phase, steps: simulation.steps, limit: simulation.limit } };
  lastPost = performance.now();
  drawn = false;
  postMessage(message, { transfer: [positions.buffer] });
}

function burst(): void {
  timer = undefined;
  if (!simulation || !running) return;
  const end = performance.now() + BURST_MS;
  while (!simulation.settled && performance.now() < end) simulation.advance(1);
  if (simulation.settled) running = false;
  if (simulation.settled || (drawn && performance.now() - lastPost >= POST_EVERY_MS)) post();
  if (running) timer = setTimeout(burst, 0);
}

function run(): void {
  running = true;
  timer ??= setTimeout(burst, 0);
}

function receive(message: ToWorker): void {
  switch (message.kind) {
    case 'load':
      simulation = new Simulation(message.slice);
      generation = message.generation;
      running = !simulation.settled;
      drawn = true;
      post();
      if (running) run();
      break;
    case 'run':
      if (simulation?.settled) simulation.restart();
      if (simulation?.settled === false) run();
      post();
      break;
    case 'pause':
      running = false;
      post();
      break;
    case 'pin':
      simulation?.pin(message.row, message.x, message.y);
      break;
    case 'drawn':
      drawn = true;
      break;
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => { receive(event.data); });
