import { BlogError } from '../core/diagnostic.ts';

/** What is said where the system lets a file not be written: why, and what is left of the attempt. */
export function cannotWrite(file: string, error: unknown, left: readonly string[] = []): BlogError {
  const code = codeOf(error);
  const why = reasons[code] ?? (code === '' ? String(error) : code);
  const state = left.length === 0 ? 'nothing was written' : `left behind: ${left.join(', ')}`;
  return new BlogError({ code: 'CANNOT_WRITE', message: `Cannot write "${file}": ${why}; ${state}`, file });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the folder may not be written to',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EIO: 'the disk reports an error',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'its folder is gone',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
};

/** The system's code of an error; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
