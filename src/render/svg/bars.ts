import type { Block } from '../../core/report.ts';
import { plainText, spansOf } from '../line.ts';
import { box, type Picture, textAt } from './picture.ts';
import type { Tools } from './tools.ts';

type BarsBlock = Extract<Block, { kind: 'bars' }>;

const row = 26;
const sizePx = 14;
const gap = 10;

/** Rows of a label, a number, a bar in proportion to it, and what else there is to say. */
export function barsPicture({ rows, names }: BarsBlock, { pen, words, widthPx: width }: Tools): Picture {
  // A label takes no more than this.
  const widest = width / 3;
  const shown = rows.map(({ label, value, extra = [] }) => ({
    label: pen.fit(label.text, { px: widest, sizePx }),
    ...{ value, whole: label.text },
    extra: pen.fit(extra.map((cell) => plainText(spansOf(cell))).join(' '), { px: widest / 2, sizePx }),
  }));
  const column = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, pen.width(text, sizePx)), 0);
  const labels = column(shown.map(({ label }) => label));
  const values = labels + gap + column(shown.map(({ value }) => String(value)));
  const extras = column(shown.map(({ extra }) => extra));
  const bars = values + gap;
  const room = width - bars - (extras > 0 ? extras + gap : 0);
  const most = shown.reduce((value, one) => Math.max(value, one.value), 1);
  const title = names === undefined ? words.pictures.bars : names.slice(0, 2).join(', ');
  return {
    ...{ width, height: Math.max(1, shown.length) * row, title },
    desc: `${shown
      .slice(0, told)
      .map(({ whole, value }) => `${whole} ${value}`)
      .join(', ')}${shown.length > told ? ' …' : ''}`,
    body: shown
      .map(({ label, value, extra, whole }, at) => {
        const y = at * row + 18;
        const length = value > 0 ? Math.max(2, (value / most) * room) : 0;
        return [
          textAt(label, { x: 0, y }),
          textAt(String(value), { x: values, y, kind: 'bold end' }),
          length > 0
            ? box({ x: bars, y: y - 13, width: length, height: 16 }, { kind: 'bar', title: `${whole}: ${value}` })
            : '',
          extra === '' ? '' : textAt(extra, { x: width, y, kind: 'soft end' }),
        ].join('');
      })
      .join(''),
  };
}

/** So many rows are told to those who do not see them. */
const told = 20;
