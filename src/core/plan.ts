import type { Diagnostic } from './diagnostic.ts';

/** A file as it will be changed. */
export interface PlannedFile {
  /** As it is called now; of a new file, as it will be. */
  readonly path: string;
  /** Where it is moved. */
  readonly to?: string;
  /** Its text now and then, bytes that are no UTF-8 as lone surrogates; undefined where there is no file, equal where it only moves. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** It goes with its folder, and nothing else is done to it. */
  readonly along?: boolean;
}

/** What is told while a plan is applied. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface ApplyRequest {
  /** The call, for the list of what can be undone: `tags rename go golang`. */
  readonly what: string;
  /** Now, in milliseconds since the epoch. */
  readonly nowMs: number;
  /** Names the folder in which changes are written down. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress?: (progress: Progress) => void;
  /** What interrupts it; default: the signals that end the process, which are caught meanwhile. */
  readonly signal?: AbortSignal;
}

/** Changes worked out on the files as they are; nothing is written before `apply()`. */
export interface Plan {
  /** In the order of the changes; without those that change nothing. */
  readonly files: readonly PlannedFile[];
  /** Files that cannot be changed as wanted, and why; the plan leaves them as they are. */
  readonly refusals: readonly Diagnostic[];
  /**
   * Does all of it or nothing.
   *
   * @returns Absolute paths, in the order of `files`, as they are then.
   * @throws {BlogError} `CHANGED_MEANWHILE`, `EXISTS`, `BAD_PATH`, `CANNOT_WRITE`, `LOCKED`, `INTERRUPTED`: then nothing has been changed.
   */
  apply(request: ApplyRequest): Promise<readonly string[]>;
}
