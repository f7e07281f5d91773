import { usageError } from '../core/diagnostic.ts';
import { recall } from '../core/recall.ts';
import { loadWords } from '../core/words/load-words.ts';
import { asTyped, defineCommand, type FormatName, flag, naming, oneOf, value, values } from './define.ts';
import { choosesAll, queryOptions } from './query-options.ts';
import type { TagsOptions } from './tags-options.ts';
import { parseCount } from './term-counts.ts';
import { tagNames } from './term-names.ts';
import { termsReport } from './terms-report.ts';

/** Formats in which columns, answers and pictures have names. */
const headed: ReadonlySet<FormatName> = new Set<FormatName>(['md', 'svg', 'html']);

/** `blog tags`: posts per tag, category or term of another taxonomy, as the generator merges their spellings. */
export const tags = defineCommand<TagsOptions>({
  args: [{ name: 'words', summary: 'words that stand in the titles of the posts', optional: true, variadic: true }],
  options: {
    sort: oneOf('-s, --sort <order>', 'most posts first, by name, or last used first', ['count', 'name', 'recent']),
    min: value('--min <n>', 'only those of at least so many posts', parseCount),
    limit: value('-n, --limit <n>', 'at most so many; of a tree, so many at the top', parseCount),
    categories: flag('--categories', 'count categories instead'),
    taxonomy: naming('taxonomy', value('--taxonomy <name>', 'count the terms of another taxonomy', asTyped)),
    tree: flag('--tree', 'nest ai/llm under ai'),
    cloud: flag('--cloud', 'as words that stand out by their use'),
    with: naming('tag', values('--with <tag>', 'tags used together with it', asTyped)),
    ...queryOptions,
  },
  draws: true,
  several: true,
  examples: [
    { call: 'blog tags', does: 'all tags, the most used first' },
    { call: 'blog tags --with attention --min 2', does: 'used with a tag, twice or more' },
    { call: 'blog tags --since 2026 -s recent -f csv', does: 'since 2026, the last used first' },
  ],
  run: async (context, options, typed) => {
    if (options.tree && options.cloud) throw usageError('Cannot show both --tree and --cloud', 'leave out one of them');
    // Names are compared by its rules, and what has a head is in its language; finding it takes a while.
    const byName = options.sort === 'name' || options.cloud || options.tree;
    const locale = byName || headed.has(context.format) ? await context.locale() : 'en';
    const { with: beside, categories, taxonomy, tree } = options;
    const all = choosesAll(options, typed) && context.format !== 'paths';
    if (!all || beside || categories || taxonomy !== undefined || tree) {
      const { countChosen } = await import('./count-terms.ts');
      return { report: await countChosen(context, { options, words: typed, locale }) };
    }
    const library = await context.library();
    const { aliases } = (await context.blog()).settings;
    const counted = await recall(library, `tags ${JSON.stringify(aliases)}`, async () => {
      const { countAll } = await import('./count-terms.ts');
      return countAll(context);
    });
    const words = await loadWords(locale);
    return { report: termsReport(counted, { options, names: tagNames, locale, words, problems: library.diagnostics }) };
  },
});
