import type { Code, Diagnostic } from '../core/diagnostic.ts';
import type { IndexUse } from '../core/ports.ts';
import { type Post, type Skipped, states } from '../core/post.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Cell, Row } from '../core/report.ts';
import { defineCommand, flag } from './define.ts';

interface InfoOptions {
  readonly index?: boolean;
  readonly skipped?: boolean;
}

/** `blog info`: what this folder is taken for, by which evidence, and what was made of its files. */
export const info = defineCommand<InfoOptions>({
  options: {
    skipped: flag('--skipped', 'name each file that is no post'),
    index: flag('--index', 'where the index lies, its size and age, and what it was good for'),
  },
  examples: [
    { call: 'blog info', does: 'generator and evidence, folders, zone, posts by state' },
    { call: 'blog info --skipped', does: 'with the files that are no posts, and why' },
    { call: 'blog info --index', does: 'with the index and what it was good for' },
  ],
  run: async (context, { skipped: named = false, index: indexed = false }) => {
    // Names of generators that it is not, too; other commands need none but their own.
    const { allDialects } = await import('../dialects/index.ts');
    const names = new Map((await allDialects()).map(({ id, name }) => [id, name]));
    const nameOf = (id: string): string => names.get(id) ?? id;
    const blog = await context.blog();
    const { posts, skipped, diagnostics } = await context.library();
    const { site, evidence, settings, doubts, below, others, zoneFrom } = blog;
    const codes = tallyProblems(diagnostics);
    const reasons = tallyReasons(skipped);
    const facts: readonly Fact[] = [
      ['title', site.title],
      ['generator', `${nameOf(site.generator)} (${evidence.because})`],
      ...doubts.map((doubt): Fact => ['not believed', `${nameOf(doubt.generator)} (${doubt.evidence})`]),
      ['root', blog.root],
      ['found in', below],
      ...others.map((other): Fact => ['other site', `${other.folder} (${nameOf(other.generator)})`]),
      ['configuration', site.configFiles.join(', ') || undefined],
      ['posts in', site.folders.map((folder) => folder || '.').join(', ')],
      ['settings', Object.keys(settings).join(', ') || undefined],
      ['time zone', site.zone === undefined ? 'none: days are as written' : `${site.zone} (${zoneFrom})`],
      [
        'languages',
        site.languages.map(({ code }, index) => (index === 0 ? `${code} (default)` : code)).join(', ') || undefined,
      ],
      [
        'posts',
        `${posts.length} (${
          stateCounts(posts)
            .map(([state, count]) => `${count} ${state === 'draft' && count > 1 ? 'drafts' : state}`)
            .join(', ') || 'none'
        })`,
      ],
      ['without a date', countOf(posts.filter(({ day }) => day === undefined))],
      ...(indexed ? indexFacts(blog.indexUse()) : []),
      ...codes.map(({ code, severity, count }): Fact => ['problems', `${count} ${code} (${severity})`]),
    ];
    return {
      report: {
        data: {
          generator: site.generator,
          evidence: evidence.because,
          doubts,
          root: blog.root,
          ...(below === undefined ? {} : { foundIn: below }),
          otherSites: others,
          ...(site.title === undefined ? {} : { title: site.title }),
          configFiles: site.configFiles,
          folders: site.folders,
          ...(site.zone === undefined ? {} : { timezone: site.zone, timezoneFrom: zoneFrom }),
          settings,
          languages: site.languages.map(({ code }) => code),
          posts: { total: posts.length, ...Object.fromEntries(stateCounts(posts)) },
          undated: posts.filter(({ day }) => day === undefined).length,
          ...(indexed ? { index: indexRow(blog.indexUse()) } : {}),
          reasons: reasons.map(([reason, count]) => ({ reason, count })),
          skipped: skippedRows(skipped),
          codes,
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

type Fact = readonly [string, string | undefined];

function indexFacts({ file, bytes, writtenMs, rows, read }: IndexUse): readonly Fact[] {
  if (file === undefined) return [['index', 'none']];
  const state =
    bytes === undefined || writtenMs === undefined
      ? 'none yet: it is written now'
      : `${bytes} bytes, written ${new Date(writtenMs).toISOString().slice(0, 19)}Z`;
  return [
    ['index', file],
    ['', state],
    ['', `${rows - read} of ${rows} files known from it, ${read} read`],
  ];
}

function indexRow({ file, bytes, writtenMs, rows, read }: IndexUse): Row {
  return {
    ...(file === undefined ? {} : { file }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(writtenMs === undefined ? {} : { written: new Date(writtenMs).toISOString() }),
    ...{ files: rows, read },
  };
}

function factTable(facts: readonly Fact[]): Block {
  const rows = facts.flatMap(([name, text]): Cell[][] =>
    text === undefined ? [] : [[{ text: name, role: 'muted', said: true }, valueCell(name, text)]],
  );
  return { kind: 'table', columns: [{ name: 'What' }, { name: 'Value', flexible: true }], rows };
}

/** Of paths and titles nothing is said in other words. */
function valueCell(name: string, text: string): Cell {
  return asWritten.has(name) ? text : { text, said: true };
}

const asWritten: ReadonlySet<string> = new Set(['title', 'root', 'found in', 'configuration', 'posts in', 'settings']);

function skippedBlocks(reasons: readonly (readonly [string, number])[], named: readonly Skipped[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Files that are no posts', said: true },
    {
      kind: 'table',
      columns: [
        { name: 'Files', align: 'right' },
        { name: 'Reason', flexible: true },
      ],
      rows: reasons.map(([reason, count]) => [
        { text: String(count), role: 'count' },
        { text: reason, said: true },
      ]),
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
            rows: named.map(({ path, reason }) => [path, { text: reason, role: 'muted' as const, said: true }]),
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

/** How many problems there are of each code, the commonest first. */
function tallyProblems(diagnostics: readonly Diagnostic[]): { code: Code; severity: string; count: number }[] {
  const tally = new Map<string, { code: Code; severity: string; count: number }>();
  for (const { code, severity } of diagnostics) {
    const key = `${code} ${severity}`;
    tally.set(key, { code, severity, count: (tally.get(key)?.count ?? 0) + 1 });
  }
  return [...tally.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

function skippedRows(skipped: readonly Skipped[]): Row[] {
  return skipped.map(({ path, reason }) => ({ path, reason }));
}

function countOf(items: readonly unknown[]): string | undefined {
  return items.length === 0 ? undefined : String(items.length);
}
