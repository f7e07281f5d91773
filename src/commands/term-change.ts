import type { Change } from '../core/change.ts';
import type { Dialect } from '../core/dialect.ts';
import { gatherTerms, type Terms } from '../core/find-terms.ts';
import { planTerms, type TermPlan } from '../core/plan-terms.ts';
import type { Blog } from '../core/ports.ts';
import type { Library, Post } from '../core/post.ts';
import type { Report } from '../core/report.ts';
import { type TermWish, termsOf } from '../core/term-wish.ts';
import { type ChangeOptions, changing } from './change-options.ts';
import type { Context, Outcome } from './define.ts';
import { refusalsOf } from './term-refusals.ts';
import { type Done, termReport } from './term-report.ts';
import { checkTaxonomy } from './vocabulary.ts';

/** The blog whose terms are to change. */
export interface TermsAt {
  readonly blog: Blog;
  readonly library: Library;
  readonly terms: Terms;
}

/**
 * Reads the terms of a taxonomy over all posts, of every state and language.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) for a taxonomy that no post has.
 */
export async function readTerms(
  context: Context,
  {
    taxonomy = 'tags',
    nested = false,
    verb,
  }: { readonly taxonomy?: string; readonly nested?: boolean; readonly verb: string },
): Promise<TermsAt> {
  const blog = await context.blog();
  const library = await context.library();
  checkTaxonomy(library.posts, { taxonomy, verb });
  const nests = nested || (taxonomy === 'tags' && (await blog.dialect()).nestedTags === true);
  const terms = gatherTerms(library.posts, { taxonomy, nested: nests, termKey: await blog.termKey() });
  return { blog, library, terms };
}

export interface TermChange {
  readonly wish: TermWish;
  /** Those that may have to change; default: those whose terms the wish changes. */
  readonly posts?: readonly Post[];
  readonly inline?: boolean | undefined;
  readonly done: Done;
  readonly confirm?: string | undefined;
  readonly notes?: readonly string[];
  readonly options: ChangeOptions;
}

/** Plans a change of terms and says what it does; nothing is written. */
export async function changeTerms({ blog, library, terms }: TermsAt, change: TermChange): Promise<Outcome> {
  const { wish, done, confirm, notes = [], options } = change;
  const { taxonomy } = terms;
  const posts = change.posts ?? library.posts.filter((post) => isTouched(post, { taxonomy, wish }));
  const sources = await blog.sources(posts.map(({ path }) => path));
  const [dialect, termKey] = [await blog.dialect(), await blog.termKey()];
  const plans = planTerms(sources, {
    ...{ taxonomy, wish, inline: change.inline ?? false },
    ...{ dialect, site: blog.site },
  });
  const refusals = await refusalsOf(plans, { blog, library, terms, verb: done.verb });
  const changed = plans.filter(({ fault }) => fault === undefined);
  const reportWithout = (paths: ReadonlySet<string>): Report =>
    termReport(
      changed.filter(({ before, edits }) => !paths.has(before.path) && !edits.some(({ path }) => paths.has(path))),
      {
        terms,
        wish,
        done,
        notes: [...notes, ...pageNotes(changed, { blog, dialect, termKey, taxonomy, wish })],
        library,
      },
    );
  const asks = confirm !== undefined && changed.length > 0;
  return {
    report: reportWithout(new Set()),
    reportWithout,
    changes: changed.flatMap(changesOf),
    ...(refusals.length > 0 ? { refusals } : {}),
    ...(asks ? { confirm } : {}),
    ...changing(options),
  };
}

function isTouched(post: Post, { taxonomy, wish }: { taxonomy: string; wish: TermWish }): boolean {
  return 'add' in wish || termsOf(post, taxonomy).some((term) => wish.retitle(term) !== term);
}

interface Pages {
  readonly blog: Blog;
  readonly dialect: Dialect;
  readonly termKey: (term: string) => string;
  readonly taxonomy: string;
  readonly wish: TermWish;
}

/** A line for each term that has a page of its own in the blog, which stays where it is. */
function pageNotes(plans: readonly TermPlan[], { blog, dialect, termKey, taxonomy, wish }: Pages): string[] {
  const { site } = blog;
  if ('add' in wish || !dialect.termFolders) return [];
  const gone = new Set(
    plans.flatMap(({ before }) => termsOf(before, taxonomy).filter((term) => wish.retitle(term) !== term)),
  );
  const files = [...gone].flatMap((term) => {
    const to = wish.retitle(term);
    if (to !== undefined && termKey(to) === termKey(term)) return [];
    const folders = dialect.termFolders?.(term, { taxonomy, site }) ?? [];
    return folders.filter((folder) => blog.names(folder).some((name) => name.startsWith('_index.')));
  });
  return [...new Set(files)].map(
    (folder) => `The page of the old name stays in "${folder}": move or delete it by hand`,
  );
}

function changesOf({ edits }: TermPlan): Change[] {
  return edits.map((one) => ({ kind: 'update', ...one }));
}
