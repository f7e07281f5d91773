import { usageError } from '../core/diagnostic.ts';
import { problemRow } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { findLookAlikes, type LookAlikes } from '../core/similar.ts';
import { suggest } from '../core/suggest.ts';
import { type TagCount, tally } from '../core/tags.ts';
import { growTree, orderTree } from '../core/term-tree.ts';
import { loadWords } from '../core/words/load-words.ts';
import type { Context } from './define.ts';
import { type Selection, selectPosts } from './select-posts.ts';
import type { TagsOptions } from './tags-options.ts';
import { treeReport } from './term-counts.ts';
import { type Counted, termsReport } from './terms-report.ts';
import { chooseVocabulary, type Vocabulary } from './vocabulary.ts';

/** Counts the tags of what the site shows, with a word on those that look alike. */
export async function countAll(context: Context): Promise<Counted> {
  const selection = await selectPosts(context, {}, { mode: 'counted' });
  return countIn(selection, { vocabulary: await chooseVocabulary(selection, {}), words: [], plain: true });
}

interface Asked {
  readonly options: TagsOptions;
  readonly words: readonly string[];
  readonly locale: string;
}

/** The report of `blog tags` on the posts and the terms that the options choose. */
export async function countChosen(context: Context, { options, words, locale }: Asked): Promise<Report> {
  const asked = { ...options, tag: [...(options.tag ?? []), ...(options.with ?? [])] };
  const selection = await selectPosts(context, asked, { words, mode: 'counted' });
  refuseMistypedCommand(words, selection);
  const vocabulary = await chooseVocabulary(selection, options);
  const plain = vocabulary.key === 'tag' && options.with === undefined;
  const counted = await countIn(selection, { vocabulary, words, plain });
  const inWords = await loadWords(locale);
  const { lang, headings } = inWords;
  const report = options.tree
    ? {
        ...(await treeOf(selection, { options, vocabulary, locale, notes: counted.notes })),
        lang,
        title: headings[vocabulary.list],
      }
    : termsReport(counted, { options, names: vocabulary, locale, words: inWords, problems: selection.diagnostics });
  return context.format === 'paths' ? { ...report, rows: selection.posts.map(({ path }) => ({ path })) } : report;
}

async function countIn(
  selection: Selection,
  { vocabulary, words, plain }: { vocabulary: Vocabulary; words: readonly string[]; plain: boolean },
): Promise<Counted> {
  const counts = tally(selection.posts, { termKey: await selection.blog.termKey(), terms: vocabulary.terms });
  return {
    counts,
    notes: [
      ...(counts.length === 0 ? [noneNote(selection, vocabulary, words)] : []),
      ...selection.notes,
      ...(plain ? lookAlikeNotes(counts, selection) : []),
    ],
  };
}

async function treeOf(
  { posts, blog, diagnostics }: Selection,
  {
    options,
    vocabulary,
    locale,
    notes,
  }: { options: TagsOptions; vocabulary: Vocabulary; locale: string; notes: readonly string[] },
): Promise<Report> {
  const { min: least = 1, limit, sort: by = 'count' } = options;
  const tree = growTree(posts, { paths: vocabulary.paths, termKey: await blog.termKey() });
  const report = treeReport(orderTree(tree, { by, locale, least }).slice(0, limit), vocabulary);
  return { ...report, data: { ...report.data, problems: diagnostics.map(problemRow) }, notes };
}

/** Why there is nothing to count. */
function noneNote({ posts, library }: Selection, { key }: Vocabulary, words: readonly string[]): string {
  if (library.posts.length === 0) return 'The blog has no posts';
  if (posts.length === 0)
    return words.length > 0 ? 'No posts match: the words are looked for in titles' : 'No posts match';
  const others = [...new Set(library.posts.flatMap((post) => Object.keys(post.taxonomies ?? {})))].sort();
  if (key !== 'tag' || others.length === 0) return `No post has a ${key}`;
  return `No post has a tag; there are ${others.join(', ')}: blog tags --taxonomy ${others[0]}`;
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

const below = ['similar', 'rename', 'merge', 'delete', 'add', 'remove'];
/** What other tools call what this one does not do. */
const foreign = new Set(['list']);
