import type { Edit } from './change.ts';
import type { Dialect, Site, Source } from './dialect.ts';
import type { Fields } from './fields.ts';
import type { Post } from './post.ts';
import { addToSlot, retitleSlot, termsInSlot } from './term-edits.ts';
import type { TermSlot } from './term-slot.ts';
import { type Retitle, type TermWish, termsOf } from './term-wish.ts';
import { type Meant, unmeant } from './unmeant.ts';

export interface TermJob {
  /** `tags`, `categories`, or the name of another taxonomy. */
  readonly taxonomy: string;
  readonly wish: TermWish;
  /** Tags in the body change too. */
  readonly inline: boolean;
  readonly dialect: Dialect;
  readonly site: Site;
}

/** How the terms of a post change. */
export interface TermPlan {
  readonly before: Post;
  /** As its generator reads it then. */
  readonly after: Post | undefined;
  /** None where the change of another file does it all, or where it cannot be done. */
  readonly edits: readonly Edit[];
  /** Why it cannot be done. */
  readonly fault?: TermFault;
}

/** `elsewhere`: the terms do not stand in the front matter of the post alone; `body`: they stand in its text. */
export interface TermFault {
  readonly kind: 'elsewhere' | 'body' | 'other';
  /** What would come out, as a phrase: `its state would be draft`. */
  readonly says: string;
  /** The file that defines the terms, where the generator has one for that. */
  readonly definedIn?: string;
}

/**
 * Plans a change of terms for posts, those left out that have nothing to change. Each is read again as its generator would read
 * it then, with all other files changed too: it must have the terms that were meant, and nothing else may be different.
 */
export function planTerms(sources: readonly Source[], job: TermJob): TermPlan[] {
  const drafts = sources.flatMap((source) => draftOf(source, job) ?? []);
  const changed = new Map(drafts.map(({ after: { path, front } }) => [path, front.fields]));
  return drafts.map((draft) => proven(draft, { job, changed }));
}

interface Draft {
  readonly before: Post;
  readonly after: Source;
  readonly edits: readonly Edit[];
}

function draftOf(source: Source, job: TermJob): Draft | undefined {
  const before = job.dialect.read(source, job.site).post;
  if (before === undefined) return undefined;
  const { wish } = job;
  if ('add' in wish) {
    const key = job.dialect.termKey ?? ((term: string) => term);
    const has = termsOf(before, job.taxonomy).some((term) => key(term) === key(wish.add));
    return has ? undefined : { before, ...added(source, { job, before, term: wish.add }) };
  }
  const draft = { before, ...retitled(source, { job, retitle: wish.retitle }) };
  const isMeant = termsOf(before, job.taxonomy).some((term) => wish.retitle(term) !== term);
  return isMeant || draft.edits.length > 0 ? draft : undefined;
}

function retitled(source: Source, { job, retitle }: { job: TermJob; retitle: Retitle }): Omit<Draft, 'before'> {
  const edits: Edit[] = [];
  let { front } = source;
  for (const slot of slotsOf(source, job)) {
    const found = retitleSlot(front, slot, retitle);
    edits.push(...found.edits);
    front = { ...front, fields: found.fields };
  }
  const { hashtags } = source;
  if (!job.inline || hashtags === undefined || job.taxonomy !== 'tags') return { after: { ...source, front }, edits };
  const after = hashtags.flatMap((tag) => retitle(tag) ?? []);
  return { after: { ...source, front, hashtags: after }, edits: [...edits, ...hashtagEdits(hashtags, retitle)] };
}

function hashtagEdits(hashtags: readonly string[], retitle: Retitle): Edit[] {
  const byName = new Map<string | undefined, Set<string>>();
  for (const tag of hashtags) {
    const to = retitle(tag);
    if (to !== tag) byName.set(to, (byName.get(to) ?? new Set()).add(tag));
  }
  return [...byName].map(([to, from]) => ({ kind: 'hashtag', from: [...from], to }));
}

/** Into the slot that the generator reads: one that has terms already, else the usual one. */
function added(
  source: Source,
  { job, before, term }: { job: TermJob; before: Post; term: string },
): Omit<Draft, 'before'> {
  const slots = slotsOf(source, job);
  const used = slots.filter((slot) => termsInSlot(source.front, slot).length > 0);
  const tries = [...used, ...slots].map((slot) => {
    const { edits, fields } = addToSlot(source.front, slot, term);
    return { after: { ...source, front: { ...source.front, fields } }, edits };
  });
  const isRead = ({ after }: Omit<Draft, 'before'>): boolean =>
    unmeant(before, job.dialect.read(after, job.site), meantBy(job)) === undefined;
  return tries.find(isRead) ?? tries[0] ?? { after: source, edits: [] };
}

function slotsOf(source: Source, { taxonomy, dialect, site }: TermJob): readonly TermSlot[] {
  return dialect.termSlots({ taxonomy, source, site });
}

function meantBy({ taxonomy, wish, dialect }: TermJob): Meant {
  return { taxonomy, wish, termKey: dialect.termKey ?? ((term) => term) };
}

/** A draft, if its generator would read it as it is meant. */
function proven(
  { before, after, edits }: Draft,
  { job, changed }: { job: TermJob; changed: ReadonlyMap<string, Fields> },
): TermPlan {
  const context = new Map([...after.context].map(([file, fields]) => [file, changed.get(file) ?? fields]));
  const reading = job.dialect.read({ ...after, context }, job.site);
  const says = unmeant(before, reading, meantBy(job));
  if (says === undefined) return { before, after: reading.post, edits };
  const kind = kindOf(after, reading.post, job);
  const definedIn = kind === 'elsewhere' ? slotsOf(after, job).find((slot) => slot.definedIn)?.definedIn : undefined;
  return { before, after: reading.post, edits: [], fault: { kind, says, ...(definedIn ? { definedIn } : {}) } };
}

function kindOf({ hashtags = [] }: Source, post: Post | undefined, { taxonomy, wish }: TermJob): TermFault['kind'] {
  if (post === undefined || 'add' in wish) return 'other';
  const isLeft = (term: string): boolean => wish.retitle(term) !== term;
  if (!termsOf(post, taxonomy).some(isLeft)) return 'other';
  return taxonomy === 'tags' && hashtags.some(isLeft) ? 'body' : 'elsewhere';
}
