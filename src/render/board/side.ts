import type { Board, BoardCategory, BoardTag, BoardYear } from '../../core/board.ts';
import type { Visits } from '../../core/visits/visits.ts';
import { countText, fill } from '../../core/words/fill.ts';
import type { Words } from '../../core/words/words.ts';
import { safe } from '../safe.ts';
import { heatPicture } from '../svg/heat.ts';
import { svgElement } from '../svg/picture.ts';
import { anchor } from './markup.ts';
import type { Messages } from './messages.ts';
import { monthTable } from './month-table.ts';

/** Today, this month and total: of visits where there are any, and of posts. */
export function counters({ totals, visits }: Board, messages: Messages): string {
  const rows: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
    ...(visits === undefined
      ? []
      : [
          [
            messages.visitCounts,
            [
              [messages.today, visits.today],
              [messages.yesterday, visits.yesterday],
              [messages.total, visits.total],
            ],
          ] as const,
        ]),
    [
      messages.postCounts,
      [
        [messages.today, totals.today],
        [messages.thisMonth, totals.thisMonth],
        [messages.total, totals.total],
      ],
    ],
  ];
  const lists = rows.map(([name, counts]) => {
    const items = counts.map(([label, count]) => `<div><dt>${safe(label)}</dt><dd>${grouped(count)}</dd></div>`);
    return `<div class="counts"><h2>${safe(name)}</h2><dl>${items.join('')}</dl></div>`;
  });
  return `<div class="counters">${lists.join('')}</div><p class="note">${safe(visitsNote(visits, messages))}</p>`;
}

function visitsNote(visits: Visits | undefined, messages: Messages): string {
  if (visits === undefined) return messages.noVisits;
  const { first, last, agents, robots, strange, matched } = visits;
  return [
    ...(first === undefined || last === undefined ? [] : [fill(messages.visitsOf, { first, last })]),
    ...(agents || first === undefined ? [] : [messages.noAgents]),
    ...(robots === 0 ? [] : [fill(messages.robots, { n: grouped(robots) })]),
    ...(strange === 0 ? [] : [fill(messages.strange, { n: grouped(strange) })]),
    ...(matched ? [] : [messages.unmatched]),
  ].join(' ');
}

/** The most read posts; nothing where nothing is known of them. */
export function mostRead(
  { visits }: Board,
  { messages, hrefOf }: { readonly messages: Messages; readonly hrefOf: (path: string) => string | undefined },
): string {
  if (visits === undefined || visits.posts.length === 0) return '';
  const items = visits.posts.map(({ path, title, count }) => {
    const href = hrefOf(path);
    const named = href === undefined ? `<b>${safe(title)}</b>` : `<a href="${href}">${safe(title)}</a>`;
    return `<li>${named} <small>${safe(countText(count, messages.readers))}</small></li>`;
  });
  return card('read', messages.mostRead, `<ol class="read">${items.join('')}</ol>`);
}

/** The calendar with its buttons, which only a script can answer. */
export function calendar(board: Board, messages: Messages): string {
  const leaf = (id: string, label: string, sign: string): string =>
    `<button type="button" id="${id}" class="script" aria-label="${safe(label)}">${sign}</button>`;
  const buttons = `<div class="leaf">${leaf('previous', messages.previous, '‹')}${leaf('next', messages.next, '›')}</div>`;
  return card('calendar', messages.calendar, `${buttons}${monthTable(board)}`);
}

/** So many years are seen at once. */
const atFirst = 2;

/** The heat maps of the years; nothing where there are none. */
export function years(board: Board, messages: Messages): string {
  if (board.years.length === 0) return '';
  const pictures = board.years.map((year) => yearPicture(year, board.view.words));
  const older = pictures.slice(atFirst).join('');
  const more = older === '' ? '' : `<details><summary>${safe(messages.olderYears)}</summary>${older}</details>`;
  return card('years', messages.years, `${pictures.slice(0, atFirst).join('')}${more}`);
}

function yearPicture({ year, heat, months }: BoardYear, words: Words): string {
  const posts = months.reduce((sum, count) => sum + count, 0);
  const title = `${year}: ${countText(posts, words.posts)}`;
  const desc = heat.months.map(({ name }, index) => `${name} ${months[index] ?? 0}`).join(', ');
  const picture = svgElement({ ...heatPicture({ ...heat, caption: title }, words), title, desc }, `year-${year}`);
  return `<div class="wide" tabindex="0" role="group" aria-label="${safe(title)}">${picture}</div>`;
}

/** The most used tags in five sizes, and all of them below. */
export function tagCloud({ tags, view }: Board, messages: Messages): string {
  if (tags.length === 0) return card('tags', messages.tags, `<p>${safe(messages.noTags)}</p>`);
  const collator = new Intl.Collator(view.locale, { numeric: true });
  const indexed = tags.map((tag, index) => ({ tag, index }));
  const cloud = indexed
    .filter(({ tag }) => tag.size !== undefined)
    .sort((a, b) => collator.compare(a.tag.name, b.tag.name))
    .map(({ tag }) => `<li class="z${tag.size}">${tagLink(tag)}</li>`);
  const all = indexed.map(({ tag }) => `<li>${tagLink(tag)}</li>`);
  const label = fill(messages.allTags, { n: tags.length });
  return card(
    'tags',
    messages.tags,
    `<ul class="cloud">${cloud.join('')}</ul><details${tags.length === cloud.length ? ' hidden' : ''}><summary>${safe(label)}</summary><ul id="all-tags" class="terms">${all.join('')}</ul></details>`,
  );
}

function tagLink({ name, count }: BoardTag): string {
  return `<a href="${anchor('tag', name)}">${safe(name)} <small>(${count})</small></a>`;
}

/** The tree of the categories, nested lists with their counts: `LLM (20)`. */
export function categoryTree({ categories }: Board, messages: Messages): string {
  if (categories.length === 0) return card('categories', messages.categories, `<p>${safe(messages.noCategories)}</p>`);
  let depth = 0;
  let tree = '';
  for (const category of categories) {
    const { length } = category.path;
    tree +=
      length > depth ? '<ul class="terms">'.repeat(length - depth) : `</li>${'</ul></li>'.repeat(depth - length)}`;
    tree += `<li>${categoryLink(category)}`;
    depth = length;
  }
  return card('categories', messages.categories, `<div id="tree">${tree}${'</li></ul>'.repeat(depth)}</div>`);
}

function categoryLink({ name, path, count }: BoardCategory): string {
  return `<a href="${anchor('category', path.join(' / '))}">${safe(name)} <small>(${count})</small></a>`;
}

function card(id: string, title: string, body: string): string {
  return `<section class="card" id="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${safe(title)}</h2>${body}</section>\n`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
