import type { Change } from './change.ts';
import { type PlainDate, plainDate } from './date.ts';
import { BlogError } from './diagnostic.ts';
import type { FieldEdit } from './field-edit.ts';
import { type Fields, fieldAt, isScalar } from './fields.ts';
import type { NewFields } from './front-slot.ts';
import { folderFor, learnNames } from './house-names.ts';
import type { HouseStyle } from './house-style.ts';
import { moveWithCompany } from './move-post.ts';
import type { Explanation, Rehearsal } from './ports.ts';
import type { Post } from './post.ts';
import { recentPosts } from './recent-posts.ts';
import { redated } from './redate-post.ts';
import { stateKeyOf } from './state-keys.ts';
import { adding, releasing, type Seen, type Way, withholding } from './state-way.ts';
import { type BlogPosts, isUsual, recentCount, recentStyle, usualStateKeys } from './usual-keys.ts';
import { writtenDay } from './written-day.ts';
import { dayAt } from './zone.ts';

export interface TurnRequest {
  readonly post: Post;
  /** For `publish`: the date that it gets; `keep`: the one that it has; absent: as the generator's own command does. */
  readonly date?: 'keep' | NewFields['date'];
  /** This moment. */
  readonly now: NewFields['date'];
}

export interface Turn {
  /** As it is then. */
  readonly post: Post;
  /** None where it is so already. */
  readonly changes: readonly Change[];
  /** What the person should know, in a line each. */
  readonly notes: readonly string[];
}

/**
 * Plans how a draft is published in its generator's own way; the generator's rules have read the outcome before it comes back. A
 * post that is published gets the date that is asked for.
 *
 * @throws {BlogError} `STATE_UNCHANGED` where something else holds it back, with its place; `EXISTS`, `CANNOT_EDIT`.
 */
export async function planPublish(request: TurnRequest, setting: BlogPosts): Promise<Turn> {
  const { post, date, now } = request;
  const { dialect } = setting.blog;
  const see = seeing(post, setting);
  const start: Way = { to: post.path, edits: [] };
  const before = await see(start);
  const own = before.explanation.post ?? post;
  const asked = date === 'keep' ? undefined : date;
  if (asked === undefined && isShown(own)) return settled(own);
  const stamps = date === undefined && dialect.publishing.stampsDate === true;
  const day = asked === undefined && !stamps ? keptDay(before, own) : dayAt((asked ?? now).ms, now.zone);
  const placed = crossed(
    start,
    { to: 'published', day: day ?? (date === 'keep' ? undefined : dayAt(now.ms, now.zone)) },
    setting,
  );
  const stamp = asked ?? (stamps && placed.to !== post.path ? now : undefined);
  const style = await recentStyle(setting, post);
  const released = await release(placed, { post, see, setting });
  const bare = await withoutOwnKey(released, { post, see, setting, style });
  const isMissing = date === undefined && bare.seen.explanation.post?.day === undefined;
  const wanted = stamp ?? (isMissing && needsDate(bare.seen, style) ? now : undefined);
  const sample = dialect.place(
    { title: post.title, slug: post.slug, day: dayAt(now.ms, now.zone), draft: false, bundle: false },
    setting.blog.site,
  ).sample;
  const done = wanted === undefined ? bare : await redated(bare.way, bare.seen, { at: wanted, style, sample, see });
  const { post: then } = done.seen.explanation;
  if (then === undefined || !isShown(then)) throw stays('publish', post, done.seen.explanation);
  return {
    post: then,
    changes: changesOf(post, done.way, setting),
    notes: [...waits(then), ...translations(post, setting)],
  };
}

/**
 * Plans how a post is made a draft in its generator's own way, as `planPublish()` does the other.
 *
 * @throws {BlogError} `STATE_UNCHANGED` where no key and no place would hold it back; `EXISTS`, `CANNOT_EDIT`.
 */
export async function planUnpublish({ post }: TurnRequest, setting: BlogPosts): Promise<Turn> {
  const { blog } = setting;
  const see = seeing(post, setting);
  const start: Way = { to: post.path, edits: [] };
  const before = await see(start);
  let seen = before;
  const own = seen.explanation.post ?? post;
  if (own.state === 'draft') return { post: own, changes: [], notes: [`"${own.title}" is a draft already`] };
  const { to } = crossed(start, { to: 'draft', day: own.day }, setting);
  const style = await recentStyle(setting, post);
  const ways = withholding(start, {
    ...{ rules: blog.dialect.publishing, site: blog.site, fields: seen.fields },
    ...{ moved: to === post.path ? undefined : to, added: usualStateKeys(setting, { except: post, style }) },
  });
  for (const way of ways) {
    seen = await see(way);
    const { post: then } = seen.explanation;
    if (then?.state !== 'draft') continue;
    const lost = own.day !== undefined && then.day === undefined;
    const doubt = blog.dialect.publishing.doubt?.(way.to, blog.site);
    const replaced = [...replacedBy(way, before.fields), ...(doubt === undefined ? [] : [doubt])];
    const told = lost ? [`its day was only in its name: blog publish --date ${own.day} gives it back`] : [];
    return {
      post: then,
      changes: changesOf(post, way, setting),
      notes: [...told, ...replaced, ...translations(post, setting)],
    };
  }
  throw stays('unpublish', post, seen.explanation);
}

/** The day as it is written, which a zone may show as another one. */
function keptDay({ fields }: Seen, { day }: Post): PlainDate | undefined {
  const written = day === undefined ? undefined : writtenDay({ fields });
  if (written === undefined) return day;
  const { year, month, day: date } = written.date.wall;
  return plainDate(year, month, date) ?? day;
}

function seeing(post: Post, { blog, library }: BlogPosts): (way: Way) => Promise<Seen> {
  return async (way) => accepted(await blog.rehearse({ path: post.path, ...way }, library));
}

function accepted(rehearsal: Rehearsal): Seen {
  if (!('refusal' in rehearsal)) return rehearsal;
  throw new BlogError(rehearsal.refusal);
}

function isShown({ state }: Post): boolean {
  return state === 'published' || state === 'scheduled';
}

/** What stood in a key that says neither draft nor published. */
function replacedBy({ edits: [edit] }: Way, fields: Fields): string[] {
  const value = edit?.kind === 'set' ? fieldAt(fields, ...edit.path) : undefined;
  if (edit === undefined || !isScalar(value) || /^(?:true|false|published)?$/i.test(value.text.trim())) return [];
  return [`its "${edit.path.join('.')}" was "${value.text}": write that again once it is published`];
}

function settled(post: Post): Turn {
  const told = post.state === 'published' ? [`"${post.title}" is published already`] : [];
  return { post, changes: [], notes: [...told, ...waits(post)] };
}

/** The way over to the other folder, where the generator has one for drafts. */
function crossed(
  way: Way,
  { to, day }: { readonly to: 'draft' | 'published'; readonly day: PlainDate | undefined },
  { blog, library }: BlogPosts,
): Way {
  const { move } = blog.dialect.publishing;
  if (move === undefined) return way;
  const names = learnNames(recentPosts(library, { site: blog.site, count: recentCount }));
  const near = names === undefined || day === undefined ? {} : { near: folderFor(names, day) };
  return {
    ...way,
    to: move({ path: way.to, to, ...(day === undefined ? {} : { day }), ...near }, blog.site) ?? way.to,
  };
}

interface Trial {
  readonly post: Post;
  readonly see: (way: Way) => Promise<Seen>;
  readonly setting: BlogPosts;
}

interface Tried {
  readonly way: Way;
  readonly seen: Seen;
}

/** Keys may hold a post back one behind the other. */
const mostKeys = 4;

async function release(start: Way, { post, see, setting: { blog } }: Trial): Promise<Tried> {
  let way = start;
  let seen = await see(way);
  for (let left = mostKeys; left > 0 && seen.explanation.post?.state === 'draft'; left -= 1) {
    const next = releasing(way, seen, { rules: blog.dialect.publishing, site: blog.site });
    if (next === undefined) break;
    way = next;
    seen = await see(way);
  }
  const { post: then } = seen.explanation;
  // Without a date some are hidden, and it may still get one.
  if (then === undefined || then.state === 'draft' || then.state === 'expired')
    throw stays('publish', post, seen.explanation);
  return { way, seen };
}

/**
 * A key that stands just where `planUnpublish()` would put it is taken out rather than turned round, unless most posts have it: so
 * each undoes the other.
 */
async function withoutOwnKey(
  tried: Tried,
  { post, see, setting, style }: Trial & { readonly style: HouseStyle | undefined },
): Promise<Tried> {
  const { blog, library } = setting;
  const { way, seen } = tried;
  const edit = way.edits.at(-1);
  const [rule] = usualStateKeys(setting, { except: post, style });
  if (edit?.kind !== 'set' || rule === undefined || isUsual(rule.key, style)) return tried;
  if (stateKeyOf(edit.path[0] ?? '', [rule]) === undefined) return tried;
  if (blog.dialect.publishing.move?.({ path: way.to, to: 'draft' }, blog.site) !== undefined) return tried;
  const unset: FieldEdit = { kind: 'unset', path: edit.path };
  const again = await blog.rehearse({ path: post.path, edits: [unset, adding(rule)] }, library);
  if ('refusal' in again || again.after !== again.before) return tried;
  const bare: Way = { ...way, edits: [...way.edits.slice(0, -1), unset] };
  const without = await see(bare);
  return without.explanation.post?.state === seen.explanation.post?.state ? { way: bare, seen: without } : tried;
}

/** The generator hides it without one, or the posts of the blog have one. */
function needsDate({ explanation: { post } }: Seen, style: HouseStyle | undefined): boolean {
  return post?.state === 'hidden' || (style?.keys ?? []).some(({ role, share }) => role === 'date' && share > 0.5);
}

function changesOf({ path }: Post, { to, edits }: Way, setting: BlogPosts): Change[] {
  const { blog } = setting;
  const assets = blog.dialect.publishing.assets?.(path, blog.site);
  const update: Change[] = edits.length === 0 ? [] : [{ kind: 'update', path, edits }];
  return [...update, ...moveWithCompany({ from: path, to, assets }, setting)];
}

function waits({ title, state, reason, liveAt }: Post): string[] {
  if (state !== 'scheduled') return [];
  const when = liveAt === undefined ? '' : `; it goes live on ${liveAt}`;
  return [`"${title}" is scheduled: ${reason}${when} (--date now publishes it at once)`];
}

/** Files of the same post in other languages. */
function translations({ path, variantOf }: Post, { library }: BlogPosts): string[] {
  return library.posts
    .filter((other) => other.path !== path && variantOf !== undefined && other.variantOf === variantOf)
    .map((other) => `"${other.path}", the same post in another language, stays ${other.state}`);
}

function stays(
  verb: 'publish' | 'unpublish',
  { path, title }: Post,
  { post, reason, decidedBy: [first] }: Explanation,
): BlogError {
  const state =
    post === undefined
      ? `it would be no post, as ${reason}`
      : `it would still be ${post.state === 'draft' ? 'a draft' : post.state}: ${reason}`;
  const where = first?.place === undefined ? { file: path } : { place: first.place };
  return new BlogError({
    code: 'STATE_UNCHANGED',
    message: `Cannot ${verb} "${title}": ${state}`,
    ...where,
    ...(first?.source === undefined ? {} : { source: first.source }),
    hint: hintFor(verb, { post, first }),
  });
}

function hintFor(
  verb: 'publish' | 'unpublish',
  { post, first }: { readonly post: Post | undefined; readonly first: Explanation['decidedBy'][number] | undefined },
): string {
  if (post === undefined) return 'give it a date: --date now';
  if (verb === 'unpublish') return 'change the line that decides by hand: blog why shows it';
  if (first?.from === 'folder') return 'move it out of the folder of drafts by hand';
  return first?.key === undefined ? 'blog why shows what decides' : `change or remove "${first.key}" there`;
}
