/** A page to be written to a file. */
export interface PageFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** What a file begins with that may be replaced. */
  readonly mark: string;
  /** Any file may be. */
  readonly force: boolean;
}

/** Shows something in the person's browser: the absolute path of a file, or an address. @throws {BlogError} `NO_BROWSER`. */
export type Browser = (target: string) => Promise<void>;

/** What a server of one page needs. */
export interface Served {
  /** Undefined: any that is free. */
  readonly port?: number;
  /** The page as it is now, and what names this state of it; never fails. */
  readonly page: () => Promise<{ readonly html: string; readonly version: string }>;
  /** Calls `changed` whenever the page may have changed, until what it returns is called. */
  readonly watch: (changed: () => void) => () => void;
  /** Told the address once it can be fetched. */
  readonly ready: (address: string) => Promise<void>;
}

/** Serves a page to this machine alone; resolves when the person ends it. @throws {BlogError} `CANNOT_SERVE`. */
export type Server = (served: Served) => Promise<void>;
