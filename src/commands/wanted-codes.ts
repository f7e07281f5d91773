import { findableCodes } from '../core/checks/index.ts';
import { type Code, usageError } from '../core/diagnostic.ts';
import { suggest } from '../core/suggest.ts';

/** Codes as they were typed, several in one text parted by commas; `broken-link` is `BROKEN_LINK`. */
export interface CodeOptions {
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
}

/** Tells whether a code is wanted. @throws {BlogError} `BAD_USAGE` (usage) on a code that no check finds. */
export function wantedCodes({ only, ignore = [] }: CodeOptions): (code: Code) => boolean {
  const wanted = new Set(only === undefined ? findableCodes : only.flatMap(parseCodes));
  for (const code of ignore.flatMap(parseCodes)) wanted.delete(code);
  return (code) => wanted.has(code);
}

function parseCodes(text: string): readonly Code[] {
  const names = text
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => name.toUpperCase().replaceAll('-', '_'));
  const codes = names.map((name) => {
    const code = findableCodes.find((known) => known === name);
    if (code !== undefined) return code;
    const near = suggest(name, findableCodes);
    const hint = near === undefined ? `codes are ${findableCodes.join(', ')}` : `did you mean "${near}"?`;
    throw usageError(`Cannot select by code "${name}": it is none that a check finds`, hint);
  });
  if (codes.length === 0)
    throw usageError('Cannot select by code: none is named', `codes are ${findableCodes.join(', ')}`);
  return codes;
}
