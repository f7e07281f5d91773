import type { Report } from '../core/report.ts';
import { INVISIBLE } from './clean.ts';

/** One document, indented by two, with a line end. */
export async function renderJson(report: Report): Promise<string> {
  return `${toJson(report.data, 2)}\n`;
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
