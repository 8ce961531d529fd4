/** What makes the fake strict: members, events and options that it does not know are errors, and so is the wrong moment. */
import { EventEmitter } from 'node:events';

/** Electron's life so far: `ready` comes only after the main module has been evaluated. */
export const life = { ready: false };

/** An object that throws where real Electron might have, or might not have, a member that nobody has checked. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      // Bound to the object itself, so that private members and EventEmitter's own work.
      if (typeof key === 'symbol' || key === 'then') return Reflect.get(object, key, object) as unknown;
      if (!(key in object)) throw new Error(`The fake electron has no ${name}.${key}; check the documentation and add it.`);
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === 'function' ? (value.bind(object) as unknown) : value;
    },
    set(_object, key) {
      throw new Error(`The fake electron does not let ${name}.${String(key)} be set.`);
    },
  });
}

/** An emitter that knows its events. */
export class StrictEmitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super();
    this.on('newListener', (event: string | symbol) => {
      if (typeof event === 'string' && event !== 'newListener' && !events.includes(event)) throw new Error(`The fake electron's ${name} has no event “${event}”.`);
    });
  }
}

/** Throws, as Electron does, for what may only be used once the app is ready. */
export function needReady(what: string): void {
  if (!life.ready) throw new Error(`${what} cannot be used before the app is ready.`);
}

/** Throws, as Electron does (or ought to), for what comes too late once the app is ready. */
export function needNotReady(what: string): void {
  if (life.ready) throw new Error(`${what} must be called before the app is ready.`);
}

/** Throws when an object of options has a name that Electron does not know. */
export function knownOptions(what: string, options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) if (!known.includes(name)) throw new Error(`${what} has no option “${name}” (or the fake does not know it yet).`);
}

/** A copy as it arrives in another process; throws what Electron throws when something cannot be copied. */
export function cloned<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

/** Electron's events carry a way to prevent what would happen. */
export function preventable<T extends object>(details: T): T & { preventDefault(): void; readonly defaultPrevented: boolean } {
  let prevented = false;
  return Object.defineProperties(details as T & { preventDefault(): void; readonly defaultPrevented: boolean }, {
    preventDefault: { value: () => (prevented = true) },
    defaultPrevented: { get: () => prevented },
  });
}
