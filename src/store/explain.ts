import { dayFromPath, keysBehind, type Side, sides } from '../core/origin.ts';
import type { Explanation, Origin } from '../core/ports.ts';
import type { Post } from '../core/post.ts';
import type { Explained } from './explained.ts';
import { type Reread, readAgain, textOf } from './reread.ts';
import { whyNot } from './why-not.ts';

/** As `Blog.explain()`: reads the one file anew, with those that bear on it, and again without each of their keys. */
export async function explainFile(typed: string, explained: Explained): Promise<Explanation | undefined> {
  const { library } = explained;
  const known = [...library.posts, ...library.skipped].find(({ path }) => path === typed);
  const refusal = known === undefined ? whyNot(typed, explained) : undefined;
  const file = known?.path ?? refusal?.path;
  if (file === undefined) return undefined;
  const post = library.posts.find(({ path }) => path === file);
  const reason = post?.reason ?? library.skipped.find(({ path }) => path === file)?.reason ?? refusal?.reason ?? '';
  const text = textOf(file, explained);
  if (text === undefined) return { path: file, ...(post ? { post } : {}), reason, decidedBy: [], ...noTerms };
  return explainReread(await readAgain({ file, text }, explained), { file, post, reason });
}

interface Told {
  readonly file: string;
  readonly post: Post | undefined;
  readonly reason: string;
}

/** Where the values of a post come from, or why it is none: by what it would be without each of the keys behind it. */
export async function explainReread(reread: Reread, { file, post, reason }: Told): Promise<Explanation> {
  const { given, read, places } = reread;
  const behind = keysBehind(given, read);
  const originsOf = async (side: Side): Promise<Origin[]> => {
    const origins = await Promise.all(behind(side).map(places.origin));
    // What is set in no configuration file is a default of the generator, which nobody can change there.
    return origins.filter(({ from, place }) => from !== 'configuration' || place !== undefined);
  };
  if (post === undefined) {
    const dropped = read(given).dropped === undefined ? [] : await originsOf(sides.kept);
    return { path: file, reason, decidedBy: dropped, ...noTerms };
  }
  const [title] = await originsOf(sides.title);
  const [day] = await originsOf(sides.day);
  const tags = await originsOf(sides.tags);
  const categories = await originsOf(sides.categories);
  const state = await originsOf(sides.state);
  const decided = state.length > 0 ? state : await originsOf(sides.rule);
  return {
    path: file,
    post,
    reason,
    decidedBy: decided.length > 0 ? decided : decidedByPath(post, day),
    title: title ?? places.titleOf(post),
    ...(post.day === undefined ? {} : { day: day ?? pathOrigin(post, dayFromPath(given, { post, read })) }),
    tags: tags.length > 0 || post.tags.length === 0 ? tags : [{ from: 'body' }],
    categories: categories.length > 0 || post.categories.length === 0 ? categories : [{ from: 'folder' }],
  };
}

const noTerms: Pick<Explanation, 'tags' | 'categories'> = { tags: [], categories: [] };

/** What no key decides: a folder of drafts, or the day in a name. */
function decidedByPath(post: Post, day: Origin | undefined): Origin[] {
  if (post.state === 'published') return [];
  if (post.state === 'scheduled') return day === undefined ? [pathOrigin(post, true)] : [day];
  return [{ from: /(?:^|\/)_?drafts\//i.test(post.path) ? 'folder' : 'default' }];
}

function pathOrigin({ path, day }: Post, fromPath: boolean): Origin {
  if (!fromPath) return { from: 'default' };
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { from: day !== undefined && name.includes(day.slice(2, 4)) ? 'file name' : 'folder' };
}
