/** Long work in steps: it pauses often, so that whoever asked for it can do something else meanwhile, or stop. */

/** Work that pauses at each `yield` and ends with a result. */
export type Steps<T> = Generator<void, T>;

/** Does work without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
