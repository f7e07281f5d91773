import type { Block } from '../../core/report.ts';
import { plainText, spansOf } from '../line.ts';
import { type Picture, textAt } from './picture.ts';
import type { Tools } from './tools.ts';

const row = 21;

/** A heading, or a text broken at blanks. */
export function linesPicture(
  block: Extract<Block, { kind: 'heading' | 'text' }>,
  { pen, widthPx: width }: Tools,
): Picture {
  const heading = block.kind === 'heading';
  const text = heading ? block.text : plainText(spansOf(block.spans));
  const sizePx = 14;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && longer.length < mostUnits && pen.width(longer, sizePx) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(pen.fit(word, { px: width, sizePx }));
    if (lines.length === mostLines) break;
  }
  const kind = heading ? 'bold' : '';
  return {
    ...{ width, height: lines.length * row, title: text.slice(0, mostUnits), desc: '' },
    role: heading ? 'heading' : 'line',
    body: lines.map((line, at) => textAt(line, { x: 0, y: at * row + 15, kind })).join(''),
  };
}

const mostUnits = 500;
const mostLines = 20;
