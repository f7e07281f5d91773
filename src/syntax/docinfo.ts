import { type Fields, textScalar } from '../core/fields.ts';

const field = /^:(?![: ])((?:[^:\\]|\\.|:(?![ `]|$))+)(?<! ):(?: +(.*)|)$/;
const adornment = /^([!-/:-@[-`{-~])\1*$/;

/**
 * Length of the head of a reStructuredText document, 0 where there is none: its title with a line under it or around
 * it, and the list of `:field: value` right below (docutils, transforms/frontmatter.py); comments may stand between.
 */
export function findDocinfo(text: string): number {
  const lines = text.split('\n');
  const { end } = partsOf(lines);
  return Math.min(lines.slice(0, end).join('\n').length + 1, text.length) * Math.sign(end);
}

/** Reads such a head: names in lower case, the last of equal ones, values as plain text on one line. */
export function parseDocinfo(raw: string): Fields {
  const { title, fields } = partsOf(raw.split('\n'));
  const entries = [...fields].map(([name, lines]) => [name, textScalar(plainText(lines))] as const);
  return new Map([...(title === undefined ? [] : [['title', textScalar(plainText([title]))] as const]), ...entries]);
}

interface Parts {
  readonly title?: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The line after the last that belongs to it. */
  readonly end: number;
}

function partsOf(withReturns: readonly string[]): Parts {
  const lines = withReturns.map((line) => line.trimEnd());
  const start = afterComments(lines, 0);
  const heading = titleAt(lines, start);
  // A second title right below is the subtitle.
  const below = heading ? afterComments(lines, heading.end) : start;
  const subtitle = heading && titleAt(lines, below);
  const list = fieldsAt(lines, subtitle ? afterComments(lines, subtitle.end) : below);
  const end = list.fields.size > 0 ? list.end : (subtitle?.end ?? heading?.end ?? 0);
  return { ...(heading === undefined ? {} : { title: heading.title }), fields: list.fields, end };
}

/** Past blank lines, comments and directives that show nothing, with the indented lines that belong to them. */
function afterComments(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line !== '' && line !== '..' && !line.startsWith('.. ')) break;
    const explicit = line !== '';
    at += 1;
    while (explicit && at < lines.length && /^\s+\S|^$/.test(lines[at] ?? '')) at += 1;
  }
  return at;
}

function titleAt(lines: readonly string[], at: number): { title: string; end: number } | undefined {
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3);
  if (adornment.test(first) && first === third && second !== '' && columns(second.trim()) <= first.length)
    return { title: second.trim(), end: at + 3 };
  const under = first !== '' && !/^\s/.test(first) && adornment.test(second) && columns(first) <= second.length;
  return under ? { title: first, end: at + 2 } : undefined;
}

function fieldsAt(lines: readonly string[], from: number): { fields: Map<string, string[]>; end: number } {
  const fields = new Map<string, string[]>();
  let own: string[] | undefined;
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = field.exec(line);
    if (found) {
      own = found[2] === undefined ? [] : [found[2]];
      fields.set((found[1] ?? '').replace(/\\(.)/g, '$1').toLowerCase(), own);
    } else if (own && /^\s/.test(line)) own.push(line.trim());
    else if (line !== '' || !own) break;
    if (line !== '') end = at + 1;
  }
  return { fields, end };
}

/** What is shown of inline markup; the bullets of a list are none of it. */
function plainText(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^[-*+] +/, ''))
    .join(' ')
    .replace(/(?<![\w\\])(\*\*|``|\*|`)(?=\S)([^`*]*[^\s`*\\])\1_{0,2}(?!\w)/g, '$2')
    .replace(/\\(\s?)(.?)/g, (_, blank: string, char: string) => (blank === '' ? char : char))
    .trim();
}

/** Columns that a text takes: two for each wide character, none for marks (docutils, utils, column_width). */
function columns(text: string): number {
  let width = 0;
  for (const char of text.replace(/\p{M}/gu, '')) width += wide.test(char) ? 2 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
