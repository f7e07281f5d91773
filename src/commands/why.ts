import type { PlainDate } from '../core/date.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Dialect, Site } from '../core/dialect.ts';
import { findPost } from '../core/find-post.ts';
import type { Explanation, Origin } from '../core/ports.ts';
import type { Post } from '../core/post.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Cell, Row, Span } from '../core/report.ts';
import { defineCommand } from './define.ts';
import { pickPost, postArg, unknownPost } from './pick-post.ts';

/** At most so many files are explained to the line; of others the rule is told. */
const explained = 20;

/** `blog why`: the state of a post, the rule and the line that decide it; or why a file is no post. */
export const why = defineCommand<Record<never, never>>({
  args: [postArg],
  options: {},
  examples: [
    { call: 'blog why kv-cache', does: 'a post, by its slug' },
    { call: 'blog why content/posts/kv-cache/index.md', does: 'a file, also one that is no post' },
    { call: 'blog why KV cache -f json', does: 'every post with these words in the title' },
  ],
  run: async (context, _options, words) => {
    const blog = await context.blog();
    const library = await context.library();
    const picked = words.length === 0 ? [(await pickPost(words, context)).path] : words;
    const { posts, skipped } = findPost(picked, library);
    const files: readonly { path: string; reason: string; post?: Post }[] = [
      ...posts.map((post) => ({ path: post.path, reason: post.reason, post })),
      ...skipped,
    ];
    const paths = files.length > 0 ? files.map(({ path }) => path) : [words.join(' ')];
    const found = await Promise.all(paths.slice(0, explained).map((path) => blog.explain(path, library)));
    const explanations = [
      ...found.flatMap((one) => one ?? []),
      ...files.slice(explained).map((file): Explanation => ({ ...file, decidedBy: [], tags: [], categories: [] })),
    ];
    if (explanations.length === 0) throw unknownPost(words, library);
    const explainedPaths = new Set(explanations.map(({ path }) => path));
    const problems = library.diagnostics.filter(({ place, file }) => explainedPaths.has(place?.file ?? file ?? ''));
    const about: About = { dialect: await blog.dialect(), site: blog.site };
    const rows = explanations.map((one) => rowOf(one, about));
    return {
      report: {
        data: { files: rows, problems: problems.map(problemRow) },
        rows: explanations.map((one) => ({ ...rowOf(one, about), ...flatPlace(one) })),
        columns: ['path', 'title', 'state', 'reason', 'file', 'line', 'column', 'day', 'liveAt'],
        blocks: explanations.map((one) => blockOf(one, { about, problems })),
      },
    };
  },
});

/** The generator, and the site as it sees it. */
interface About {
  readonly dialect: Dialect;
  readonly site: Site;
}

function rowOf(explanation: Explanation, about: About): Row {
  const { path, post, reason, decidedBy, title, day, tags } = explanation;
  const hint = hintFor(explanation, about);
  return {
    path,
    ...(post === undefined ? {} : { title: post.title, state: post.state }),
    reason,
    decidedBy: decidedBy.map(originRow),
    ...(post?.day === undefined ? {} : { day: post.day }),
    ...(post?.liveAt === undefined ? {} : { liveAt: post.liveAt }),
    ...(title === undefined ? {} : { titleFrom: originRow(title) }),
    ...(day === undefined ? {} : { dayFrom: originRow(day) }),
    ...(tags.length === 0 ? {} : { tagsFrom: tags.map(originRow) }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function originRow({ from, key, place, source }: Origin): Row {
  return {
    from,
    ...(key === undefined ? {} : { key }),
    ...(place === undefined ? {} : { file: place.file, line: place.line, column: place.column }),
    ...(source === undefined ? {} : { text: source.trim() }),
  };
}

function flatPlace({ decidedBy: [first] }: Explanation): Row {
  return first?.place === undefined ? {} : { ...first.place };
}

function blockOf(
  explanation: Explanation,
  { about, problems }: { readonly about: About; readonly problems: readonly Diagnostic[] },
): Block {
  const { path, post, reason, decidedBy, title, day, tags } = explanation;
  const generator = about.dialect.name;
  const hint = hintFor(explanation, about);
  const from = (origins: readonly Origin[]): Fact[] => origins.map((one) => ['', shown(one, path)]);
  const facts: Fact[] = [
    ['path', path],
    ...(post === undefined ? [] : [['title', { text: post.title, role: 'title', file: path }] as const]),
    ...(title === undefined ? [] : from([title])),
    ['state', stateCell(post)],
    ['because', { text: `${reason} (${generator})`, said: true }],
    ...decidedBy.flatMap(decidingFacts),
    ...(post === undefined ? [] : [['day', { text: post.day ?? 'none: the post has no date', said: true }] as const]),
    ...(day === undefined ? [] : from([day])),
    ...(post === undefined || post.tags.length === 0 ? [] : [['tags', post.tags.join(', ')] as const]),
    ...from(tags),
    ...(post?.liveAt === undefined ? [] : [['goes live', post.liveAt] as const]),
    ...(hint === undefined ? [] : [['to change', { text: hint, said: true }] as const]),
    ...problems
      .filter(({ place, file }) => (place?.file ?? file) === path)
      .map(({ message, severity }): Fact => ['problem', { text: message, role: severity, said: true }]),
  ];
  return {
    kind: 'table',
    columns: [{ name: 'What' }, { name: 'Value', flexible: true }],
    rows: facts.map(([name, cell]) => [{ text: name, role: 'muted', said: true }, cell]),
  };
}

type Fact = readonly [string, Cell];

function stateCell(post: Post | undefined): Cell {
  if (post === undefined) return { text: 'no post', said: true };
  return { text: post.state, said: true, ...(post.state === 'published' ? {} : { role: post.state }) };
}

/** The place of a deciding line, and below it the line. */
function decidingFacts(origin: Origin): Fact[] {
  const { place, source } = origin;
  if (place === undefined) return [['', shown(origin, '')]];
  return [
    ['', `${place.file}:${place.line}:${place.column}`],
    ['', `  ${(source ?? '').trim()}`],
  ];
}

/** `line 4: draft: true`, with its file where that is another one than `own`; or where it comes from in words. */
function shown({ from, key, place, source }: Origin, own: string): Span[] {
  const role = 'muted';
  if (place === undefined)
    return [{ text: key === undefined ? `from the ${from}` : `from "${key}" of the ${from}`, role, said: true }];
  const where = place.file === own ? `line ${place.line}` : `${place.file}:${place.line}:${place.column}`;
  return [
    { text: where, role, said: true },
    { text: `: ${(source ?? '').trim()}`, role },
  ];
}

/** What would change the state; undefined for what is no post. */
function hintFor({ post, decidedBy: [first] }: Explanation, about: About): string | undefined {
  if (post === undefined) return undefined;
  const where = first?.from === 'configuration' && first.place ? ` in ${first.place.file}` : '';
  switch (post.state) {
    case 'published':
      return holdBack(post, about);
    case 'scheduled':
      return 'wait, or write an earlier date';
    default:
      if (first?.key !== undefined) return `change or remove "${first.key}"${where}`;
      return first?.from === 'folder' ? 'move it out of the folder of drafts' : undefined;
  }
}

/** Only where a draft would lie is asked for, not under which day. */
const anyDay = '2000-01-01' as PlainDate;

/** How the generator marks a draft. */
function holdBack(post: Post, { dialect, site }: About): string | undefined {
  const { title, slug, day = anyDay } = post;
  const { mark, path } = dialect.place({ title, slug, day, draft: true, bundle: false }, site);
  if (mark !== undefined) return `write ${mark.key}: ${mark.value} to hold it back`;
  return path.includes('_drafts/') ? 'move it to _drafts to hold it back' : undefined;
}
