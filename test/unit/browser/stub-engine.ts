/** Stands for the engine in tests of the browser host: answers each frame with what it is asked for, and can be made to crash. */
import type { FromEngine, ToEngine } from '../../../shared/contract/host.ts';

const grants: ToEngine[] = [];
const gone: number[] = [];
const post = (message: FromEngine): void => {
  process.send?.(message);
};

process.on('disconnect', () => process.exit(0));
process.on('message', (raw) => {
  const message = raw as ToEngine;
  if (message.type === 'grant') grants.push(message);
  else if (message.type === 'gone') gone.push(message.client);
  else if (message.frame === 'crash') process.exit(1);
  else if (message.frame === 'grants') post({ ...message, frame: JSON.stringify(grants) });
  else if (message.frame === 'gone') post({ ...message, frame: JSON.stringify(gone) });
  else if (message.frame === 'options') post({ ...message, frame: process.argv[2] ?? '' });
  else post(message);
});
// A real engine is not ready at once either; what is sent before must not be lost.
setTimeout(() => post({ type: 'ready' }), 50);
