import type { Piece } from '../core/split-text.ts';
import { insertion, lineEnd, lineStart, nextLine, removal, type Splice } from './splice.ts';

type Range = Pick<Piece, 'start' | 'end'>;

/** What stands between brackets or braces with commas between: YAML in flow style, TOML, JSON. */
export interface Bracketed extends Range {
  readonly items: readonly Range[];
}

/** Puts an item behind the last, as the others stand: on a line of its own or beside them, a comma behind the last kept. */
export function addBracketed(text: string, list: Bracketed, { item, eol }: { item: string; eol: string }): Splice[] {
  const { items } = list;
  const last = items.at(-1);
  if (!last) return [fillEmpty(text, list, item)];
  const after = gapOf(text, last.end, list.end - 1);
  const separator = separatorOf(text, list, eol);
  if (!after.comment || after.comment > lineEnd(text, last.end)) return [insertion(last.end, separator + item)];
  // A comment belongs to the last item: the new one goes behind it, on a line of its own.
  const indent = indentOf(text, last.start);
  const comma = after.comma === undefined ? [insertion(last.end, ',')] : [];
  return [...comma, insertion(lineEnd(text, after.comment), `${eol}${indent}${item}${comma.length > 0 ? '' : ','}`)];
}

/** Takes an item out, with one comma, and with its line where it stands alone on it. */
export function removeBracketed(text: string, list: Bracketed, index: number): Splice[] {
  const { items } = list;
  const item = items[index];
  if (!item) return [];
  const before = items[index - 1];
  const next = items[index + 1];
  const after = gapOf(text, item.end, next?.start ?? list.end - 1);
  if (items.length === 1 && !after.comment && !gapOf(text, list.start + 1, item.start).comment)
    return [emptied(text, list, item)];
  const comma = !next && after.comma === undefined && before ? gapOf(text, before.end, item.start).comma : undefined;
  const spare = comma === undefined ? [] : [removal(comma, comma + 1)];
  const line = ownLine(text, list, { start: item.start, end: Math.max(item.end, (after.comma ?? -1) + 1) });
  if (line) return [...spare, removal(line.start, line.end)];
  if (next && !after.comment) return [removal(item.start, next.start)];
  if (!next && before && !gapOf(text, before.end, item.start).comment) return [removal(before.end, item.end)];
  return [...spare, removal(item.start, after.comma === undefined ? item.end : after.comma + 1)];
}

function fillEmpty(text: string, { start, end }: Range, item: string): Splice {
  const inside = text.slice(start + 1, end - 1);
  if (inside.trim() !== '') return insertion(start + 1, item);
  const pad = /[\r\n]/.test(inside) ? '' : inside;
  return { start: start + 1, end: end - 1, text: pad + item + pad };
}

function emptied(text: string, { start, end }: Range, item: Range): Splice {
  const pad = text.slice(start + 1, item.start);
  return {
    start: start + 1,
    end: end - 1,
    text: pad === text.slice(item.end, end - 1) && !/[\r\n]/.test(pad) ? pad : '',
  };
}

/** What stands between two items; made up from how the only one stands. */
function separatorOf(text: string, { start, items }: Bracketed, eol: string): string {
  const last = items.at(-1) ?? { start, end: start };
  const before = items.at(-2);
  const gap = text.slice(before?.end ?? start + 1, last.start);
  if (before && !gapOf(text, before.end, last.start).comment) return gap;
  if (!before && !gapOf(text, start + 1, last.start).comment) return /[\r\n]/.test(gap) ? `,${gap}` : ', ';
  return text.slice(lineStart(text, last.start), last.start).trim() === ''
    ? `,${eol}${indentOf(text, last.start)}`
    : ', ';
}

function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
}

/** The lines of a range, if nothing but blanks and a comment share them. */
function ownLine(text: string, list: Range, { start, end }: Range): Range | undefined {
  const first = lineStart(text, start);
  const last = lineEnd(text, end);
  if (first <= list.start || last >= list.end) return undefined;
  if (text.slice(first, start).trim() !== '' || !/^[ \t]*(?:#.*)?$/s.test(text.slice(end, last))) return undefined;
  return { start: first, end: nextLine(text, end) };
}

/** The comma and the first comment between two items. */
function gapOf(text: string, start: number, end: number): { readonly comma?: number; readonly comment?: number } {
  let comma: number | undefined;
  let comment: number | undefined;
  for (let at = start; at < end; at += 1) {
    if (text[at] === ',') comma ??= at;
    if (text[at] !== '#') continue;
    comment ??= at;
    at = nextLine(text, at) - 1;
  }
  return { ...(comma === undefined ? {} : { comma }), ...(comment === undefined ? {} : { comment }) };
}
