import type { Block, Cell, HeatBlock, MonthBlock, Report } from '../core/report.ts';
import { heatLines } from './heat.ts';
import { plainText, spansOf } from './line.ts';
import { loadRuler } from './ruler.ts';
import { walkTree } from './tree.ts';

/** The blocks as GitHub Markdown, a blank line between them; posting days are bold. */
export async function renderMarkdown(report: Report): Promise<string> {
  const parts: string[] = [];
  for (const block of flat(report.blocks)) {
    const part = await markdownOf(block);
    if (part !== '') parts.push(`${part}\n`);
  }
  return parts.join('\n');
}

type FlatBlock = Exclude<Block, { kind: 'beside' }>;

function flat(blocks: readonly Block[]): readonly FlatBlock[] {
  return blocks.flatMap((block) => (block.kind === 'beside' ? flat([...block.left, ...block.right]) : [block]));
}

async function markdownOf(block: FlatBlock): Promise<string> {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level ?? 1);
    case 'text':
      return paragraph(escapeMarkdown(block.spans).trim());
    case 'table': {
      const rules = block.columns.map((column) => (column.align === 'right' ? '---:' : '---'));
      const rows = block.rows.map((row) => block.columns.map((_, at) => escapeMarkdown(row[at] ?? '')));
      return table(
        block.columns.map((column) => escapeMarkdown(column.name)),
        { rules, rows },
      );
    }
    case 'bars': {
      const extras = block.rows.reduce((most, row) => Math.max(most, row.extra?.length ?? 0), 0);
      const rules = ['---', '---:', ...Array.from({ length: extras }, () => '---')];
      const rows = block.rows.map((row) => {
        const cells: readonly Cell[] = [row.label, String(row.value), ...(row.extra ?? [])];
        return rules.map((_, at) => escapeMarkdown(cells[at] ?? ''));
      });
      return table(
        rules.map((_, at) => escapeMarkdown(block.names?.[at] ?? '')),
        { rules, rows },
      );
    }
    case 'columns':
      return table(
        block.names.map((name) => escapeMarkdown(name)),
        {
          rules: ['---', '---:'],
          rows: block.items.map(({ label, value }) => [escapeMarkdown(label), String(value)]),
        },
      );
    case 'tree':
      return walkTree(block.roots)
        .map(
          ({ node, trail }) =>
            `${'  '.repeat(trail.length)}- ${paragraph(node.cells.map(escapeMarkdown).join(' ').trim())}`,
        )
        .join('\n');
    case 'cloud':
      return block.words.map((word) => `- ${paragraph(escapeMarkdown(word.text).trim())} (${word.count})`).join('\n');
    case 'month':
      return month(block);
    case 'heat':
      return heat(block);
  }
}

function heading(text: string, level: number): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text).trim()}`.trimEnd();
}

function table(
  head: readonly string[],
  { rules, rows }: { readonly rules: readonly string[]; readonly rows: readonly (readonly string[])[] },
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${rules.join('|')}|`, ...rows.map(line)].join('\n');
}

function month(block: MonthBlock): string {
  const numbers = block.weekNumbers;
  const head = [...(numbers === undefined ? [] : ['']), ...block.weekdays.map((name) => escapeMarkdown(name))];
  const rows = block.weeks.map((week, row) => [
    ...(numbers === undefined ? [] : [`W${String(numbers[row] ?? '').padStart(2, '0')}`]),
    ...week.map((day) => (day === undefined ? '' : day.count > 0 ? `**${day.day}**` : String(day.day))),
  ]);
  return `${heading(block.caption, 2)}\n\n${table(head, { rules: head.map(() => '---'), rows })}`;
}

async function heat(block: HeatBlock): Promise<string> {
  const names = [...block.weekdays, ...block.months.map((name) => name.name), block.less, block.more];
  const layout = { isTTY: false, widthColumns: 80, ruler: await loadRuler(names) };
  const lines = heatLines({ ...block, caption: '' }, layout)
    .slice(1)
    .map(plainText);
  return [heading(block.caption, 2), '', '```text', ...lines, '```'].join('\n');
}

/** The text of a cell with all that Markdown, HTML or a table would act on escaped. */
export function escapeMarkdown(cell: Cell): string {
  return plainText(spansOf(cell)).replace(/[\\`*_{}[\]<>|~&$]/g, '\\$&');
}

// What begins a heading, list, rule or code block only does so at the start of a line.
function paragraph(text: string): string {
  return text.replace(/^(?:[#+\-=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
