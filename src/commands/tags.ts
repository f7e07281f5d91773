import { sizeWords } from '../core/cloud.ts';
import { usageError } from '../core/diagnostic.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Report } from '../core/report.ts';
import { findLookAlikes, type LookAlikes } from '../core/similar.ts';
import { suggest } from '../core/suggest.ts';
import { orderTerms, type TagCount, type TermOrder, tally } from '../core/tags.ts';
import { growTree, orderTree } from '../core/term-tree.ts';
import { asTyped, defineCommand, flag, oneOf, value, values } from './define.ts';
import { type QueryOptions, queryOptions, type Selection, selectPosts } from './query-options.ts';
import { barsBlock, countRow, parseCount, treeReport } from './term-counts.ts';
import { chooseVocabulary, type Vocabulary } from './vocabulary.ts';

interface TagsOptions extends QueryOptions {
  readonly sort?: TermOrder;
  readonly min?: number;
  readonly limit?: number;
  readonly categories?: boolean;
  readonly taxonomy?: string;
  readonly tree?: boolean;
  readonly cloud?: boolean;
  readonly with?: readonly string[];
}

/** `blog tags`: posts per tag, category or term of another taxonomy, as the generator merges their spellings. */
export const tags = defineCommand<TagsOptions>({
  args: [{ name: 'words', summary: 'words that stand in the titles of the posts', optional: true, variadic: true }],
  options: {
    sort: oneOf('-s, --sort <order>', 'most posts first, by name, or last used first', ['count', 'name', 'recent']),
    min: value('--min <n>', 'only those of at least so many posts', parseCount),
    limit: value('-n, --limit <n>', 'at most so many; of a tree, so many at the top', parseCount),
    categories: flag('--categories', 'count categories instead'),
    taxonomy: value('--taxonomy <name>', 'count the terms of another taxonomy', asTyped),
    tree: flag('--tree', 'nest ai/llm under ai'),
    cloud: flag('--cloud', 'as words that stand out by their use'),
    with: values('--with <tag>', 'tags used together with it', asTyped),
    ...queryOptions,
  },
  examples: [
    { call: 'blog tags', does: 'all tags, the most used first' },
    { call: 'blog tags --with rust --min 2', does: 'what is used together with a tag, twice or more' },
    { call: 'blog tags --since 2024 -s recent -f csv', does: 'tags of the posts since 2024, the last used first' },
  ],
  run: async (context, options, words) => {
    if (options.tree && options.cloud) throw usageError('Cannot show both --tree and --cloud', 'leave out one of them');
    const asked = { ...options, tag: [...(options.tag ?? []), ...(options.with ?? [])] };
    const selection = await selectPosts(context, asked, { words, mode: 'counted' });
    refuseMistypedCommand(words, selection);
    const vocabulary = chooseVocabulary(selection, options);
    const counts = tally(selection.posts, { termKey: selection.blog.termKey, terms: vocabulary.terms });
    // Names are compared by its rules; finding it takes a while.
    const byName = options.sort === 'name' || options.cloud || options.tree;
    const locale = byName ? await context.locale() : 'en';
    const answer = options.tree
      ? treeAnswer(selection, { options, vocabulary, locale })
      : listAnswer(counts, { options, vocabulary, locale });
    const plain = vocabulary.key === 'tag' && options.with === undefined;
    return {
      report: {
        ...answer,
        data: { ...answer.data, problems: selection.diagnostics.map(problemRow) },
        ...(context.format === 'paths' ? { rows: selection.posts.map(({ path }) => ({ path })) } : {}),
        notes: [
          ...(counts.length === 0 ? [noneNote(selection, vocabulary, words)] : []),
          ...selection.notes,
          ...(plain ? lookAlikeNotes(counts, selection) : []),
        ],
      },
    };
  },
});

/** Why there is nothing to count. */
function noneNote({ posts, library }: Selection, { key }: Vocabulary, words: readonly string[]): string {
  if (library.posts.length === 0) return 'The blog has no posts';
  if (posts.length === 0)
    return words.length > 0 ? 'No posts match: the words are looked for in titles' : 'No posts match';
  const others = [...new Set(library.posts.flatMap((post) => Object.keys(post.taxonomies ?? {})))].sort();
  const hint =
    key === 'tag' && others.length > 0 ? `; there are ${others.join(', ')}: blog tags --taxonomy ${others[0]}` : '';
  return `No post has a ${key}${hint}`;
}

interface View {
  readonly options: TagsOptions;
  readonly vocabulary: Vocabulary;
  readonly locale: string;
}

type Answer = Pick<Report, 'data' | 'rows' | 'columns' | 'blocks'>;

function listAnswer(counts: readonly TagCount[], { options, vocabulary, locale }: View): Answer {
  const { min = 1, limit, sort = options.cloud ? 'name' : 'count' } = options;
  const { key, list } = vocabulary;
  const wanted = counts.filter(({ count }) => count >= min);
  // Of a cloud the most used words are wanted, in the order of their names.
  const most = options.cloud && options.sort === undefined ? wanted.slice(0, limit) : wanted;
  const shown = orderTerms(most, { by: sort, locale }).slice(0, limit);
  const data = shown.map((term) => ({
    ...countRow(term, key),
    ...(term.spellings.length > 1 ? { spellings: term.spellings } : {}),
  }));
  const block = options.cloud ? cloudBlock(shown) : barsBlock(shown, key.charAt(0).toUpperCase() + key.slice(1));
  return {
    data: { [list]: data },
    rows: shown.map((term) => countRow(term, key)),
    columns: [key, 'count', 'last'],
    blocks: shown.length === 0 ? [] : [block],
  };
}

function cloudBlock(terms: readonly TagCount[]): Block {
  return { kind: 'cloud', words: sizeWords(terms).map(({ name, size, count }) => ({ text: name, size, count })) };
}

function treeAnswer({ posts, blog }: Selection, { options, vocabulary, locale }: View): Answer {
  const { min: least = 1, limit, sort: by = 'count' } = options;
  const tree = growTree(posts, { paths: vocabulary.paths, termKey: blog.termKey });
  return treeReport(orderTree(tree, { by, locale, least }).slice(0, limit), vocabulary);
}

function lookAlikeNotes(counts: readonly TagCount[], { blog }: Selection): string[] {
  const { aliases = {} } = blog.settings;
  const groups = findLookAlikes(
    counts.flatMap(({ spellings }) => spellings),
    { aliases },
  );
  if (groups.length === 0) return [];
  const named = groups.slice(0, 3).map(spell).join(', ');
  const list = groups.length > 3 ? `${named}, …` : named;
  const say = groups.length === 1 ? '1 group of tags looks alike' : `${groups.length} groups of tags look alike`;
  return [`${say} (${list}): blog tags similar`];
}

function spell({ keep, names }: LookAlikes): string {
  return [...new Set([keep, ...names.map(({ name }) => name)])].join(' / ');
}

/** Words of a title may follow `tags`, and so may the commands below it: `tags simlar` is no search. */
function refuseMistypedCommand(words: readonly string[], { posts }: Selection): void {
  const [first = ''] = words;
  if (posts.length > 0) return;
  if (foreign.has(first))
    throw usageError(
      `Cannot find command "tags ${first}", nor a post of that title`,
      'blog tags --help shows what there is',
    );
  const meant = suggest(first, below);
  if (meant === undefined) return;
  throw usageError(`Cannot find command "tags ${first}", nor a post of that title`, `did you mean "tags ${meant}"?`);
}

const below = ['similar'];
/** What other tools call what this one does not do. */
const foreign = new Set(['rename', 'merge', 'delete', 'remove', 'add', 'list']);
