import type { Diagnostic } from '../core/diagnostic.ts';
import type { Dialect, Site } from '../core/dialect.ts';
import type { Settings } from '../core/ports.ts';

/** A blog whose configuration is read. */
export interface Opened {
  readonly root: string;
  readonly site: Site;
  /** Its rules; loaded when they are first needed. */
  readonly dialect: () => Promise<Dialect>;
  readonly settings: Settings;
  /** What went wrong before the posts were read. */
  readonly diagnostics: readonly Diagnostic[];
}
