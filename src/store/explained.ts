import type { Dialect, FolderView, Site } from '../core/dialect.ts';
import type { Library } from '../core/post.ts';

/** A blog whose posts have been read, to be asked why they are what they are. */
export interface Explained {
  readonly root: string;
  /** The folder that was asked for. */
  readonly start: string;
  readonly site: Site;
  readonly dialect: Dialect;
  readonly view: FolderView;
  readonly library: Library;
  /** The files that the generator looks at, sorted; listed once. */
  readonly listed: () => readonly string[];
}
