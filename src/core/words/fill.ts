import type { Span } from '../report.ts';
import type { Counted } from './words.ts';

/** Fills in `{n}` and the like. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** `1 post`, `2 posts`. */
export function countText(n: number, [one, many]: Counted): string {
  return fill(n === 1 ? one : many, { n });
}

type Filling = string | number | Span | readonly Span[];

/** As `fill()`, in pieces: a number is marked as one, and what is a piece or several stays so. */
export function fillSpans(template: string, values: Readonly<Record<string, Filling>>): Span[] {
  return template.split(/(\{\w+\})/).flatMap((text): readonly Span[] => {
    const value = text.startsWith('{') ? values[text.slice(1, -1)] : undefined;
    if (value === undefined) return text === '' ? [] : [{ text }];
    if (typeof value === 'number') return [{ text: String(value), role: 'count' }];
    if (typeof value === 'string') return [{ text: value }];
    return 'text' in value ? [value] : value;
  });
}

/** As `countText()`, in pieces. */
export function countSpans(n: number, [one, many]: Counted): Span[] {
  return fillSpans(n === 1 ? one : many, { n });
}
