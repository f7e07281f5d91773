/** A stretch of a text and what is to stand there. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices done; they must not overlap. Of two at one place the first comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of splices.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

export function removal(start: number, end: number): Splice {
  return { start, end, text: '' };
}

/** Offset at which the line of `at` begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset at which the line of `at` ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Offset at which the line after that of `at` begins. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** The line end in use: that of the first line. */
export function eolOf(text: string): '\n' | '\r\n' {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** A new line behind the line that ends at `at`, or before all lines where `at` is -1. */
export function newLine(text: string, at: number, { line, eol }: { line: string; eol: string }): Splice {
  if (at < 0) return insertion(0, `${line}${eol}`);
  // At the end of a text without a last line end, and behind a block that has taken it in.
  return at > 0 && at === lineStart(text, at) ? insertion(at, `${line}${eol}`) : insertion(at, `${eol}${line}`);
}
