/** What a command wants done to the blog; paths are POSIX, relative to its root. */
export type Change = {
  readonly kind: 'create';
  readonly path: string;
  readonly text: string;
  /** Replace a file that is there. */
  readonly force?: boolean;
};
