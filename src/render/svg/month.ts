import type { Day, MonthBlock } from '../../core/report.ts';
import { countText, fill } from '../../core/words/fill.ts';
import type { Words } from '../../core/words/words.ts';
import { box, type Picture, round, textAt } from './picture.ts';

const cell = { width: 44, height: 36 };
const top = 52;

/**
 * A month: a day with posts is filled, and has a dot for each, up to four; today has a frame.
 */
export function monthPicture({ caption, weekdays, weeks, weekNumbers }: MonthBlock, words: Words): Picture {
  const left = weekNumbers === undefined ? 0 : cell.width;
  const width = left + weekdays.length * cell.width;
  const middle = (column: number): number => left + (column + 0.5) * cell.width;
  const names = weekdays.map((name, at) => textAt(name, { x: middle(at), y: 42, kind: 'soft small middle' }));
  const numbers = (weekNumbers ?? []).map((number, row) =>
    textAt(`W${String(number).padStart(2, '0')}`, { x: cell.width / 2, y: baseline(row), kind: 'soft small middle' }),
  );
  const days = weeks.flatMap((week, row) =>
    week.flatMap((day, column) => (day === undefined ? [] : [dayCell(day, { x: left + column * cell.width, row })])),
  );
  const posting = weeks.flat().filter((day) => day !== undefined && day.count > 0);
  const posts = posting.reduce((sum, day) => sum + (day?.count ?? 0), 0);
  return {
    ...{ width, height: top + weeks.length * cell.height, title: caption },
    desc:
      posts === 0
        ? words.pictures.none
        : fill(words.pictures.days, {
            ...{ posts: countText(posts, words.posts), days: countText(posting.length, words.days) },
            list: posting.map(said).join(', '),
          }),
    body: [
      textAt(caption, { x: left + (weekdays.length * cell.width) / 2, y: 16, kind: 'bold middle' }),
      ...names,
      ...numbers,
      ...days,
    ].join(''),
  };
}

function said(day: Day | undefined): string {
  if (day === undefined) return '';
  return day.count === 1 ? String(day.day) : `${day.day} (${day.count})`;
}

function baseline(row: number): number {
  return top + row * cell.height + 21;
}

function dayCell({ day, count, today }: Day, { x, row }: { readonly x: number; readonly row: number }): string {
  const y = top + row * cell.height;
  const inner = { x: x + 3, y: y + 2, width: cell.width - 6, height: cell.height - 4 };
  const middle = x + cell.width / 2;
  const marks = Array.from({ length: Math.min(count, 4) }, (_, at) => {
    const offset = (at - (Math.min(count, 4) - 1) / 2) * 6;
    return `<circle class="on" cx="${round(middle + offset)}" cy="${round(y + 28)}" r="2"/>`;
  });
  return [
    count > 0 ? box(inner, { kind: 'posted', title: `${day}: ${count}` }) : '',
    textAt(String(day), { x: middle, y: baseline(row), kind: count > 0 ? 'on middle' : 'middle' }),
    ...marks,
    today ? box(inner, { kind: 'today', title: String(day) }) : '',
  ].join('');
}
