import type { Board, BoardPost } from '../../core/board.ts';
import { type State, states } from '../../core/post.ts';
import { clean } from '../clean.ts';
import { safe } from '../safe.ts';
import type { Messages } from './messages.ts';

export interface PostsView {
  readonly messages: Messages;
  /** Where the file of a post is, seen from the page; undefined where it cannot be reached from there. */
  readonly hrefOf: (path: string) => string | undefined;
  /** All posts may take so many; where there are too many of them, their excerpts are cut. */
  readonly bytes: number;
}

/**
 * The posts as lists, a section a state, published ones first. An item has all that the script has to know of a post: the indexes of
 * its tags and categories.
 */
export function postSections(board: Board, { messages, hrefOf, bytes }: PostsView): string {
  const days = new Set<string>();
  const heads = board.posts.map((post) => itemHead(post, { board, messages, days, href: hrefOf(post.path) }));
  const room = (bytes - heads.reduce((sum, head) => sum + bytesOf(head), 0)) / Math.max(board.posts.length, 1);
  const items = new Map<State, string[]>(states.map((state) => [state, []]));
  for (const [at, post] of board.posts.entries()) {
    const excerpt = cut(clean(post.excerpt), room);
    items.get(post.state)?.push(`${heads[at]}${excerpt === '' ? '' : `<p>${safe(excerpt)}`}</li>`);
  }
  return states.map((state) => section(state, { items: items.get(state) ?? [], messages })).join('');
}

function section(
  state: State,
  { items, messages }: { readonly items: readonly string[]; readonly messages: Messages },
): string {
  if (items.length === 0 && state !== 'published') return '';
  const list = items.length === 0 ? `<p>${safe(messages.noPosts)}</p>` : `<ol>\n${items.join('\n')}\n</ol>`;
  const title = `<h2 id="s-${state}"><span>${safe(messages.states[state])}</span> <small>${items.length}</small></h2>`;
  return `<section class="shelf" data-state="${state}" aria-labelledby="s-${state}">${title}${list}</section>\n`;
}

interface ItemView {
  readonly board: Board;
  readonly messages: Messages;
  /** Days that have an item to lead to. */
  readonly days: Set<string>;
  readonly href: string | undefined;
}

/** An item up to its excerpt. The first of a day is what the calendar leads to without a script. */
function itemHead(post: BoardPost, { board, messages, days, href }: ItemView): string {
  const { title, path, day, tags, categories } = post;
  const id = day === undefined || days.has(day) ? '' : ` id="day=${day}"`;
  if (day !== undefined) days.add(day);
  const shown = safe(title) || safe(path);
  const named = href === undefined ? `<b title="${safe(path)}">${shown}</b>` : `<a href="${href}">${shown}</a>`;
  const terms = [...categories.map((at) => board.categories[at]?.name), ...tags.map((at) => board.tags[at]?.name)];
  return [
    `<li${id}${indexes('t', tags)}${indexes('c', categories)}>${named} `,
    day === undefined ? `<i>${safe(messages.undated)}</i>` : `<time>${day}</time>`,
    terms.length === 0 ? '' : ` <small>${terms.map((term) => safe(term ?? '')).join(' · ')}</small>`,
  ].join('');
}

function indexes(name: string, list: readonly number[]): string {
  return list.length === 0 ? '' : ` data-${name}="${list.join(' ')}"`;
}

/** The beginning of a text, of at most so many bytes. */
function cut(text: string, bytes: number): string {
  if (bytes >= 1_000 || bytesOf(text) <= bytes) return text;
  // A character that has no room any more is left out whole.
  const { read } = encoder.encodeInto(text, new Uint8Array(Math.max(0, Math.floor(bytes) - 3)));
  return read === 0 ? '' : `${text.slice(0, read).trimEnd()}…`;
}

const encoder = new TextEncoder();

/** How many bytes a text takes in UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
