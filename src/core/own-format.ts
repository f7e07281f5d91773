import { usageError } from './diagnostic.ts';

/** A format that the person writes: texts, and fields of a row between them. */
export interface OwnFormat {
  readonly parts: readonly (string | { readonly field: string })[];
}

const fieldPattern = /\{\{([^{}]*)\}\}/g;

/** Whether a text is meant as such a format rather than as the name of one; `{title}` is, though wrongly written. */
export function isOwnFormat(text: string): boolean {
  return text.includes('{');
}

/**
 * Parses `{{day}} {{title}}`; `\t`, `\n` and `\\` in it are the tab, the line end and the backslash.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where a field is not closed or not named, or there is none.
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
  if (parts.length === 1) throw badFormat(text, 'it has no field between {{ and }}');
  return { parts };
}

const escapes: Readonly<Record<string, string>> = { '\\t': '\t', '\\n': '\n', '\\\\': '\\' };

function unescaped(text: string): string {
  return text.replace(/\\[tn\\]/g, (sign) => escapes[sign] ?? sign);
}

function badFormat(text: string, why: string) {
  return usageError(`Cannot read the format "${text}": ${why}`, "write it as '{{day}} {{title}}'");
}
