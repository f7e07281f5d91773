import type { Fields, Value } from '../core/fields.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/**
 * Parses a JSON object into fields. Of duplicate keys the last one wins.
 *
 * @throws {SyntaxProblem} With its offset into `text`; also where the value is no object.
 */
export function parseJson(text: string): Fields {
  const value = valueFrom(parsed(text), 0);
  if (!(value instanceof Map)) throw new SyntaxProblem('it is not an object', 0);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    const offset = position === undefined ? unexpectedAt(text.trimEnd()) : Number(position);
    throw new SyntaxProblem(`the JSON is wrong here: ${reason(message)}`, offset, 'look for a missing comma or quote');
  }
}

/**
 * Offset of the first character that can go on nothing; the end of the text where it only ends too early. V8 does
 * not tell the place of such a character: it is where a text cut before it is merely short, and one cut after it wrong.
 */
function unexpectedAt(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isShort(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isShort(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON|Unterminated string/.test(message) || Number(position) === text.length;
  }
}

function reason(message: string): string {
  if (/end of JSON/.test(message)) return 'it ends too early';
  return /Unexpected|Expected/.test(message) ? 'an unexpected character' : 'it cannot be read';
}

function valueFrom(json: unknown, depth: number): Value {
  if (depth > 100) throw new SyntaxProblem('it is nested too deeply', 0);
  if (Array.isArray(json)) return json.map((item) => valueFrom(item, depth + 1));
  if (typeof json === 'object' && json) {
    return new Map(Object.entries(json).map(([key, item]) => [key, valueFrom(item, depth + 1)]));
  }
  if (typeof json === 'string') return { text: json, kind: 'string' };
  if (typeof json === 'number') return { text: String(json), kind: 'number' };
  if (typeof json === 'boolean') return { text: String(json), kind: 'boolean' };
  return { text: '', kind: 'null' };
}
