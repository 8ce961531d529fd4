/**
 * Makes the libraries content with the content security policy. Import this before anything else in the window's entry:
 * zod decides while schemas are made whether it may write code, and asking would already be reported as a violation.
 */
import { z } from 'zod';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

z.config({ jitless: true });

/** Under Trusted Types a worker's address has to pass a policy; the default one lets our own module files pass and nothing else. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href);
    if (origin !== location.origin || !pathname.endsWith('.js')) throw new TypeError(`${address} is not a part of Coterie.`);
    return address;
  },
});
