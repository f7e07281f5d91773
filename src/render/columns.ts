import type { ColumnsBlock, Span } from '../core/report.ts';
import { fillSpans } from '../core/words/fill.ts';
import type { Layout } from './format.ts';
import { type Line, lineWidth, spansOf } from './line.ts';
import { tabbed } from './table.ts';

/**
 * Numbers as a line of columns between the first and the last label, with the largest of those shown at the end; of more than
 * fit, the last. In a pipe each is a row.
 */
export function columnLines(
  { items, most: named, ascii }: ColumnsBlock,
  { isTTY, widthColumns, ruler }: Layout,
): readonly Line[] {
  if (items.length === 0) return [];
  if (!isTTY) {
    return items.map(({ label, value }) => tabbed([spansOf(label), spansOf({ text: String(value), role: 'count' })]));
  }
  const label = (at: number): Line => spansOf({ text: items.at(at)?.label ?? '', role: 'date' });
  const labels = items.map((item) => lineWidth(spansOf(item.label), ruler));
  const end = (n: number): Line => [
    { text: '  ' },
    ...fillSpans(named, { n }).map((span) => ({ role: 'muted' as const, ...span })),
  ];
  const widest = labels.reduce((cells, width) => Math.max(cells, width), 0);
  const around = 2 + 2 * widest + lineWidth(end(largest(items)), ruler);
  const shown = items.slice(-Math.max(least, widthColumns - around));
  const most = largest(shown);
  const columns = shown.map(({ value }) => columnSpan(value, { most, ascii: ascii ?? false }));
  return [[...label(-shown.length), { text: ' ' }, ...columns, { text: ' ' }, ...label(-1), ...end(most)]];
}

function largest(items: ColumnsBlock['items']): number {
  return items.reduce((most, { value }) => Math.max(most, value), 0);
}

const least = 8;
const glyphs = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const asciiGlyphs = [':', '+', '*', '#'];

/** The column of a number; that of none is a dot, so that none and few are told apart. */
function columnSpan(value: number, { most, ascii }: { readonly most: number; readonly ascii: boolean }): Span {
  if (value <= 0) return { text: ascii ? '.' : '·', role: 'muted' };
  const steps = ascii ? asciiGlyphs : glyphs;
  return { text: steps[Math.ceil((value / most) * steps.length) - 1] ?? '', role: 'bar' };
}
