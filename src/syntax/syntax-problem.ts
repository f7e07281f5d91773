/** A text that cannot be parsed: why, where (0-based offset into the parsed text), and what to do about it. */
export class SyntaxProblem extends Error {
  override readonly name = 'SyntaxProblem';
  readonly offset: number;
  readonly hint: string | undefined;
  /** The text is one plain value: it may have been meant as prose. */
  readonly prose: boolean;

  constructor(reason: string, offset: number, hint?: string, prose = false) {
    super(reason);
    this.offset = offset;
    this.hint = hint;
    this.prose = prose;
  }
}

/** The same problem, its place moved on by so many characters. */
export function shifted(error: unknown, by: number): unknown {
  if (!(error instanceof SyntaxProblem)) return error;
  return new SyntaxProblem(error.message, Math.max(error.offset + by, 0), error.hint, error.prose);
}
