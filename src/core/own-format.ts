import { usageError } from './diagnostic.ts';

/** A format that the person writes: texts, and fields of a row between them. */
export interface OwnFormat {
  readonly parts: readonly (string | { readonly field: string })[];
}

const fieldPattern = /\{\{([^{}]*)\}\}/g;

/** Whether a text is such a format rather than the name of one. */
export function isOwnFormat(text: string): boolean {
  return text.includes('{{');
}

/**
 * Parses `{{day}} {{title}}`; `\t`, `\n` and `\\` in it are the tab, the line end and the backslash.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where a field is not closed or not named.
 */
export function parseOwnFormat(text: string): OwnFormat {
  const parts: OwnFormat['parts'][number][] = [];
  // What stands between the fields, and the names of these, in turn.
  for (const [at, piece] of text.split(fieldPattern).entries()) {
    const field = piece.trim();
    if (at % 2 === 0 && piece.includes('{{')) throw badFormat(text, '"{{" is not closed');
    if (at % 2 === 1 && field === '') throw badFormat(text, 'a field between {{ and }} is not named');
    parts.push(at % 2 === 0 ? unescaped(piece) : { field });
  }
  return { parts };
}

const escapes: Readonly<Record<string, string>> = { '\\t': '\t', '\\n': '\n', '\\\\': '\\' };

function unescaped(text: string): string {
  return text.replace(/\\[tn\\]/g, (sign) => escapes[sign] ?? sign);
}

function badFormat(text: string, why: string) {
  return usageError(`Cannot read the format "${text}": ${why}`, "write it as '{{day}} {{title}}'");
}
