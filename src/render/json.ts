import type { Report } from '../core/report.ts';
import { INVISIBLE } from './clean.ts';
import { inPieces } from './pieces.ts';

/** One document, indented by two, with a line end. */
export async function renderJson(report: Report): Promise<Iterable<string>> {
  return document(report.data);
}

/** As `toJson(data, 2)`; the items of its lists come in pieces, as they can be many. */
function* document(data: Report['data']): Generator<string> {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  if (entries.length === 0) yield '{}\n';
  for (const [at, [key, value]] of entries.entries()) {
    yield `${at === 0 ? '{' : ','}\n  ${toJson(key)}: `;
    if (Array.isArray(value) && value.length > 0) {
      yield '[\n';
      yield* inPieces(value, (item, index) => `${index === 0 ? '' : ',\n'}    ${below(item ?? null, 4)}`);
      yield '\n  ]';
    } else yield below(value, 2);
  }
  if (entries.length > 0) yield '\n}\n';
}

function below(value: unknown, indent: number): string {
  return toJson(value, 2).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** A value as JSON: letters of every script as they are, controls and invisible characters as `\uXXXX`. */
export function toJson(value: unknown, indent = 0): string {
  return (JSON.stringify(value, undefined, indent) ?? '{}').replace(CONTROL, escaped).replace(INVISIBLE, escaped);
}

// JSON.stringify escapes C0 and lone surrogates itself.
const CONTROL = /[\x7f-\x9f]/g;

function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
