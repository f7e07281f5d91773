import type { Terms } from '../core/find-terms.ts';
import type { TermPlan } from '../core/plan-terms.ts';
import type { Library } from '../core/post.ts';
import { problemRow } from '../core/problem.ts';
import type { Report, Row } from '../core/report.ts';
import { type TermWish, termsOf } from '../core/term-wish.ts';

/** What was done, for the answer. */
export interface Done {
  /** As in "Cannot rename". */
  readonly verb: string;
  /** As in "Renamed"; small, it is the key in `json`. */
  readonly past: 'Renamed' | 'Merged' | 'Deleted' | 'Added' | 'Removed';
  /** Names as they were given; none where there is only a new one. */
  readonly from: readonly string[];
  readonly to?: string;
  /** `to` was a term before. */
  readonly merge?: boolean;
}

interface Reported {
  readonly terms: Terms;
  readonly wish: TermWish;
  readonly done: Done;
  readonly notes: readonly string[];
  readonly library: Library;
}

/** Posts with their terms before and then; each spelling that changes, with what becomes of it. */
export function termReport(plans: readonly TermPlan[], { terms, wish, done, notes, library }: Reported): Report {
  const { taxonomy } = terms;
  const { past, from, to, merge = false } = done;
  const rows = plans.map((plan) => postRow(plan, taxonomy));
  const changed = {
    taxonomy,
    from,
    ...(to === undefined ? {} : { to }),
    merge,
    terms: spellings(plans, { taxonomy, wish }),
  };
  return {
    data: { [past.toLowerCase()]: changed, posts: rows, problems: library.diagnostics.map(problemRow) },
    rows,
    columns: ['path', 'title', 'state', 'before', 'after'],
    blocks: [{ kind: 'text', spans: [{ text: sentence(plans.length, { terms, done }), said: true }] }],
    ...(notes.length > 0 ? { notes } : {}),
  };
}

function postRow({ before, after }: TermPlan, taxonomy: string): Row {
  const { path, title, state } = before;
  return {
    path,
    title,
    state,
    before: [...termsOf(before, taxonomy)],
    after: after === undefined ? [] : [...termsOf(after, taxonomy)],
  };
}

function spellings(plans: readonly TermPlan[], { taxonomy, wish }: { taxonomy: string; wish: TermWish }): Row[] {
  if ('add' in wish) return [];
  const posts = new Map<string, number>();
  for (const { before } of plans)
    for (const term of termsOf(before, taxonomy))
      if (wish.retitle(term) !== term) posts.set(term, (posts.get(term) ?? 0) + 1);
  return [...posts]
    .toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([from, count]) => {
      const to = wish.retitle(from);
      return { from, ...(to === undefined ? {} : { to }), count };
    });
}

function sentence(posts: number, { terms: { noun }, done }: { terms: Terms; done: Done }): string {
  const { past, from, to } = done;
  const names = from.join('", "');
  const count = posts === 1 ? '1 post' : `${posts} posts`;
  if (posts === 0) return 'Nothing to change';
  switch (past) {
    case 'Renamed':
      return done.merge
        ? `Merged ${noun} "${names}" into "${to}" in ${count}`
        : `Renamed ${noun} "${names}" to "${to}" in ${count}`;
    case 'Merged':
      return to === undefined
        ? `Merged tags that look alike in ${count}`
        : `Merged "${names}" into "${to}" in ${count}`;
    case 'Deleted':
      return `Deleted ${noun} "${names}" from ${count}`;
    case 'Added':
      return `Added ${noun} "${to}" to ${count}`;
    case 'Removed':
      return `Removed ${noun} "${names}" from ${count}`;
  }
}
