import type { Block, Cell, Report } from '../core/report.ts';
import { loadWords } from '../core/words/load-words.ts';
import type { Words } from '../core/words/words.ts';
import { type FigureTable, figureTable } from './figure-table.ts';
import { plainText, spansOf } from './line.ts';
import { inPieces } from './pieces.ts';
import { safe } from './safe.ts';
import { sha256 } from './sha256.ts';
import { drawBlock, isPictured } from './svg/draw.ts';
import { loadPen } from './svg/pen.ts';
import { pictureStyle, svgElement } from './svg/picture.ts';
import type { Tools } from './svg/tools.ts';
import { textsOf } from './texts-of.ts';
import { treeItems } from './tree-items.ts';

/**
 * The answer as one HTML page: pictures with their numbers as tables, and lists. It asks for nothing, and its policy lets nothing run.
 */
export async function renderHtml({ blocks, title, lang = 'en' }: Report): Promise<Iterable<string>> {
  if (blocks.length === 0) return [];
  const words = await loadWords(lang);
  const name = title ?? titleOf(blocks) ?? words.pictures.page;
  const page = { pen: await loadPen(textsOf(blocks)), words, widthPx: 480, pictures: 0 };
  const parts = await mainParts(blocks, page);
  const named = blocks.some((block) => block.kind === 'heading' && block.level !== 2);
  const head = [
    `<!doctype html>\n<html lang="${words.lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${await sha256(style)}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${safe(name)}</title><style>${style}</style></head>\n<body><main>${named ? '' : `\n<h1>${safe(name)}</h1>`}\n`,
  ].join('\n');
  return [head, ...inPieces(parts, (part) => `${part}\n`), '</main></body></html>\n'];
}

interface Page extends Tools {
  /** How many there are so far; each has a number of its own. */
  pictures: number;
}

/** The blocks in their order; pictures under headings of their own stand beside each other where there is room. */
async function mainParts(blocks: readonly Block[], page: Page): Promise<string[]> {
  const inSections = blocks.some(isPictured);
  const parts: string[] = [];
  let open = false;
  for (const block of blocks) {
    if (inSections && block.kind === 'heading' && block.level === 2) {
      parts.push(open ? '</section><section>' : '<div class="parts"><section>');
      open = true;
    }
    parts.push(...(await partsOf(block, page)));
  }
  return open ? [...parts, '</section></div>'] : parts;
}

async function partsOf(block: Block, page: Page): Promise<string[]> {
  switch (block.kind) {
    case 'heading': {
      const tag = block.level === 2 ? 'h2' : 'h1';
      return [`<${tag}>${safe(block.text)}</${tag}>`];
    }
    case 'text': {
      const text = cellHtml(block.spans);
      return text.trim() === '' ? [] : [`<p>${text.replace(DAY, '<span class="date">$&</span>')}</p>`];
    }
    case 'table':
      return tableParts(withoutEmpty(block), page.words);
    case 'tree':
      return ['<ul>', ...treeItems(block.roots, cellHtml), '</ul>'];
    case 'beside': {
      const parts: string[] = [];
      for (const part of [...block.left, ...block.right]) parts.push(...(await partsOf(part, page)));
      return parts;
    }
    default:
      return figure(block, page);
  }
}

/** A picture, and below it, to be opened, what it shows as a table. */
async function figure(
  block: Extract<Block, { kind: 'month' | 'heat' | 'bars' | 'columns' | 'cloud' }>,
  page: Page,
): Promise<string[]> {
  const pictures = await drawBlock(block, page);
  const drawn = pictures.map((picture) => {
    page.pictures += 1;
    const label = safe(picture.title);
    // The small letters of a year are read at their own size only.
    const kind = block.kind === 'heat' ? 'wide whole' : 'wide';
    return `<div class="${kind}" tabindex="0" role="group" aria-label="${label}">${svgElement(picture, `picture-${page.pictures}`)}</div>`;
  });
  const numbers = [
    `<details><summary>${safe(page.words.pictures.figures)}</summary>`,
    ...tableParts(figureTable(block, page.words), page.words),
    '</details>',
  ];
  return ['<figure>', ...drawn, ...numbers, '</figure>'];
}

function tableParts({ head, rows }: FigureTable, { pictures }: Words): string[] {
  const names = head.map((name) => `<th scope="col">${safe(name)}</th>`).join('');
  return [
    `<div class="wide" tabindex="0" role="group" aria-label="${safe(pictures.table)}"><table><thead><tr>${names}</tr></thead><tbody>`,
    ...rows.map((row) => `<tr>${head.map((_, at) => cellOf(row[at] ?? '')).join('')}</tr>`),
    '</tbody></table></div>',
  ];
}

/** Days as they stand in sentences; like dates in tables, they are not broken at their hyphens. */
const DAY = /\b\d{4}-\d\d-\d\d\b/g;

function cellOf(cell: Cell): string {
  const dated = spansOf(cell).some(({ role }) => role === 'date');
  return `<td${dated ? ' class="date"' : ''}>${cellHtml(cell)}</td>`;
}

/** A table without the columns that are dropped where they are empty. */
function withoutEmpty({ columns, rows }: Extract<Block, { kind: 'table' }>): FigureTable {
  const shown = columns.flatMap(({ optional }, at) =>
    optional && [...rows].every((row) => plainText(spansOf(row[at] ?? '')) === '') ? [] : [at],
  );
  return {
    head: shown.map((at) => columns[at]?.name ?? ''),
    rows: rows.map((row) => shown.map((at) => row[at] ?? '')),
  };
}

/** The text of a cell; what a role alone would tell by colour is told in words by the text itself. */
function cellHtml(cell: Cell): string {
  return spansOf(cell)
    .map(({ text, role }) => (role === 'muted' ? `<small>${safe(text)}</small>` : safe(text)))
    .join('');
}

function titleOf(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.kind === 'heading') return block.text;
    if (block.kind === 'month' || block.kind === 'heat') return block.caption;
    if (block.kind === 'beside') return titleOf([...block.left, ...block.right]);
  }
  return undefined;
}

/** How a page looks; the colours of text and ground are those of the pictures. */
const style = [
  pictureStyle,
  ':root{color-scheme:light dark}body{margin:0 auto;max-width:64rem;padding:1rem;background:#fff;color:#1f2328;',
  'font:16px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK KR","Apple SD Gothic Neo",sans-serif;overflow-wrap:anywhere;word-break:keep-all}',
  'h1{margin:.4rem 0 1rem}h2{margin:1.6rem 0 .5rem;font-size:1.25rem}p{margin:.3rem 0}.date{white-space:nowrap}',
  'figure{margin:.5rem 0 1.2rem}svg{display:block;max-width:max(100%,22rem);height:auto}.whole svg{max-width:none}',
  '.parts section{break-inside:avoid}.parts section:first-child h2{margin-top:0}.parts{margin-top:1.4rem}',
  '@media (min-width:64rem){.parts{columns:2;column-gap:2rem}}',
  'details{margin-top:.5rem}small,summary{color:#57606a}summary{cursor:pointer}',
  'summary:focus-visible,.wide:focus-visible{outline:3px solid #0969da;outline-offset:2px}',
  '.wide{overflow-x:auto}table{border-collapse:collapse;margin:0 0 .8rem;font-variant-numeric:tabular-nums}',
  'th,td{padding:.2rem .8rem .2rem 0;border-bottom:1px solid #d5dae0;text-align:left;vertical-align:top}',
  '@media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}small,summary{color:#9da7b3}th,td{border-color:#3a424c}}',
].join('');
