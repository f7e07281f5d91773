import { type Fields, fieldAt, isScalar } from './fields.ts';
import type { Post } from './post.ts';
import { postsReferringTo } from './relink.ts';
import { type Way, withholding } from './state-way.ts';
import { changesOf, crossed, seeing, stays, type Turn, type TurnRequest, translations } from './turn-post.ts';
import { type BlogPosts, recentStyle, usualStateKeys } from './usual-keys.ts';

/**
 * Plans how a post is made a draft in its generator's own way, as `planPublish()` does the other.
 *
 * @throws {BlogError} `STATE_UNCHANGED` where no key and no place would hold it back; `EXISTS`, `CANNOT_EDIT`.
 */
export async function planUnpublish({ post }: TurnRequest, setting: BlogPosts): Promise<Turn> {
  const { blog, dialect } = setting;
  const see = seeing({ post, setting });
  const start: Way = { to: post.path, edits: [] };
  const before = await see(start);
  let seen = before;
  const own = seen.explanation.post ?? post;
  if (own.state === 'draft') return { post: own, changes: [], notes: [`"${own.title}" is a draft already`] };
  const { to } = crossed(start, { to: 'draft', day: own.day, setting });
  const style = await recentStyle(setting, post);
  const ways = withholding(start, {
    ...{ rules: dialect.publishing, site: blog.site, fields: seen.fields },
    ...{ moved: to === post.path ? undefined : to, added: usualStateKeys(setting, { except: post, style }) },
  });
  for (const way of ways) {
    seen = await see(way);
    const { post: then } = seen.explanation;
    if (then?.state !== 'draft') continue;
    const lost = own.day !== undefined && then.day === undefined;
    const doubt = dialect.publishing.doubt?.(way.to, blog.site);
    const replaced = [...replacedBy(way, before.fields), ...(doubt === undefined ? [] : [doubt])];
    const told = lost ? [`its day was only in its name: blog publish --date ${own.day} gives it back`] : [];
    return {
      post: then,
      changes: changesOf(way, { post, setting }),
      notes: [...told, ...replaced, ...translations(post, setting), ...(await stopping(post, setting))],
    };
  }
  throw stays(seen.explanation, { verb: 'unpublish', of: post });
}

/** What stood in a key that says neither draft nor published. */
function replacedBy({ edits: [edit] }: Way, fields: Fields): string[] {
  const value = edit?.kind === 'set' ? fieldAt(fields, ...edit.path) : undefined;
  if (edit === undefined || !isScalar(value) || /^(?:true|false|published)?$/i.test(value.text.trim())) return [];
  return [`its "${edit.path.join('.')}" was "${value.text}": write that again once it is published`];
}

/** Where the build stops at a tag that names the post, once it is a draft. */
async function stopping({ path }: Post, { blog, dialect }: BlogPosts): Promise<string[]> {
  const referring = await postsReferringTo(path, blog);
  return referring.map((file) => `"${file}" refers to it: ${dialect.name} stops there while it is a draft`);
}
