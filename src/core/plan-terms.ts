import type { Edit } from './change.ts';
import type { Dialect, Front, Site, Source } from './dialect.ts';
import { type Fields, noFields } from './fields.ts';
import type { Post } from './post.ts';
import { addToSlot, retitleSlot, type SlotEdits, termsInSlot } from './term-edits.ts';
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
  /** By file; none where the change of another post does it all, or where it cannot be done. */
  readonly edits: readonly FileEdits[];
  /** Why it cannot be done. */
  readonly fault?: TermFault;
}

/** Edits of one file: the post, or the one in which its front matter stands. */
export interface FileEdits {
  readonly path: string;
  readonly edits: readonly Edit[];
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
  const changed = new Map(drafts.flatMap(({ fields }) => [...fields]));
  const within = overlay(changed);
  return drafts.map((draft) => proven(draft, { job, within }));
}

/** A change that is not proved yet. */
interface Draft extends Made {
  readonly before: Post;
}

interface Made {
  readonly after: Source;
  readonly edits: readonly FileEdits[];
  /** What the files that are edited read as then. */
  readonly fields: ReadonlyMap<string, Fields>;
}

/** Files of context as they are then. */
function overlay(changed: ReadonlyMap<string, Fields>): (context: Source['context']) => Source['context'] {
  const known = new Map<Source['context'], Source['context']>();
  return (context) => {
    const now = known.get(context) ?? new Map([...context].map(([file, old]) => [file, changed.get(file) ?? old]));
    known.set(context, now);
    return now;
  };
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

function retitled(source: Source, { job, retitle }: { job: TermJob; retitle: Retitle }): Made {
  let made: Made = { after: source, edits: [], fields: new Map() };
  for (const slot of slotsOf(source, job)) made = withSlot(made, slot, retitleSlot(frontOf(made, slot), slot, retitle));
  const { hashtags } = source;
  if (!job.inline || hashtags === undefined || job.taxonomy !== 'tags') return made;
  const edits = hashtagEdits(hashtags, retitle);
  if (edits.length === 0) return made;
  const after = { ...made.after, hashtags: hashtags.flatMap((tag) => retitle(tag.normalize('NFC')) ?? []) };
  return { ...made, after, edits: withEdits(made.edits, { path: source.path, edits }) };
}

/** The front matter in which a slot stands, as it is by now. */
function frontOf({ after, fields }: Made, { file }: TermSlot): Front {
  if (file === undefined) return after.front;
  return { kind: 'yaml', fields: fields.get(file) ?? after.context.get(file) ?? noFields };
}

function withSlot(made: Made, { file }: TermSlot, { edits, fields }: SlotEdits): Made {
  if (edits.length === 0) return made;
  const { after } = made;
  const path = file ?? after.path;
  return {
    after: file === undefined ? { ...after, front: { ...after.front, fields } } : after,
    edits: withEdits(made.edits, { path, edits }),
    fields: new Map([...made.fields, [path, fields]]),
  };
}

/** One list of edits a file: it is changed wholly or not at all. */
function withEdits(all: readonly FileEdits[], { path, edits }: FileEdits): readonly FileEdits[] {
  const before = all.find((one) => one.path === path)?.edits ?? [];
  return [...all.filter((one) => one.path !== path), { path, edits: [...before, ...edits] }];
}

function hashtagEdits(hashtags: readonly string[], retitle: Retitle): Edit[] {
  const byName = new Map<string | undefined, Set<string>>();
  for (const tag of hashtags) {
    const to = retitle(tag.normalize('NFC'));
    if (to !== tag.normalize('NFC')) byName.set(to, (byName.get(to) ?? new Set()).add(tag));
  }
  return [...byName].map(([to, from]) => ({ kind: 'hashtag', from: [...from], to }));
}

/** Into the slot that the generator reads: one that has terms already, else the usual one. */
function added(source: Source, { job, before, term }: { job: TermJob; before: Post; term: string }): Made {
  const none: Made = { after: source, edits: [], fields: new Map() };
  const slots = slotsOf(source, job);
  const used = slots.filter((slot) => termsInSlot(frontOf(none, slot), slot).length > 0);
  const tries = [...used, ...slots].map((slot) => withSlot(none, slot, addToSlot(frontOf(none, slot), slot, term)));
  const isRead = ({ after, fields }: Made): boolean => {
    const context = overlay(fields)(after.context);
    return unmeant(before, job.dialect.read({ ...after, context }, job.site), meantBy(job)) === undefined;
  };
  return tries.find(isRead) ?? tries[0] ?? none;
}

function slotsOf(source: Source, { taxonomy, dialect, site }: TermJob): readonly TermSlot[] {
  return dialect.termSlots({ taxonomy, source, site });
}

function meantBy({ taxonomy, wish, dialect }: TermJob): Meant {
  return { taxonomy, wish, termKey: dialect.termKey ?? ((term) => term) };
}

interface Proof {
  readonly job: TermJob;
  readonly within: ReturnType<typeof overlay>;
}

/** Each edit reads the file anew. */
const mostEdits = 100;

/** A draft, if its generator would read it as it is meant. */
function proven({ before, after, edits }: Draft, { job, within }: Proof): TermPlan {
  if (edits.some((one) => one.edits.length > mostEdits)) {
    const says = `more than ${mostEdits} of its ${job.taxonomy} would change`;
    return { before, after: undefined, edits: [], fault: { kind: 'other', says } };
  }
  const reading = job.dialect.read({ ...after, context: within(after.context) }, job.site);
  const { post } = reading;
  const says = unmeant(before, reading, meantBy(job));
  if (says === undefined) return { before, after: post, edits };
  const kind = kindOf(after, { before, post }, job);
  const definedIn = kind === 'elsewhere' ? slotsOf(after, job).find((slot) => slot.definedIn)?.definedIn : undefined;
  return { before, after: post, edits: [], fault: { kind, says, ...(definedIn ? { definedIn } : {}) } };
}

function kindOf(
  { hashtags = [] }: Source,
  { before, post }: { before: Post; post: Post | undefined },
  { taxonomy, wish }: TermJob,
): TermFault['kind'] {
  if (post === undefined) return 'other';
  const now = termsOf(post, taxonomy);
  if ('add' in wish) return now.join('\0') === termsOf(before, taxonomy).join('\0') ? 'elsewhere' : 'other';
  const isLeft = (term: string): boolean => wish.retitle(term) !== term;
  if (!now.some(isLeft)) return 'other';
  return taxonomy === 'tags' && hashtags.some(isLeft) ? 'body' : 'elsewhere';
}
