import type { Block, Cell } from '../core/report.ts';
import type { Words } from '../core/words/words.ts';

/** A table: the names of its columns and its rows. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a picture shows, as a table: the days with posts, or each label or word with its number. */
export function figureTable(
  block: Extract<Block, { kind: 'month' | 'heat' | 'bars' | 'columns' | 'cloud' }>,
  { columns }: Words,
): FigureTable {
  switch (block.kind) {
    case 'month':
      return daysTable(block.weeks, columns);
    case 'heat':
      return daysTable(block.weeks, columns);
    case 'bars': {
      const extras = block.rows.reduce((most, row) => Math.max(most, row.extra?.length ?? 0), 0);
      const head = Array.from({ length: 2 + extras }, (_, at) => block.names?.[at] ?? '');
      return { head, rows: block.rows.map(({ label, value, extra = [] }) => [label, String(value), ...extra]) };
    }
    case 'columns':
      return { head: block.names, rows: block.items.map(({ label, value }) => [label, String(value)]) };
    case 'cloud':
      return { head: [columns.word, columns.posts], rows: block.words.map(({ text, count }) => [text, String(count)]) };
  }
}

type Weeks = readonly (readonly ({ readonly day: string | number; readonly count: number } | undefined)[])[];

function daysTable(weeks: Weeks, columns: Words['columns']): FigureTable {
  const posting = weeks.flat().filter((day) => day !== undefined && day.count > 0);
  return {
    head: [columns.day, columns.posts],
    rows: posting.map((day) => [String(day?.day ?? ''), String(day?.count ?? 0)]),
  };
}
