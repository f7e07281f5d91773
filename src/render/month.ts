import type { Day, MonthBlock, Span } from '../core/report.ts';
import { clean } from './clean.ts';
import type { Layout } from './format.ts';
import { type Line, padLine, trimLine } from './line.ts';

/**
 * A month as a grid under its caption: `14*` has posts, `>14` is today, `>14*` both; a week number is `W03`.
 *
 * The signs are ASCII and stand in a pipe as on a terminal.
 */
export function monthLines(block: MonthBlock, { ruler }: Layout): readonly Line[] {
  const names = block.weekdays.map(clean);
  const cell = Math.max(4, ...names.map((name) => ruler.width(name) + 1));
  const margin = block.weekNumbers === undefined ? 0 : 4;
  const columns = margin + cell * names.length;
  const caption: Line = [{ text: clean(block.caption), role: 'heading' }];
  const head: Line = [
    { text: ' '.repeat(margin) },
    ...names.map(
      (name): Span => ({ text: `${ruler.pad(name, { columns: cell - 1, align: 'right' })} `, role: 'muted' }),
    ),
  ];
  const weeks = block.weeks.map((week, row): Line => {
    const number = block.weekNumbers?.[row];
    const label: Line =
      margin === 0
        ? []
        : [{ text: number === undefined ? '    ' : `W${String(number).padStart(2, '0')} `, role: 'muted' }];
    return [...label, ...week.flatMap((day) => dayCell(day, cell))];
  });
  return [padLine(caption, { columns, align: 'centre', ruler }), head, ...weeks].map(trimLine);
}

function dayCell(day: Day | undefined, cell: number): Line {
  if (day === undefined) return [{ text: ' '.repeat(cell) }];
  const posted = day.count > 0;
  const text = `${day.today ? '>' : ''}${day.day}`;
  const role = day.today ? 'today' : 'mark';
  return [
    { text: ' '.repeat(Math.max(0, cell - 1 - text.length)) },
    { text: `${text}${posted ? '*' : ''}`, ...(posted || day.today ? { role } : {}) },
    { text: posted ? '' : ' ' },
  ];
}
