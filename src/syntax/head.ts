import type { Diagnostic } from '../core/diagnostic.ts';
import type { Front } from '../core/dialect.ts';

/** The head of a file, read. */
export interface Head {
  readonly front: Front;
  /** Offset at which the body begins. */
  readonly body: number;
  readonly diagnostics: readonly Diagnostic[];
}

export const maxCharacters = 64 * 1024;
export const maxLines = 2_000;

/** Whether front matter is larger than any that is meant. */
export function isLarge(raw: string): boolean {
  return raw.length > maxCharacters || lines(raw) > maxLines;
}

function lines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
