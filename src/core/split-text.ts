import type { Split } from './field-edit.ts';

/** An item of a list that is written as one text; offsets are into that text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The items of a text, trimmed, without empty ones. */
export function piecesOf(text: string, split: Split): Piece[] {
  if (split === 'none') return text === '' ? [] : [{ text, start: 0, end: text.length }];
  const pieces: Piece[] = [];
  for (const { 0: part, index } of text.matchAll(partsOf(text, split))) {
    const bare = part.trim();
    const start = index + part.indexOf(bare);
    if (bare !== '') pieces.push({ text: bare, start, end: start + bare.length });
  }
  return pieces;
}

function partsOf(text: string, split: Exclude<Split, 'none'>): RegExp {
  if (split === 'space') return /\S+/g;
  if (split === 'comma-or-space') return /[^\s,]+/g;
  if (split === 'comma-and-blank') return text.startsWith('#') ? /#(?:(?!,?\s+#)[\s\S])*/g : /(?:(?!,\s)[\s\S])+/g;
  return split === 'semicolon-or-comma' && text.includes(';') ? /[^;]+/g : /[^,]+/g;
}

/** One item given another name, taken out, or put behind the others. */
export type TextStep =
  | { readonly kind: 'rename'; readonly index: number; readonly to: string }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'add'; readonly item: string };

/**
 * The text after a step, its other items and separators as they were. Pelican's commas become semicolons where a name has a comma.
 * Undefined where the text cannot hold the items.
 */
export function stepText(text: string, split: Split, step: TextStep): string | undefined {
  const pieces = piecesOf(text, split);
  const names = namesAfter(
    pieces.map((piece) => piece.text),
    step,
  );
  const holds = (one: string): boolean => {
    const found = piecesOf(one, split);
    return found.length === names.length && found.every((piece, index) => piece.text === names[index]);
  };
  const spliced = spliceText(text, pieces, { split, step });
  if (holds(spliced)) return spliced;
  const other = split === 'semicolon-or-comma' ? `${names.join('; ')}${names.length === 1 ? ';' : ''}` : undefined;
  return other !== undefined && holds(other) ? other : undefined;
}

/** The names of items after a step. */
export function namesAfter(names: readonly string[], step: TextStep): readonly string[] {
  if (step.kind === 'add') return [...names, step.item];
  return step.kind === 'remove' ? names.toSpliced(step.index, 1) : names.toSpliced(step.index, 1, step.to);
}

function spliceText(
  text: string,
  pieces: readonly Piece[],
  { split, step }: { readonly split: Split; readonly step: TextStep },
): string {
  const last = pieces.at(-1);
  if (step.kind === 'add') {
    if (!last) return step.item;
    const before = pieces.at(-2);
    const usual = split === 'space' ? ' ' : split === 'semicolon-or-comma' && text.includes(';') ? '; ' : ', ';
    const gap = before ? text.slice(before.end, last.start) : split === 'comma-or-space' ? ' ' : usual;
    return text.slice(0, last.end) + (/[\r\n]/.test(gap) ? usual : gap) + step.item + text.slice(last.end);
  }
  const { start, end } = pieces[step.index] ?? { start: 0, end: 0 };
  if (step.kind === 'rename') return text.slice(0, start) + step.to + text.slice(end);
  const next = pieces[step.index + 1];
  if (next) return text.slice(0, start) + text.slice(next.start);
  const before = pieces[step.index - 1];
  return before ? text.slice(0, before.end) + text.slice(end) : '';
}
