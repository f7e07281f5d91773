/// <reference lib="dom" />
import type { followServer } from './follow-server.ts';
import type { PageFacts } from './page-facts.ts';
import type { Row, readShelves, Shelf } from './read-shelves.ts';
import type { showMonth } from './show-month.ts';

export interface Parts {
  readonly readShelves: typeof readShelves;
  readonly showMonth: typeof showMonth;
  readonly followServer: typeof followServer;
}

/** What the page does: choosing posts by words, day, month, tag and category, and leafing through months. Runs in a browser, by itself. */
export function runPage({ readShelves, showMonth, followServer }: Parts): void {
  const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.createElement('div');
  const facts = JSON.parse(byId('facts').textContent ?? '{}') as PageFacts;
  const atOnce = 50;
  const shelves = readShelves(facts.showMore);
  const rows = shelves.flatMap((shelf) => shelf.rows);
  const search = byId('search') as HTMLInputElement;
  const links = (within: string): HTMLAnchorElement[] => [
    ...document.querySelectorAll<HTMLAnchorElement>(`${within} a[href^="#"]`),
  ];
  const tags = links('#all-tags');
  const categories = links('#tree');
  const countText = (n: number): string => facts.posts[n === 1 ? 0 : 1].replace('{n}', String(n));
  const counts = new Map<string, number>();
  for (const { day } of rows) if (day !== '') counts.set(day, (counts.get(day) ?? 0) + 1);
  const published = new Set(
    shelves.flatMap((one) => (one.section.dataset['state'] === 'published' ? one.rows.map((row) => row.day) : [])),
  );
  const months = [...counts.keys(), facts.today].map((day) => day.slice(0, 7)).sort();

  // Letters in parts: a syllable of Hangul that is still being typed is the beginning of the one meant.
  const fold = (text: string): string => text.normalize('NFKD').toLowerCase();
  const textOf = (row: Row): string => {
    if (row.text === undefined) {
      const named = row.item.firstElementChild;
      const path = named?.getAttribute('title') ?? decodeURI(named?.getAttribute('href') ?? '');
      row.text = fold(`${row.item.textContent} ${path}`);
    }
    return row.text;
  };

  /** The part of the address after `#`: what is chosen, what is typed. */
  const hashOf = (element: HTMLAnchorElement): string => element.getAttribute('href') ?? '';
  const asked = (): URLSearchParams => new URLSearchParams(location.hash.slice(1).replace(/\+/g, '%2B'));
  const chosenLink = (
    params: URLSearchParams,
  ): { list: HTMLAnchorElement[]; at: number; key: 'tags' | 'categories' } | undefined => {
    for (const [name, list, key] of [
      ['tag', tags, 'tags'],
      ['category', categories, 'categories'],
    ] as const) {
      const value = params.get(name);
      if (value === null) continue;
      return {
        list,
        at: list.findIndex(
          (link) => new URLSearchParams(hashOf(link).slice(1).replace(/\+/g, '%2B')).get(name) === value,
        ),
        key,
      };
    }
    return undefined;
  };
  const testOf = (params: URLSearchParams): ((row: Row) => boolean) => {
    const link = chosenLink(params);
    const day = params.get('day') ?? params.get('month') ?? '';
    const words = fold(search.value)
      .split(/\s+/)
      .filter((word) => word !== '');
    return (row) =>
      (link === undefined || row[link.key].includes(link.at)) &&
      row.day.startsWith(day) &&
      words.every((word) => textOf(row).includes(word));
  };

  /** The names of tags and categories of an item become links when it is first shown. */
  const dress = ({ item, tags: own, categories: above }: Row): HTMLElement => {
    const small = item.querySelector('small');
    if (small === null || small.className === 'chips') return item;
    small.className = 'chips';
    const chips = (links: readonly (HTMLAnchorElement | undefined)[]): Node[] =>
      links.flatMap((link) => {
        if (link === undefined) return [];
        const chip = document.createElement('a');
        chip.href = hashOf(link);
        chip.textContent = (link.firstChild?.textContent ?? '').trim();
        return [new Text(' '), chip];
      });
    const [first, second] = [chips(above.map((at) => categories[at])), chips(own.map((at) => tags[at]))];
    small.replaceChildren(...first, ...(first.length > 0 && second.length > 0 ? [' ·'] : []), ...second);
    return item;
  };
  const showMore = (shelf: Shelf): void => {
    const next = shelf.matched.slice(shelf.shown, shelf.shown + atOnce);
    shelf.list.append(...next.map(dress));
    shelf.shown += next.length;
    shelf.more.hidden = shelf.shown >= shelf.matched.length;
  };
  const choose = (): void => {
    const params = asked();
    const test = testOf(params);
    let found = 0;
    let out = 0;
    for (const shelf of shelves) {
      shelf.matched = shelf.rows.filter(test);
      shelf.shown = 0;
      shelf.list.replaceChildren();
      showMore(shelf);
      found += shelf.matched.length;
      if (shelf.section.dataset['state'] === 'published') out = shelf.matched.length;
      const { section, matched } = shelf;
      const count = section.querySelector('h2 small');
      if (count) count.textContent = String(matched.length);
      section.hidden = matched.length === 0 && rows.length > 0;
    }
    const link = chosenLink(params);
    const name = link?.list[link.at]?.firstChild?.textContent?.trim();
    const what = name ?? params.get('tag') ?? params.get('category') ?? params.get('day') ?? params.get('month');
    byId('chosen').hidden = what === null;
    byId('chosen-name').textContent = `${what ?? ''}${out === 0 ? '' : ` (${out})`}`;
    byId('status').textContent = found === 0 ? facts.noMatch : countText(found);
    for (const one of document.querySelectorAll('a[aria-current]')) one.removeAttribute('aria-current');
    mark(location.hash);
  };
  const mark = (hash: string): void => {
    for (const one of links('.card')) if (hash !== '' && hashOf(one) === hash) one.setAttribute('aria-current', 'true');
  };

  let month = byId('month').dataset['month'] ?? facts.today.slice(0, 7);
  const showAt = (wanted: string): void => {
    month = wanted;
    showMonth({ month, counts, published, facts, countText });
    (byId('previous') as HTMLButtonElement).disabled = month <= (months[0] ?? month);
    (byId('next') as HTMLButtonElement).disabled = month >= (months.at(-1) ?? month);
    mark(location.hash);
  };
  const leaf = (by: -1 | 1): void => {
    const next = new Date(`${month}-15T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + by);
    const text = next.toISOString().slice(0, 7);
    if (text >= (months[0] ?? text) && text <= (months.at(-1) ?? text)) showAt(text);
  };

  const follow = (): void => {
    const params = asked();
    const day = params.get('day') ?? params.get('month');
    if (day !== null && /^\d{4}-\d{2}/.test(day)) showAt(day.slice(0, 7));
    choose();
  };
  /** What was found comes into sight where it is not. */
  const showChosen = (): void => {
    const { top, bottom } = byId('finder').getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - 160) byId('finder').scrollIntoView();
  };
  const typed = (): void => {
    const params = asked();
    const kept = [...params].filter(([key]) => key !== 'q');
    const all = search.value === '' ? kept : [...kept, ['q', search.value]];
    const hash = all.map(([key = '', value = '']) => `${key}=${encodeURIComponent(value)}`).join('&');
    history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
    choose();
  };
  search.value = asked().get('q') ?? '';
  search.addEventListener('input', typed);
  addEventListener('hashchange', () => {
    search.value = asked().get('q') ?? '';
    follow();
    showChosen();
  });
  byId('previous').addEventListener('click', () => leaf(-1));
  byId('next').addEventListener('click', () => leaf(1));
  byId('calendar').addEventListener('keydown', (event) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    leaf(event.key === 'PageUp' ? -1 : 1);
  });
  byId('years').addEventListener('click', (event) => {
    const title = (event.target as Element).closest('rect')?.querySelector('title')?.textContent ?? '';
    const day = title.slice(0, title.indexOf(':'));
    if (counts.has(day)) location.hash = `#day=${day}`;
  });
  for (const shelf of shelves) shelf.more.addEventListener('click', () => showMore(shelf));
  showAt(month);
  follow();
  const [visit] = performance.getEntriesByType('navigation');
  // A page that is fetched anew stays where it was.
  if (
    [...asked().values()].some((value) => value !== '') &&
    (visit as PerformanceNavigationTiming)?.type === 'navigate'
  )
    showChosen();
  const { version } = document.documentElement.dataset;
  if (version !== undefined) followServer(version);

  // What is looked through is made ready before the first letter is typed, a bit at a time.
  const prepare = (from: number): void => {
    for (const row of rows.slice(from, from + 500)) textOf(row);
    if (from + 500 < rows.length) setTimeout(prepare, 0, from + 500);
  };
  setTimeout(prepare, 0, 0);
}
