import { usageError } from '../core/diagnostic.ts';
import type { OwnFormat } from '../core/own-format.ts';
import type { Report } from '../core/report.ts';
import { suggest } from '../core/suggest.ts';
import { clean } from './clean.ts';
import type { View } from './format.ts';
import { toJson } from './json.ts';
import { inPieces } from './pieces.ts';

/** A line a row in the person's own format: a missing value is empty, the items of a list stand between `, `. */
export async function renderOwn(report: Report, { own }: View): Promise<Iterable<string>> {
  const { parts } = own ?? {
    parts: report.columns.flatMap((field, at) => (at === 0 ? [{ field }] : ['\t', { field }])),
  };
  return inPieces(report.rows, (row) => {
    const texts = parts.map((part) => (typeof part === 'string' ? part : fieldText(row[part.field])));
    return `${texts.join('')}\n`;
  });
}

/** @throws {BlogError} `BAD_USAGE` (usage) where the rows have no such field. */
export function checkFields({ parts }: OwnFormat, { columns, rows }: Report): void {
  const known = new Set(columns);
  const unknown = (): string | undefined =>
    parts.flatMap((part) => (typeof part === 'string' || known.has(part.field) ? [] : part.field))[0];
  // Few answers have more in their rows; those of a large blog are not made for nothing.
  if (unknown() === undefined) return;
  for (const row of rows) for (const key in row) known.add(key);
  const field = unknown();
  if (field === undefined) return;
  const near = suggest(field, known);
  const list = known.size === 0 ? 'there are no rows' : `the fields are ${[...known].join(', ')}`;
  throw usageError(
    `Cannot write the field "${field}": the answer has none of that name`,
    near === undefined ? list : `did you mean "${near}"? ${list}`,
  );
}

function fieldText(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(fieldText).join(', ');
  return clean(typeof value === 'object' ? toJson(value) : String(value));
}
