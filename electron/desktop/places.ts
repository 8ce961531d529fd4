/** Where the built parts, the sample library and the user's library are. */
import path from 'node:path';

/** Absolute paths of what the desktop host starts and serves. */
export interface Places {
  /** Folder of the built window. */
  renderer: string;
  preload: string;
  engine: string;
  sample: string;
}

/**
 * @param built the folder `dist` that main.js lies in
 * @param resources the packaged app's resources, or null in a checkout
 */
export function placesFrom(built: string, resources: string | null): Places {
  return {
    renderer: path.join(built, 'renderer'),
    preload: path.join(built, 'preload', 'preload.cjs'),
    engine: path.join(built, 'engine', 'engine.js'),
    sample: resources === null ? path.join(built, '..', 'data', 'sample') : path.join(resources, 'sample'),
  };
}

/**
 * The library that opens when none is named. It is the user's data, not a setting, so on Linux it lies in the data folder;
 * the other systems have one folder for both. `npm start` in a browser uses the same file.
 */
export function defaultLibrary(parts: { platform: NodeJS.Platform; userData: string; home: string; dataHome: string | undefined }): string {
  if (parts.platform !== 'linux') return path.join(parts.userData, 'library.coterie');
  const data = parts.dataHome !== undefined && path.isAbsolute(parts.dataHome) ? parts.dataHome : path.join(parts.home, '.local', 'share');
  return path.join(data, 'Coterie', 'library.coterie');
}
