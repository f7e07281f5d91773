import fs from 'node:fs';

/** The disk as changes see it; another one stands in for it where its faults are tried. */
export type Face = Pick<
  typeof fs,
  | 'openSync'
  | 'closeSync'
  | 'writeFileSync'
  | 'readFileSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'lstatSync'
  | 'realpathSync'
  | 'renameSync'
  | 'linkSync'
  | 'unlinkSync'
  | 'mkdirSync'
  | 'rmdirSync'
  | 'fsyncSync'
  | 'fsync'
>;

/** The disk itself. */
export const disk: Face = fs;
