/// <reference lib="dom" />

/** A section of posts as the script knows it. */
export interface Shelf {
  readonly section: HTMLElement;
  readonly list: HTMLElement;
  readonly rows: readonly Row[];
  /** Rows that match; the first `shown` of them stand in the list. */
  matched: readonly Row[];
  shown: number;
  readonly more: HTMLButtonElement;
}

export interface Row {
  readonly item: HTMLElement;
  readonly day: string;
  readonly tags: readonly number[];
  readonly categories: readonly number[];
  /** All that is looked through, folded; made when it is first needed. */
  text?: string;
}

/** Takes the posts out of the page: what is left in it is what is looked at, so that a large blog answers at once. Runs in a browser, by itself. */
export function readShelves(showMore: string): Shelf[] {
  const numbers = (text: string | undefined): number[] => (text === undefined ? [] : text.split(' ').map(Number));
  const readRow = (item: Element): Row => ({
    item: item as HTMLElement,
    day: item.querySelector('time')?.textContent ?? '',
    tags: numbers((item as HTMLElement).dataset['t']),
    categories: numbers((item as HTMLElement).dataset['c']),
  });
  const moreButton = (): HTMLButtonElement => {
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    more.textContent = showMore;
    more.hidden = true;
    return more;
  };
  return [...document.querySelectorAll<HTMLElement>('section.shelf')].map((section) => {
    const list = section.querySelector('ol') ?? document.createElement('ol');
    const rows = [...list.children].map(readRow);
    for (const { item } of rows) item.removeAttribute('id');
    list.replaceChildren();
    list.className = 'ready';
    const more = moreButton();
    section.append(more);
    return { section, list, rows, matched: rows, shown: 0, more };
  });
}
