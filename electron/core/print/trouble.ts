/** Why a picture could not be written, in sentences for its reader. */

/** A picture was not made; the message is for the reader. Nothing was left behind. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}

const NOTHING_LEFT = 'No picture was written.';

const byCode: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and save the picture again.',
  EDQUOT: 'The disk is full for this user. Free some space and save the picture again.',
  EFBIG: 'The disk does not take a file of this size. Choose a smaller picture, or another disk.',
  EACCES: 'This folder may not be written to. Choose another folder, or change its permissions.',
  EPERM: 'This folder may not be written to. Choose another folder, or change its permissions.',
  EROFS: 'This disk can only be read. Choose another folder.',
  ENOENT: 'This folder does not exist, or the system does not take this name. Choose another folder or name.',
  ENOTDIR: 'A part of this path is a file, not a folder. Choose another folder.',
  EISDIR: 'There is a folder of this name. Choose another name.',
  ENAMETOOLONG: 'This name is too long for the system. Choose a shorter one.',
  EINVAL: 'The system does not take this name. Choose one without special characters.',
  EILSEQ: 'The system does not take this name. Choose one without special characters.',
  ERR_INVALID_ARG_VALUE: 'The system does not take this name. Choose one without special characters.',
  EIO: 'The disk did not accept the picture. Check that it is still connected, then save again.',
  EBUSY: 'Another program uses the file. Close it there, then save again.',
};

/** The same trouble in words, or the error itself when it is none that the reader can mend. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const words = byCode[String(error.code)];
  return words === undefined ? error : new PrintError(`${words} ${NOTHING_LEFT}`, { cause: error });
}
