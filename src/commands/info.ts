import { type Post, type Skipped, states } from '../core/post.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Cell, Row } from '../core/report.ts';
import { dialectOf } from '../dialects/index.ts';
import { defineCommand, flag } from './define.ts';

interface InfoOptions {
  readonly skipped?: boolean;
}

/** `blog info`: what this folder is taken for, by which evidence, and what was made of its files. */
export const info = defineCommand<InfoOptions>({
  name: 'info',
  summary: 'Say what this blog is taken for, and why',
  options: { skipped: flag('--skipped', 'name each file that is no post') },
  examples: [
    { call: 'blog info', does: 'generator, folders, zone, posts by state' },
    { call: 'blog info --skipped', does: 'also each file that is no post, with the reason' },
    { call: 'blog info -f json', does: 'the same as JSON' },
  ],
  run: async (context, { skipped: named = false }) => {
    const blog = await context.blog();
    const { posts, skipped, diagnostics } = await context.library();
    const { site, evidence } = blog;
    const reasons = tallyReasons(skipped);
    const facts: readonly (readonly [string, string | undefined])[] = [
      ['title', site.title],
      ['generator', `${dialectOf(site.generator).name} (${evidence.because})`],
      ['root', blog.root],
      ['configuration', site.configFiles.join(', ') || undefined],
      ['posts in', site.folders.map((folder) => folder || '.').join(', ')],
      ['time zone', site.zone ?? 'none: days are as written'],
      ['languages', site.languages.map(({ code }) => code).join(', ') || undefined],
      [
        'posts',
        `${posts.length} (${
          stateCounts(posts)
            .map(([state, count]) => `${count} ${state === 'draft' && count > 1 ? 'drafts' : state}`)
            .join(', ') || 'none'
        })`,
      ],
      ['without a date', countOf(posts.filter(({ day }) => day === undefined))],
      ['problems', countOf(diagnostics)],
    ];
    return {
      report: {
        data: {
          generator: site.generator,
          evidence: evidence.because,
          root: blog.root,
          ...(site.title === undefined ? {} : { title: site.title }),
          configFiles: site.configFiles,
          folders: site.folders,
          ...(site.zone === undefined ? {} : { timezone: site.zone }),
          languages: site.languages.map(({ code }) => code),
          posts: { total: posts.length, ...Object.fromEntries(stateCounts(posts)) },
          undated: posts.filter(({ day }) => day === undefined).length,
          skipped: skippedRows(skipped),
          problems: diagnostics.map(problemRow),
        },
        rows: skippedRows(skipped),
        columns: ['path', 'reason'],
        blocks: [factTable(facts), ...(reasons.length === 0 ? [] : skippedBlocks(reasons, named ? skipped : []))],
        ...(diagnostics.length === 0 ? {} : { notes: ['what is wrong, and where: blog check'] }),
      },
    };
  },
});

function factTable(facts: readonly (readonly [string, string | undefined])[]): Block {
  const rows = facts.flatMap(([name, text]): Cell[][] =>
    text === undefined ? [] : [[{ text: name, role: 'muted' }, text]],
  );
  return { kind: 'table', columns: [{ name: 'What' }, { name: 'Value', flexible: true }], rows };
}

function skippedBlocks(reasons: readonly (readonly [string, number])[], named: readonly Skipped[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Files that are no posts' },
    {
      kind: 'table',
      columns: [
        { name: 'Files', align: 'right' },
        { name: 'Reason', flexible: true },
      ],
      rows: reasons.map(([reason, count]) => [{ text: String(count), role: 'count' }, reason]),
    },
    ...(named.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { name: 'Path', flexible: true },
              { name: 'Reason', flexible: 'first' as const },
            ],
            rows: named.map(({ path, reason }) => [path, { text: reason, role: 'muted' as const }]),
          },
        ]),
  ];
}

/** Posts of each state that has any, in the order of the states. */
function stateCounts(posts: readonly Post[]): [string, number][] {
  return states.flatMap((state): [string, number][] => {
    const count = posts.filter((post) => post.state === state).length;
    return count === 0 ? [] : [[state, count]];
  });
}

/** How many files each reason keeps from being posts, the commonest first. */
function tallyReasons(skipped: readonly Skipped[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

function skippedRows(skipped: readonly Skipped[]): Row[] {
  return skipped.map(({ path, reason }) => ({ path, reason }));
}

function countOf(items: readonly unknown[]): string | undefined {
  return items.length === 0 ? undefined : String(items.length);
}
