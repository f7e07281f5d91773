import { type Post, states } from './post.ts';
import { tally } from './tags.ts';

export type GroupKind = 'month' | 'year' | 'tag' | 'category' | 'state';
export const groupKinds: readonly GroupKind[] = ['month', 'year', 'tag', 'category', 'state'];

/** Posts that have something in common. */
export interface PostGroup {
  /** `2024-03`, `2024`, a tag, a category or a state; absent for the posts that have none. */
  readonly name?: string;
  /** In the order in which they were given. */
  readonly posts: readonly Post[];
}

export interface GroupOptions {
  readonly by: GroupKind;
  /** Spellings of a tag or category with the same key are one group; default: the text itself, in NFC. */
  readonly termKey?: (term: string) => string;
  /** Turns the order of the groups round. */
  readonly reverse?: boolean;
}

/**
 * Groups posts: months and years newest first, tags and categories by their number of posts (most first), states in
 * their usual order. Posts without a day, tag or category come last, also in reverse. A post with several tags
 * stands in several groups.
 */
export function groupPosts(posts: readonly Post[], options: GroupOptions): PostGroup[] {
  const groups = named(posts, options);
  const nameless = posts.filter((post) => namesOf(post, options.by).length === 0);
  return [...(options.reverse ? groups.toReversed() : groups), ...(nameless.length > 0 ? [{ posts: nameless }] : [])];
}

function named(posts: readonly Post[], options: GroupOptions): PostGroup[] {
  const { by } = options;
  const termKey = (by === 'tag' || by === 'category') && options.termKey ? options.termKey : nfc;
  const members = new Map<string, Post[]>();
  for (const post of posts) {
    for (const key of new Set(namesOf(post, by).map(termKey))) {
      const group = members.get(key);
      if (group === undefined) members.set(key, [post]);
      else group.push(post);
    }
  }
  return namesInOrder(posts, { by, termKey }).map(({ key, name }) => ({ name, posts: members.get(key) ?? [] }));
}

function namesInOrder(posts: readonly Post[], { by, termKey }: Required<Omit<GroupOptions, 'reverse'>>) {
  const counts = tally(posts, { termKey, terms: (post) => namesOf(post, by) });
  if (by === 'state') return counts.toSorted((a, b) => orderOfState(a.name) - orderOfState(b.name));
  // Names of months and years sort as text.
  return by === 'month' || by === 'year' ? counts.toSorted((a, b) => (a.name < b.name ? 1 : -1)) : counts;
}

function namesOf(post: Post, by: GroupKind): readonly string[] {
  switch (by) {
    case 'tag':
      return post.tags;
    case 'category':
      return post.categories;
    case 'state':
      return [post.state];
    default:
      return post.day === undefined ? [] : [post.day.slice(0, by === 'month' ? 7 : 4)];
  }
}

function orderOfState(name: string): number {
  const order: readonly string[] = states;
  return order.indexOf(name);
}

function nfc(text: string): string {
  return text.normalize('NFC');
}
