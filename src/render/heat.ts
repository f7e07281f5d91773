import type { HeatBlock, Role, Span } from '../core/report.ts';
import { clean } from './clean.ts';
import type { Layout } from './format.ts';
import { type Line, spansOf, trimLine } from './line.ts';

/**
 * A year as seven rows of weeks, month names above, a legend with the lowest count of each level below.
 *
 * A level shows by its sign, and by its colour too. On a terminal too narrow for the year it is split into equal parts.
 */
export function heatLines(block: HeatBlock, layout: Layout): readonly Line[] {
  const { ruler, isTTY, widthColumns } = layout;
  const names = block.weekdays.map(clean);
  const margin = Math.max(0, ...names.map(ruler.width)) + 1;
  const room = isTTY ? Math.max(8, widthColumns - margin) : Number.POSITIVE_INFINITY;
  // Two cells a week make squares where there is room for them.
  const step = isTTY && block.weeks.length * 2 <= room ? 2 : 1;
  const parts = Math.max(1, Math.ceil((block.weeks.length * step) / room));
  const size = Math.max(1, Math.ceil(block.weeks.length / parts));
  const lines: Line[] = [[...spansOf({ text: block.caption, role: 'heading' })]];
  for (let start = 0; start < block.weeks.length; start += size) {
    if (start > 0) lines.push([]);
    const end = Math.min(start + size, block.weeks.length);
    lines.push([{ text: ' '.repeat(margin) + monthNames(block, { start, end, step, layout }), role: 'muted' }]);
    names.forEach((name, row) => {
      const label: Span = { text: ruler.pad(name, { columns: margin }), role: 'muted' };
      lines.push([label, ...block.weeks.slice(start, end).map((week) => weekCell(week[row]?.level, { block, step }))]);
    });
  }
  return [...lines, legend(block)].map((line) => trimLine(joinRuns(line)));
}

const GLYPHS = ['·', '░', '▒', '▓', '█'];
const ASCII_GLYPHS = ['.', ':', '+', '*', '#'];
const ROLES: readonly Role[] = ['muted', 'level1', 'level2', 'level3', 'level4'];

function levelSpan(level: number, block: HeatBlock): Span {
  const glyph = (block.ascii ? ASCII_GLYPHS : GLYPHS)[level] ?? ' ';
  return { text: glyph, role: ROLES[level] ?? 'muted' };
}

function weekCell(level: number | undefined, { block, step }: { block: HeatBlock; step: number }): Span {
  if (level === undefined) return { text: ' '.repeat(step) };
  const span = levelSpan(level, block);
  return { ...span, text: span.text.padEnd(step) };
}

function monthNames(
  block: HeatBlock,
  { start, end, step, layout: { ruler } }: { start: number; end: number; step: number; layout: Layout },
): string {
  const months = block.months
    .filter(({ column }) => column >= start && column < end)
    .map(({ name, column }, index, all) => {
      const next = all[index + 1]?.column;
      const at = (column - start) * step;
      return { name: clean(name), at, wide: ((next ?? end) - start) * step - at, last: next === undefined };
    });
  const tight = months.some(({ name, wide, last }) => !last && ruler.width(name) >= wide);
  let text = '';
  for (const { name, at, wide, last } of months) {
    // Names keep apart by a blank, unless that would cut one short that is not told by its number or its first letters anyway.
    const told = tight ? (/^\d+/.exec(name)?.[0] ?? name) : name;
    const room = !last && (ruler.width(told) < wide || /^[\p{Script=Latin}.]*$/u.test(told)) ? wide - 1 : wide;
    const shown = last && ruler.width(told) > room ? '' : ruler.cut(told, room);
    text = ruler.pad(text, { columns: at }) + shown;
  }
  return text;
}

function legend(block: HeatBlock): Line {
  const levels = block.thresholds
    .slice(0, 4)
    .flatMap((lowest, index): Span[] => [
      { text: '  ' },
      levelSpan(index + 1, block),
      { text: ` ${lowest}+`, role: 'muted' },
    ]);
  return [
    { text: `${clean(block.less)} `, role: 'muted' },
    levelSpan(0, block),
    ...levels,
    { text: ` ${clean(block.more)}`, role: 'muted' },
  ];
}

// Neighbours of one role become one span: 54 weeks need not be 54 escape sequences.
function joinRuns(line: Line): Line {
  const runs: Span[] = [];
  for (const span of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.role === span.role) runs[runs.length - 1] = { ...last, text: last.text + span.text };
    else runs.push(span);
  }
  return runs;
}
