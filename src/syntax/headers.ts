import type { FrontRules } from '../core/dialect.ts';
import { type Fields, type Scalar, textScalar } from '../core/fields.ts';
import type { Fence } from './fence.ts';

/**
 * Finds a head of `Key: value` lines: Pelican's Markdown (Python-Markdown, extensions/meta.py), its reStructuredText
 * (`:key: value` below the title), Nikola's `.. key: value`, also inside an HTML comment. Undefined where there is none.
 */
export function headerFence(text: string, start: number, rules: FrontRules): Fence | undefined {
  const pelican = rules.openers.includes('key:');
  if (!pelican && !rules.openers.includes('..')) return undefined;
  const shapes = pelican ? [markdown, restructured] : [dotted];
  for (const shape of shapes) {
    const found = shape.exec(text.slice(start, start + maxHead));
    if (!found || found[0].trim() === '') continue;
    const end = start + found[0].length;
    return { kind: 'headers', start, end, body: end };
  }
  return undefined;
}

/** A head is short: what follows this many characters is body. */
const maxHead = 64 * 1024;

// An optional fence, then keys with their continuation lines, up to a blank line or a closing fence.
const markdown =
  /^(?:-{3}(?:\s[^\n]*)?\n)?(?: {0,3}[A-Za-z0-9_-]+:[^\n]*(?:\n|$)(?:(?: {4,}| {0,3}\t)[^\n]*(?:\n|$))*)+(?:(?:-{3}|\.{3})[^\n]*(?:\n|$))?/;
const restructured =
  /^[^\n]+\n(?:={3,}|#{3,}|-{3,}|~{3,}|\*{3,})[ \t]*\r?\n\s*(?::[A-Za-z0-9_ -]+:[^\n]*(?:\n|$)(?:[ \t]+[^\n]*(?:\n|$))*)*/;
const dotted = /^\s*(?:<!--[ \t]*\r?\n)?(?:\.\. [^\n]*(?:\n|$))+(?:\s*-->[^\n]*(?:\n|$))?/;

/** Reads such a head: keys in lower case; a key that stands again, or goes on in further lines, has a list of values. */
export function parseHeaders(raw: string): Fields {
  const fields = new Map<string, Scalar[]>();
  const lines = raw.split(/\r?\n/);
  const titled = /^(?:={3,}|#{3,}|-{3,}|~{3,}|\*{3,})\s*$/.test(lines[1] ?? '') && !/^-{3}\s*$/.test(lines[0] ?? '');
  if (titled) fields.set('title', [textScalar((lines[0] ?? '').trim())]);
  let key: string | undefined;
  for (const line of titled ? lines.slice(2) : lines) {
    const pair = /^(?: {0,3}|\.\. |:)([A-Za-z0-9_-]+):(?:[ \t]*)(.*)$/.exec(line);
    const more = /^(?: {4,}|[ \t]+)(\S.*)$/.exec(line);
    if (pair) {
      key = (pair[1] ?? '').toLowerCase();
      fields.set(key, [...(fields.get(key) ?? []), textScalar((pair[2] ?? '').trim())]);
    } else if (more && key !== undefined) fields.get(key)?.push(textScalar((more[1] ?? '').trim()));
  }
  return new Map([...fields].map(([name, values]) => [name, values.length === 1 && values[0] ? values[0] : values]));
}
