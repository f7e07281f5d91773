/// <reference lib="dom" />
import type { PageFacts } from './page-facts.ts';

export interface MonthWish {
  /** `2026-01` */
  readonly month: string;
  /** Posts by day. */
  readonly counts: ReadonlyMap<string, number>;
  /** Days with a published post. */
  readonly published: ReadonlySet<string>;
  readonly facts: PageFacts;
  readonly countText: (count: number) => string;
}

/** Draws a month into the table of the page, as the page was made with one. Runs in a browser, by itself. */
export function showMonth({ month, counts, published, facts, countText }: MonthWish): void {
  const table = document.getElementById('month');
  const body = table?.querySelector('tbody');
  const caption = table?.querySelector('caption');
  if (!body || !caption) return;
  const first = new Date(`${month}-01T00:00:00Z`);
  const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  const name = new Intl.DateTimeFormat([facts.locale, 'en'], { year: 'numeric', month: 'long', ...options });
  caption.textContent = name.format(first);
  const cellOf = (day: number): HTMLTableCellElement => {
    const cell = document.createElement('td');
    const date = `${month}-${String(day).padStart(2, '0')}`;
    const count = counts.get(date) ?? 0;
    if (date === facts.today) cell.setAttribute('aria-current', 'date');
    if (count === 0) {
      cell.textContent = String(day);
      return cell;
    }
    const link = document.createElement('a');
    if (!published.has(date)) link.className = 'apart';
    link.href = `#day=${date}`;
    const more = document.createElement('span');
    more.className = 'unseen';
    more.textContent = ` ${name.format(first)}, ${countText(count)}`;
    link.append(String(day), more);
    cell.append(link);
    return cell;
  };
  const lead = (first.getUTCDay() - facts.weekStart + 7) % 7;
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const length = Math.round((next.getTime() - first.getTime()) / 86_400_000);
  const rows: HTMLTableRowElement[] = [];
  for (let at = -lead; at < length; at += 7) {
    const row = document.createElement('tr');
    for (let day = at + 1; day <= at + 7; day += 1) {
      row.append(day < 1 || day > length ? document.createElement('td') : cellOf(day));
    }
    rows.push(row);
  }
  body.replaceChildren(...rows);
}
