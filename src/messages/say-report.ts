import type { Many } from '../core/many.ts';
import type { Block, Cell, Column, Report, Span } from '../core/report.ts';

type Say = (text: string) => string;

/**
 * The report with its title, the names of its columns and all that is `said` in Korean; its data as they were. Blocks in the words of a
 * language (`lang`, core/words/) stay as they are.
 */
export function sayReport(report: Report, say: Say): Report {
  if (report.lang !== undefined) return report;
  // Rows and data of a large blog are made when they are asked for.
  return Object.create(report, {
    lang: { value: 'ko' },
    blocks: { get: () => report.blocks.map((block) => sayBlock(block, say)) },
    ...(report.title === undefined ? {} : { title: { value: say(report.title) } }),
  });
}

function sayBlock(block: Block, say: Say): Block {
  switch (block.kind) {
    case 'heading':
      return block.said ? { ...block, text: say(block.text) } : block;
    case 'text':
      return { ...block, spans: block.spans.map((span) => saySpan(span, say)) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column): Column => ({ ...column, name: say(column.name) })),
        rows: saidRows(block.rows, say),
      };
    // Of others figures are made, whose words are in core/words/.
    default:
      return block;
  }
}

/** Of a large blog they are never all in memory: each is said when it is shown. */
function saidRows(rows: Many<readonly Cell[]>, say: Say): Many<readonly Cell[]> {
  const sayRow = (row: readonly Cell[]): Cell[] => row.map((cell) => sayCell(cell, say));
  return {
    length: rows.length,
    slice: (from, to) => rows.slice(from, to).map(sayRow),
    map: (make) => rows.map((row, at) => make(sayRow(row), at)),
    *[Symbol.iterator]() {
      for (const row of rows) yield sayRow(row);
    },
  };
}

function sayCell(cell: Cell, say: Say): Cell {
  if (typeof cell === 'string') return cell;
  return 'text' in cell ? saySpan(cell, say) : cell.map((span) => saySpan(span, say));
}

function saySpan(span: Span, say: Say): Span {
  return span.said ? { ...span, text: say(span.text) } : span;
}
