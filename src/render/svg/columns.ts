import type { ColumnsBlock } from '../../core/report.ts';
import { fill } from '../../core/words/fill.ts';
import { box, type Picture, textAt } from './picture.ts';
import type { Tools } from './tools.ts';

const height = 110;
const widest = 48;

/** A column for each number, the first and the last of them named below, the largest beside the line that it reaches. */
export function columnsPicture({ names, items }: ColumnsBlock, { pen, words, widthPx: width }: Tools): Picture {
  const most = items.reduce((value, item) => Math.max(value, item.value), 1);
  const left = pen.width(String(most), 11) + 8;
  const step = Math.min(widest, (width - left) / Math.max(1, items.length));
  const end = left + step * items.length;
  const columns = items.map(({ label, value }, at) => {
    const tall = value > 0 ? Math.max(2, (value / most) * height) : 0;
    const place = { x: left + at * step, y: 8 + height - tall, width: step * 0.8, height: tall };
    return tall === 0 ? '' : box(place, { kind: 'bar', title: `${label}: ${value}` });
  });
  const [first, last] = [items[0]?.label ?? '', items.at(-1)?.label ?? ''];
  const px = (end - left) / 2;
  const apart = pen.width(first, 11) + pen.width(last, 11) + 8 <= end - left;
  return {
    ...{ width, height: height + 30, title: names.join(', ') },
    desc: items.length === 0 ? '' : fill(words.pictures.curve, { first, last, n: most }),
    body: [
      `<path class="rule" d="M${left} ${8.5 + height}H${end}"/>`,
      textAt(String(most), { x: left - 6, y: 14, kind: 'soft small end' }),
      textAt('0', { x: left - 6, y: 8 + height, kind: 'soft small end' }),
      ...columns,
      textAt(pen.fit(first, { px: apart ? px : width - left, sizePx: 11 }), {
        x: left,
        y: height + 24,
        kind: 'soft small',
      }),
      apart ? textAt(pen.fit(last, { px, sizePx: 11 }), { x: end, y: height + 24, kind: 'soft small end' }) : '',
    ].join(''),
  };
}
