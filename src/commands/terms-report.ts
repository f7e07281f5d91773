import { sizeWords } from '../core/cloud.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Report } from '../core/report.ts';
import { orderTerms, type TagCount, type TermOrder } from '../core/tags.ts';
import type { Words } from '../core/words/words.ts';
import { barsBlock, countRow } from './term-counts.ts';
import type { TermNames } from './term-names.ts';

/** Terms with their posts, and what is to be said of them; JSON data. */
export interface Counted {
  readonly counts: readonly TagCount[];
  readonly notes: readonly string[];
}

/** Which of them are shown, and how. */
export interface TermOptions {
  readonly sort?: TermOrder;
  readonly min?: number;
  readonly limit?: number;
  readonly cloud?: boolean;
}

interface Wanted {
  readonly options: TermOptions;
  readonly names: TermNames;
  /** BCP 47; names are compared by its rules. */
  readonly locale: string;
  readonly words: Words;
  readonly problems: readonly Diagnostic[];
}

/**
 * The report on terms that were counted: those of enough posts, in the order that is asked for.
 *
 * @param how.problems What was met while reading the posts.
 */
export function termsReport({ counts, notes }: Counted, { options, names, locale, words, problems }: Wanted): Report {
  const { min = 1, limit, sort = options.cloud ? 'name' : 'count' } = options;
  const { key, list } = names;
  const wanted = counts.filter(({ count }) => count >= min);
  // Of a cloud the most used words are wanted, in the order of their names.
  const most = options.cloud && options.sort === undefined ? wanted.slice(0, limit) : wanted;
  const shown = orderTerms(most, { by: sort, locale }).slice(0, limit);
  const data = shown.map((term) => ({
    ...countRow(term, key),
    ...(term.spellings.length > 1 ? { spellings: term.spellings } : {}),
  }));
  const block = options.cloud ? cloudBlock(shown) : barsBlock(shown, { key, words });
  return {
    data: { [list]: data, problems: problems.map(problemRow) },
    lang: words.lang,
    title: words.headings[list],
    rows: shown.map((term) => countRow(term, key)),
    columns: [key, 'count', 'last'],
    blocks: shown.length === 0 ? [] : [block],
    notes,
  };
}

function cloudBlock(terms: readonly TagCount[]): Block {
  return { kind: 'cloud', words: sizeWords(terms).map(({ name, size, count }) => ({ text: name, size, count })) };
}
