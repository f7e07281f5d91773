import type { Change } from '../core/change.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
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
  const plans = planTerms(sources, {
    ...{ taxonomy, wish, inline: change.inline ?? false },
    ...{ dialect: await blog.dialect(), site: blog.site },
  });
  const refusals = await refusalsOf(plans, { blog, library, terms, verb: done.verb });
  const changed = plans.filter(({ fault }) => fault === undefined);
  const reportWithout = (paths: ReadonlySet<string>): Report =>
    termReport(
      changed.filter(({ before, edits }) => !paths.has(before.path) && !edits.some(({ path }) => paths.has(path))),
      { terms, wish, done, notes: [...notes, ...unreadNotes(library)], library },
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

function changesOf({ edits }: TermPlan): Change[] {
  return edits.map((one) => ({ kind: 'update', ...one }));
}

/** A file that could not be read may have the term too. */
function unreadNotes({ diagnostics }: Library): string[] {
  const files = new Set(diagnostics.flatMap((one) => unreadFile(one) ?? []));
  if (files.size === 0) return [];
  return [
    files.size === 1 ? '1 file could not be read: blog check' : `${files.size} files could not be read: blog check`,
  ];
}

function unreadFile({ severity, code, file, place }: Diagnostic): string | undefined {
  return severity === 'error' && code !== 'BAD_CONFIG' ? (place?.file ?? file) : undefined;
}
