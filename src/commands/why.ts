import { decidingLine, type Line } from '../core/deciding-line.ts';
import { usageError } from '../core/diagnostic.ts';
import { findPost, nearPosts } from '../core/find-post.ts';
import type { Post, Skipped } from '../core/post.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Cell, Row } from '../core/report.ts';
import { dialectOf } from '../dialects/index.ts';
import { defineCommand } from './define.ts';

/** `blog why`: the state of a post, the rule and the line that decide it; or why a file is no post. */
export const why = defineCommand<Record<never, never>>({
  name: 'why',
  summary: 'Say why a post is published, scheduled or a draft, or why a file is no post',
  args: [{ name: 'post', summary: 'path, slug, or words of the title', variadic: true }],
  options: {},
  examples: [
    { call: 'blog why kv-cache', does: 'by its slug' },
    { call: 'blog why content/posts/kv-cache/index.md', does: 'by its path, also of a file that is no post' },
    { call: 'blog why KV cache -f json', does: 'by words of its title, as JSON' },
  ],
  run: async (context, _options, words) => {
    const blog = await context.blog();
    const library = await context.library();
    const { posts, skipped } = findPost(words, library);
    if (posts.length + skipped.length === 0) throw unknown(words, nearPosts(words, library));
    const heads = await blog.heads(posts.map(({ path }) => path));
    const { name } = dialectOf(blog.site.generator);
    const answers = [
      ...posts.map((post, index) =>
        answerOf(post, { generator: name, line: decidingLine(heads[index] ?? '', post.reason) }),
      ),
      ...skipped.map((file) => noPost(file, name)),
    ];
    const paths = new Set([...posts, ...skipped].map(({ path }) => path));
    const problems = library.diagnostics.filter(({ place, file }) => paths.has(place?.file ?? file ?? ''));
    return {
      report: {
        data: { files: answers.map(({ row }) => row), problems: problems.map(problemRow) },
        rows: answers.map(({ row }) => row),
        columns: ['path', 'title', 'state', 'reason', 'line', 'day', 'liveAt'],
        blocks: answers.map(({ block }) => block),
      },
    };
  },
});

interface Answer {
  readonly row: Row;
  readonly block: Block;
}

function answerOf(post: Post, { generator, line }: { generator: string; line: Line | undefined }): Answer {
  const { path, title, state, reason, day, liveAt } = post;
  const row = {
    path,
    title,
    state,
    reason,
    ...(line === undefined ? {} : { line: line.line, text: line.text }),
    ...(day === undefined ? {} : { day }),
    ...(liveAt === undefined ? {} : { liveAt }),
  };
  const facts: (readonly [string, Cell])[] = [
    ['path', path],
    ['title', { text: title, role: 'title' }],
    ['state', state === 'published' ? state : { text: state, role: state }],
    ['because', `${reason} (${generator})`],
    ...(line === undefined ? [] : [['line', `${path}:${line.line}: ${line.text}`] as const]),
    ['day', day ?? 'none: the post has no date'],
    ...(liveAt === undefined ? [] : [['goes live', liveAt] as const]),
  ];
  return { row, block: factTable(facts) };
}

function noPost({ path, reason }: Skipped, generator: string): Answer {
  const facts = [
    ['path', path],
    ['state', 'no post'],
    ['because', `${reason} (${generator})`],
  ] as const;
  return { row: { path, reason }, block: factTable(facts) };
}

function factTable(facts: readonly (readonly [string, Cell])[]): Block {
  return {
    kind: 'table',
    columns: [{ name: 'What' }, { name: 'Value', flexible: true }],
    rows: facts.map(([name, cell]) => [{ text: name, role: 'muted' }, cell]),
  };
}

function unknown(words: readonly string[], near: readonly string[]): Error {
  const hint =
    near.length === 0 ? 'blog list shows the posts' : `did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
  return usageError(`Cannot find a post: none matches "${words.join(' ')}"`, hint);
}
