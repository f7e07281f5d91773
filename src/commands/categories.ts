import { problemRow } from '../core/problem.ts';
import { growTree, orderTree } from '../core/term-tree.ts';
import { loadWords } from '../core/words/load-words.ts';
import { defineCommand, oneOf, value } from './define.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { selectPosts } from './select-posts.ts';
import { barsBlock, parseCount, treeReport } from './term-counts.ts';
import { categoryVocabulary } from './vocabulary.ts';

interface CategoriesOptions extends QueryOptions {
  readonly sort?: 'count' | 'name';
  readonly min?: number;
  readonly limit?: number;
}

/** `blog categories`: posts per category; a parent has those of its children too, each once. */
export const categories = defineCommand<CategoriesOptions>({
  args: [{ name: 'words', summary: 'words that stand in the titles of the posts', optional: true, variadic: true }],
  options: {
    sort: oneOf('-s, --sort <order>', 'most posts first, or by name', ['count', 'name']),
    min: value('--min <n>', 'only those of at least so many posts', parseCount),
    limit: value('-n, --limit <n>', 'at most so many at the top', parseCount),
    ...queryOptions,
  },
  draws: true,
  several: true,
  examples: [
    { call: 'blog categories', does: 'all categories, the most used first' },
    { call: 'blog categories -s name --min 2', does: 'those of two or more posts, by name' },
    { call: 'blog categories --tag attention -f json', does: 'where the posts with a tag stand, nested' },
  ],
  run: async (context, options, typed) => {
    const choice = { words: typed, mode: 'counted' } as const;
    const { posts, blog, diagnostics, notes } = await selectPosts(context, options, choice);
    const { sort: by = 'count', min: least = 1, limit } = options;
    const tree = growTree(posts, { paths: categoryVocabulary.paths, termKey: await blog.termKey() });
    const locale = await context.locale();
    const words = await loadWords(locale);
    const shown = orderTree(tree, { by, least, locale }).slice(0, limit);
    const report = treeReport(shown, categoryVocabulary);
    const flat = shown.length > 0 && shown.every(({ children }) => children.length === 0);
    const without = posts.filter(({ branches }) => branches.length === 0).length;
    return {
      report: {
        ...report,
        data: { ...report.data, problems: diagnostics.map(problemRow) },
        lang: words.lang,
        title: words.headings.categories,
        ...(context.format === 'paths' ? { rows: posts.map(({ path }) => ({ path })) } : {}),
        ...(flat ? { blocks: [barsBlock(shown, { key: 'category', words })] } : {}),
        notes: without === 0 ? notes : [...notes, withoutNote(without)],
      },
    };
  },
});

function withoutNote(posts: number): string {
  return posts === 1 ? '1 post has no category' : `${posts} posts have no category`;
}
