import type { BoardYear } from '../../core/board.ts';
import { daysOfYear } from '../../core/heat.ts';
import { safe } from './markup.ts';

const cell = 10;
const step = 12;
const left = 34;
const top = 16;

/** A year as a picture: a column a week, a row a weekday; a day with posts has its date and their number as a title. */
export function heatPicture({ year, heat, months }: BoardYear, { label }: { readonly label: string }): string {
  const days = daysOfYear(year);
  let at = 0;
  let empty = '';
  const marks: string[] = [];
  for (const [column, week] of heat.weeks.entries()) {
    for (const [row, day] of week.entries()) {
      if (day === undefined) continue;
      const date = days[at];
      at += 1;
      const [x, y] = [left + column * step, top + row * step];
      if (day.count === 0) empty += `M${x} ${y}h${cell}v${cell}h-${cell}z`;
      else
        marks.push(
          `<rect class="l${day.level}" x="${x}" y="${y}" width="${cell}" height="${cell}"><title>${date}: ${day.count}</title></rect>`,
        );
    }
  }
  const [width, height] = [left + heat.weeks.length * step, top + 7 * step];
  const names = heat.months.map(({ name, column }) => textAt(left + column * step, { y: 10, text: name }));
  const rows = heat.weekdays.map((name, row) =>
    row % 2 === 1 ? textAt(0, { y: top + row * step + 9, text: name }) : '',
  );
  const said = heat.months.map(({ name }, index) => `${name} ${months[index] ?? 0}`).join(', ');
  return [
    `<svg role="img" aria-labelledby="y${year} y${year}d" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="y${year}">${safe(label)}</title><desc id="y${year}d">${safe(said)}</desc>`,
    `<path class="l0" d="${empty}"/>${marks.join('')}${names.join('')}${rows.join('')}</svg>`,
  ].join('');
}

function textAt(x: number, { y, text }: { readonly y: number; readonly text: string }): string {
  return `<text x="${x}" y="${y}">${safe(text)}</text>`;
}
