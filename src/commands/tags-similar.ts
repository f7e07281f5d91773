import { usageError } from '../core/diagnostic.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Row, Span } from '../core/report.ts';
import { findLookAlikes, type LookAlikes } from '../core/similar.ts';
import { tally } from '../core/tags.ts';
import { changeOptions } from './change-options.ts';
import { defineCommand, flag, type OptionTable } from './define.ts';
import { type FixOptions, fixSimilar } from './fix-similar.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { selectPosts } from './select-posts.ts';

interface SimilarOptions extends QueryOptions, FixOptions {
  readonly fix?: boolean;
}

const options: OptionTable<SimilarOptions> = {
  fix: flag('--fix', 'merge them, of each group into the spelling that you choose'),
  inline: flag('--inline', 'with --fix: also #tags in the text, where the generator has such'),
  ...changeOptions,
  ...queryOptions,
};

/** `blog tags similar`: tags that look alike, which spelling is kept, and what the generator makes of them. */
export const tagsSimilar = defineCommand<SimilarOptions>({
  options,
  onlyReads: ({ fix }) => !fix,
  examples: [
    { call: 'blog tags similar', does: 'tags that differ by case, a hyphen, a plural or one letter' },
    { call: 'blog tags similar --all', does: 'also those of drafts and of every language' },
    { call: 'blog tags similar --fix --yes', does: 'merges those that differ by case, spaces or hyphens' },
  ],
  run: async (context, given) => {
    if (given.fix) return fixSimilar(context, fixOnly(given));
    refuseAlone(given);
    const { posts, blog, diagnostics, notes } = await selectPosts(context, given, { mode: 'counted' });
    const { aliases = {} } = blog.settings;
    const groups = findLookAlikes(
      tally(posts).map(({ name, count }) => ({ name, count })),
      { aliases },
    );
    const termKey = await blog.termKey();
    const pages = groups.map(({ names }) => new Set(names.map(({ name }) => termKey(name))).size);
    const { name: generator } = await blog.dialect();
    return {
      report: {
        data: {
          groups: groups.map((group, at) => groupData(group, pages[at] === 1)),
          problems: diagnostics.map(problemRow),
        },
        rows: groups.flatMap((group, at) => groupRows(group, { number: at + 1, merged: pages[at] === 1 })),
        columns: ['group', 'class', 'tag', 'count', 'keep', 'merged'],
        blocks: groups.flatMap((group, at) => groupBlocks(group, { generator, pages: pages[at] ?? 0 })),
        notes: groups.length === 0 ? [...notes, 'No tags look alike'] : notes,
      },
    };
  },
});

/** What changes tags changes them in all posts. */
function fixOnly({ fix: _fix, ...given }: SimilarOptions): FixOptions {
  const other = Object.keys(queryOptions).find((key) => key !== 'all' && key in given);
  if (other !== undefined)
    throw usageError(`Cannot use --${other} with --fix: tags are merged in all posts`, `leave out --${other}`);
  return given;
}

/** Options that say how something is changed, where nothing is. */
function refuseAlone(given: SimilarOptions): void {
  const flags = { inline: '--inline', dryRun: '--dry-run', yes: '--yes', keepGoing: '--keep-going' } as const;
  for (const [key, name] of Object.entries(flags))
    if (key in given) throw usageError(`Cannot use ${name} without --fix: nothing is changed`, 'add --fix');
}

function groupData({ class: kind, keep, why, names }: LookAlikes, merged: boolean): Row {
  return { class: kind, keep, why, merged, tags: names.map(({ name, count }) => ({ tag: name, count })) };
}

function groupRows(
  { class: kind, keep, names }: LookAlikes,
  { number, merged }: { number: number; merged: boolean },
): Row[] {
  return names.map(({ name, count }) => ({ group: number, class: kind, tag: name, count, keep, merged }));
}

function groupBlocks(group: LookAlikes, { generator, pages }: { generator: string; pages: number }): Block[] {
  const { keep, names, why } = group;
  const spellings = names.flatMap(({ name, count }, at): Span[] => [
    { text: at === 0 ? '' : ', ' },
    { text: name, role: name === keep ? 'title' : 'tag' },
    { text: ` ${count}`, role: 'count' },
  ]);
  return [
    { kind: 'text', spans: spellings },
    {
      kind: 'text',
      indent: 2,
      spans: [{ text: `${why}; ${treatment(group, { generator, pages })}`, role: 'muted', said: true }],
    },
    {
      kind: 'text',
      indent: 2,
      spans: [
        { text: 'to keep: ', role: 'muted', said: true },
        { text: keep, role: 'title' },
      ],
    },
  ];
}

/** What the generator itself does with the spellings. */
function treatment({ names }: LookAlikes, { generator, pages }: { generator: string; pages: number }): string {
  if (names.length === 1) return 'no post has the declared spelling';
  if (pages === 1) return `${generator} shows them as one tag page`;
  return pages === names.length ? `${generator} keeps them apart` : `${generator} shows them as ${pages} tag pages`;
}
