/** What an error of the store means for the user, in words. */
import Database from 'better-sqlite3';

/** Advice by the beginning of SQLite's error code; null for what is not expected trouble. */
export function storeAdvice(error: unknown): string | null {
  if (!(error instanceof Database.SqliteError)) return null;
  const { code } = error;
  if (code === 'SQLITE_FULL') return 'The disk is full. Free some space and drop the files again.';
  if (code.startsWith('SQLITE_IOERR')) return 'The disk did not accept the data. Check that it is still connected, then drop the files again.';
  if (code.startsWith('SQLITE_READONLY')) return 'The library file may not be written. Change its permissions, or open another library.';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'Another program is writing to the library. Close it and drop the files again.';
  if (code.startsWith('SQLITE_CORRUPT')) return 'The library file is damaged. Open a copy from a backup.';
  return null;
}
