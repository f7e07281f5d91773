import type { Change } from './change.ts';

/** A place in a file. Line and column are 1-based and count from the top of the file, in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/** What can be wrong with a file or a call. Codes are permanent and documented in docs/problems.md. */
export type Code =
  | 'BAD_FRONT_MATTER'
  | 'UNCLOSED_FRONT_MATTER'
  | 'UNSUPPORTED_FRONT_MATTER'
  | 'LARGE_FRONT_MATTER'
  | 'DUPLICATE_KEY'
  | 'CANNOT_EDIT'
  | 'BAD_DATE'
  | 'MISSING_DATE'
  | 'MOVED_DAY'
  | 'DATE_MISMATCH'
  | 'DUPLICATE_TITLE'
  | 'DUPLICATE_SLUG'
  | 'DUPLICATE_ADDRESS'
  | 'IGNORED_DRAFT'
  | 'STALE_DRAFT'
  | 'JOINED_TAGS'
  | 'SIMILAR_TAGS'
  | 'SKIPPED_FILE'
  | 'UNKNOWN_LANGUAGE'
  | 'BYTE_ORDER_MARK'
  | 'DECOMPOSED_NAME'
  | 'BROKEN_LINK'
  | 'BROKEN_REFERENCE'
  | 'BAD_ENCODING'
  | 'UNREADABLE_FILE'
  | 'NOT_A_FILE'
  | 'LINK_OUTSIDE'
  | 'BAD_CONFIG'
  | 'BAD_OPTION'
  | 'BAD_USAGE'
  | 'BAD_TITLE'
  | 'BAD_PATH'
  | 'NO_BLOG'
  | 'NO_TERMINAL'
  | 'NO_EDITOR'
  | 'NO_BROWSER'
  | 'CANNOT_SERVE'
  | 'STATE_UNCHANGED'
  | 'UNKNOWN_TERM'
  | 'EXISTS'
  | 'CHANGED_MEANWHILE'
  | 'LOCKED'
  | 'CHANGED_SINCE'
  | 'NOTHING_TO_UNDO'
  | 'CANNOT_WRITE'
  | 'INTERRUPTED'
  | 'INTERNAL';

export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** "Cannot do thing: state": sentence case, no full stop. */
  readonly message: string;
  readonly place?: Place;
  /** The file it is about, where there is no place in it. */
  readonly file?: string;
  /** The line that `place` points into. */
  readonly source?: string;
  /** An action, in lower case. */
  readonly hint?: string;
  /** What mends it without a change of meaning, where that is so. */
  readonly fix?: readonly Change[];
}

/** Why the tool stops: `usage` ends with status 2, `failure` with 1, `cancelled` with 130. */
export type ErrorKind = 'usage' | 'failure' | 'cancelled';

/** Thrown where a command cannot go on; everything else is a collected `Diagnostic`. */
export class BlogError extends Error {
  override readonly name = 'BlogError';
  readonly diagnostic: Diagnostic;
  readonly kind: ErrorKind;

  constructor(diagnostic: Omit<Diagnostic, 'severity'>, kind: ErrorKind = 'failure') {
    super(diagnostic.message);
    this.diagnostic = { severity: 'error', ...diagnostic };
    this.kind = kind;
  }

  get code(): Code {
    return this.diagnostic.code;
  }

  get hint(): string | undefined {
    return this.diagnostic.hint;
  }
}

/** A wrong call: an option, argument or combination of them. */
export function usageError(message: string, hint?: string): BlogError {
  return new BlogError({ code: 'BAD_USAGE', message, ...(hint === undefined ? {} : { hint }) }, 'usage');
}

/** Turns a 0-based offset into `text` to a 1-based line and column, and cuts out that line. A BOM is no column. */
export function placeAt(file: string, text: string, offset: number): { place: Place; source: string } {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const at = Math.min(Math.max(offset, bom), text.length);
  let line = 1;
  let start = bom;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  const source = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  return { place: { file, line, column: Math.min(at - start, source.length) + 1 }, source };
}
