/** The main process's end of the line to the test, and `process.send` as the app sees it. */
import type { ChildProcess } from 'node:child_process';
import { Wire } from './wire.ts';
import type { MainSide, WindowSide } from './wire.ts';

/** Filled in by the modules that answer. */
export const serves: Partial<MainSide> = {};

// A forked process has the same line to its parent as the parent has to it.
const launcher = process as unknown as Pick<ChildProcess, 'send' | 'on' | 'connected'>;
export const wire = new Wire<WindowSide>(launcher, serves, () => undefined);

// When the test is gone, so is the app.
process.on('disconnect', () => process.exit(0));
