import type { HeatBlock } from '../../core/report.ts';
import { countText, fill } from '../../core/words/fill.ts';
import type { Words } from '../../core/words/words.ts';
import { box, type Picture, textAt } from './picture.ts';

const size = 11;
const step = 13;
const top = 44;
const left = 36;

/** A year: a column a week, a row a weekday, four shades of days with posts, and what they stand for below. */
export function heatPicture(block: HeatBlock, words: Words): Picture {
  const { caption, weekdays, months, weeks } = block;
  const days = weeks.flatMap((week, column) =>
    week.flatMap((day, row) => (day === undefined ? [] : [{ ...day, x: left + column * step, y: top + row * step }])),
  );
  const posting = days.filter(({ count }) => count > 0);
  const posts = posting.reduce((sum, { count }) => sum + count, 0);
  const most = posting.reduce((count, day) => Math.max(count, day.count), 0);
  return {
    ...{ width: left + weeks.length * step, height: top + 7 * step + 28, title: caption },
    desc:
      posts === 0
        ? words.pictures.none
        : fill(words.pictures.mostOnOne, {
            ...{ posts: countText(posts, words.posts), days: countText(posting.length, words.days) },
            n: most,
          }),
    body: [
      textAt(caption, { x: 0, y: 16, kind: 'bold' }),
      ...months.map(({ name, column }) => textAt(name, { x: left + column * step, y: top - 6, kind: 'soft small' })),
      ...weekdays.map((name, row) =>
        row % 2 === 1 ? textAt(name, { x: left - 6, y: top + row * step + 9, kind: 'soft small end' }) : '',
      ),
      ...days.map(({ day, level, count, x, y }) =>
        box({ x, y, width: size, height: size }, { kind: `l${level}`, title: `${day}: ${count}` }),
      ),
      legend(block, top + 7 * step + 20),
    ].join(''),
  };
}

/** Each shade with the lowest count that it stands for. */
function legend({ thresholds, less, more }: HeatBlock, y: number): string {
  const lowest = [0, ...thresholds.slice(0, 4)];
  const between = 50;
  const start = left + 8 * Math.max(4, less.length);
  const steps = lowest.map((count, level) => {
    const x = start + level * between;
    const label = textAt(level === 0 ? '0' : `${count}+`, { x: x + size + 4, y, kind: 'soft small' });
    return `${box({ x, y: y - 9, width: size, height: size }, { kind: `l${level}`, title: String(count) })}${label}`;
  });
  const end = start + lowest.length * between;
  return [
    textAt(less, { x: left, y, kind: 'soft small' }),
    ...steps,
    textAt(more, { x: end, y, kind: 'soft small' }),
  ].join('');
}
