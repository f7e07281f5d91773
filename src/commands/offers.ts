import type { Blog } from '../core/ports.ts';
import { type Library, type Post, states } from '../core/post.ts';
import { dialectIds } from '../dialects/index.ts';
import type { Named } from './define.ts';

/** Something that completion offers. */
export interface Offer {
  readonly value: string;
  /** A word on it. */
  readonly says?: string;
  /** That word is the tool's own. */
  readonly said?: boolean;
}

export interface OfferRequest {
  /** What stands there already; may be anything. */
  readonly typed: string;
  /** The blog; both throw where there is none that can be read. */
  readonly blog: () => Promise<Blog>;
  readonly library: () => Promise<Library>;
}

/** What there is of a kind, the likeliest first. */
export async function offersOf(names: Named, { typed, blog, library }: OfferRequest): Promise<readonly Offer[]> {
  switch (names) {
    case 'generator':
      return dialectIds.map(toOffer);
    case 'zone':
      return Intl.supportedValuesOf('timeZone').map(toOffer);
    case 'states':
      return severalOf(states, typed);
    case 'codes': {
      const { findableCodes } = await import('../core/checks/index.ts');
      const codes = findableCodes.map((code) => code.toLowerCase().replaceAll('_', '-'));
      return severalOf(codes, typed);
    }
    case 'day':
      return ['today', 'yesterday', 'tomorrow'].map(toOffer);
    case 'days':
      return [...['today', 'yesterday'].map(toOffer), ...monthsOf((await library()).posts)];
    case 'month':
      return [...['this', 'last'].map(toOffer), ...monthsOf((await library()).posts)];
    case 'tag':
      return counted((await library()).posts, (post) => post.tags);
    case 'category':
      return counted((await library()).posts, (post) => post.categories);
    case 'taxonomy':
      return counted((await library()).posts, ({ taxonomies = {} }) => Object.keys(taxonomies));
    case 'section':
      return counted((await library()).posts, foldersOf);
    case 'template': {
      const { templateNames } = await import('../core/find-template.ts');
      const opened = await blog();
      return templateNames({ blog: opened, dialect: await opened.dialect() }).map(toOffer);
    }
    case 'language': {
      const { posts } = await library();
      const known = (await blog()).site.languages.map(({ code }) => code);
      return merged([...counted(posts, ({ lang }) => (lang === undefined ? [] : [lang])), ...known.map(toOffer)]);
    }
    case 'post':
      return postOffers((await library()).posts, typed);
    case 'draft':
      return postOffers(
        (await library()).posts.filter(({ state }) => state === 'draft'),
        typed,
      );
    case 'live post':
      return postOffers(
        (await library()).posts.filter(({ state }) => state !== 'draft'),
        typed,
      );
    case 'file':
    case 'directory':
      return [];
  }
}

function toOffer(value: string): Offer {
  return { value };
}

/** Values of a list parted by commas: what stands before the last comma stays. */
function severalOf(values: readonly string[], typed: string): Offer[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const given = before.split(',');
  return values.filter((value) => !given.includes(value)).map((value) => ({ value: before + value }));
}

/** Names with the posts that have them, most used first. */
function counted(posts: readonly Post[], namesOf: (post: Post) => readonly string[]): Offer[] {
  const counts = new Map<string, number>();
  for (const post of posts) for (const name of namesOf(post)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => ({ value, says: postsText(count), said: true }));
}

/** Years and months with posts, the newest first. */
function monthsOf(posts: readonly Post[]): Offer[] {
  const offers = counted(posts, ({ day }) => (day === undefined ? [] : [day.slice(0, 4), day.slice(0, 7)]));
  return offers.sort((a, b) => (a.value < b.value ? 1 : -1));
}

/** The folder of a post, and those above it. */
function foldersOf({ path }: Post): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Each value once, as it first stands there. */
function merged(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** Of each post its slug, or its path where others have that slug; the path and the title too, once something of them is typed. */
function postOffers(posts: readonly Post[], typed: string): Offer[] {
  const newest = posts
    .map((post) => ({ post, day: post.day ?? '', slug: post.slug }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const slugs = new Map<string, number>();
  for (const { slug } of newest) slugs.set(slug, (slugs.get(slug) ?? 0) + 1);
  return newest.flatMap(({ post, slug }): Offer[] => {
    const { path, title } = post;
    const own = slugs.get(slug) === 1 ? slug : path;
    const offers: Offer[] = [{ value: own, says: title }];
    if (typed === '') return offers;
    if (path !== own) offers.push({ value: path, says: title });
    if (title !== own && title !== path) offers.push({ value: title, says: path });
    return offers;
  });
}

function postsText(count: number): string {
  return count === 1 ? '1 post' : `${count} posts`;
}
