import { MadeList } from '../core/many.ts';
import type { Report } from '../core/report.ts';
import { INVISIBLE } from './clean.ts';

/** One document, indented by two, with a line end. */
export async function renderJson(report: Report): Promise<Iterable<string>> {
  return document(report.data);
}

/** As `toJson(data, 2)`, in pieces: the items of its lists can be many. */
function* document(data: Report['data']): Generator<string> {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  if (entries.length === 0) yield '{}\n';
  for (const [at, [key, value]] of entries.entries()) {
    const open = `${at === 0 ? '{' : ','}\n  ${toJson(key)}: `;
    if ((Array.isArray(value) || value instanceof MadeList) && value.length > most) {
      yield `${open}[\n`;
      for (let from = 0; from < value.length; from += most) {
        yield from === 0 ? '' : ',\n';
        yield itemsOf(value.slice(from, from + most));
      }
      yield '\n  ]';
    } else yield open + entryOf(value);
  }
  if (entries.length > 0) yield '\n}\n';
}

/** So many items go into a piece. */
const most = 500;

/** The value of an entry, as it stands in a document. */
function entryOf(value: unknown): string {
  return toJson({ '': value }, 2).slice('{\n  "": '.length, -'\n}'.length);
}

/** Items of a list, as they stand in a document. */
function itemsOf(items: readonly unknown[]): string {
  return entryOf(items).slice('[\n'.length, -'\n  ]'.length);
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
