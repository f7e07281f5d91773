import { type PlainDate, plainDate } from './date.ts';
import type { FieldEdit } from './field-edit.ts';
import type { HouseStyle } from './house-style.ts';
import type { Post } from './post.ts';
import { redated } from './redate-post.ts';
import { stateKeyOf } from './state-keys.ts';
import { adding, releasing, type Seen, type Way } from './state-way.ts';
import { changesOf, crossed, isShown, seeing, stays, type Turn, type TurnRequest, translations } from './turn-post.ts';
import { type BlogPosts, isUsual, recentStyle, usualStateKeys } from './usual-keys.ts';
import { writtenDay } from './written-day.ts';
import { dayAt } from './zone.ts';

/**
 * Plans how a draft is published in its generator's own way; the generator's rules have read the outcome before it comes back. A
 * post that is published gets the date that is asked for.
 *
 * @throws {BlogError} `STATE_UNCHANGED` where something else holds it back, with its place; `EXISTS`, `CANNOT_EDIT`.
 */
export async function planPublish(request: TurnRequest, setting: BlogPosts): Promise<Turn> {
  const { post, date, now } = request;
  const { dialect } = setting;
  const see = seeing({ post, setting });
  const start: Way = { to: post.path, edits: [] };
  const before = await see(start);
  const own = before.explanation.post ?? post;
  const asked = date === 'keep' ? undefined : date;
  if (asked === undefined && isShown(own)) return settled(own);
  const stamps = date === undefined && dialect.publishing.stampsDate === true;
  const day = asked === undefined && !stamps ? keptDay(before, own) : dayAt((asked ?? now).ms, now.zone);
  const placed = crossed(start, {
    to: 'published',
    day: day ?? (date === 'keep' ? undefined : dayAt(now.ms, now.zone)),
    setting,
  });
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
  if (then === undefined || !isShown(then)) throw stays(done.seen.explanation, { verb: 'publish', of: post });
  return {
    post: then,
    changes: changesOf(done.way, { post, setting }),
    notes: [...waits(then), ...translations(post, setting)],
  };
}

/** The day as it is written, which a zone may show as another one. */
function keptDay({ fields }: Seen, { day }: Post): PlainDate | undefined {
  const written = day === undefined ? undefined : writtenDay({ fields });
  if (written === undefined) return day;
  const { year, month, day: date } = written.date.wall;
  return plainDate(year, month, date) ?? day;
}

function settled(post: Post): Turn {
  const told = post.state === 'published' ? [`"${post.title}" is published already`] : [];
  return { post, changes: [], notes: [...told, ...waits(post)] };
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

async function release(start: Way, { post, see, setting: { blog, dialect } }: Trial): Promise<Tried> {
  let way = start;
  let seen = await see(way);
  for (let left = mostKeys; left > 0 && seen.explanation.post?.state === 'draft'; left -= 1) {
    const next = releasing(way, seen, { rules: dialect.publishing, site: blog.site });
    if (next === undefined) break;
    way = next;
    seen = await see(way);
  }
  const { post: then } = seen.explanation;
  // Without a date some are hidden, and it may still get one.
  if (then === undefined || then.state === 'draft' || then.state === 'expired')
    throw stays(seen.explanation, { verb: 'publish', of: post });
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
  const { blog, dialect, library } = setting;
  const { way, seen } = tried;
  const edit = way.edits.at(-1);
  const [rule] = usualStateKeys(setting, { except: post, style });
  if (edit?.kind !== 'set' || rule === undefined || isUsual(rule.key, style)) return tried;
  if (stateKeyOf(edit.path[0] ?? '', [rule]) === undefined) return tried;
  if (dialect.publishing.move?.({ path: way.to, to: 'draft' }, blog.site) !== undefined) return tried;
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

function waits({ title, state, reason, liveAt }: Post): string[] {
  if (state !== 'scheduled') return [];
  return [
    liveAt === undefined
      ? `"${title}" is scheduled: ${reason} (--date now publishes it at once)`
      : `"${title}" is scheduled: ${reason}; it goes live on ${liveAt} (--date now publishes it at once)`,
  ];
}
