/** Chromium cannot be taught a scheme from outside, so each origin of the app's own stands behind a name that never resolves. */
interface Privileges {
  standard?: boolean;
  secure?: boolean;
  supportFetchAPI?: boolean;
}

const schemes = new Map<string, Privileges>();

export function registerScheme(scheme: string, privileges: Privileges): void {
  schemes.set(scheme, privileges);
}

/** The address that Chromium loads for `app://ui/…`. A scheme that was not registered as standard has no origin to load. */
export function outside(address: string): string {
  const url = new URL(address);
  if (url.protocol === 'about:' || url.protocol === 'http:' || url.protocol === 'https:') return address;
  const privileges = schemes.get(url.protocol.slice(0, -1));
  if (privileges?.standard !== true) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${address}'`);
  const stand = `${privileges.secure === true ? 'https' : 'http'}://${url.host}.${url.protocol.slice(0, -1)}.invalid`;
  return stand + address.slice(address.indexOf(url.host) + url.host.length);
}

/** The app's own address behind one that Chromium uses. */
export function inside(address: string): string {
  return address.replace(/^https?:\/\/([^/]+)\.([a-z]+)\.invalid/u, '$2://$1');
}
