import { clean } from './clean.ts';
import { toJson } from './json.ts';

/** A row's value as clean text on one line: a missing one is empty, the items of a list stand between `; `. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(cellText).join('; ');
  return clean(typeof value === 'object' ? toJson(value) : String(value));
}
