import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/core/post.ts';
import { planPublish } from '../../src/core/publish-post.ts';
import { planUnpublish } from '../../src/core/unpublish-post.ts';
import { openBlog } from '../../src/store/open.ts';
import { folderOf } from '../store/temp-folder.ts';
import { now, nowMs, read, turn } from './turn.ts';

/** `TURN_RUNS=1000` tries more. */
const numRuns = Number(process.env['TURN_RUNS'] ?? 30);

const syntaxes = {
  yaml: { fence: '---', mark: ': ', open: '', close: '' },
  toml: { fence: '+++', mark: ' = ', open: '"', close: '"' },
} as const;

/** A post of one of the habits that blogs have: drafts alone are marked, or every post says what it is. */
const posts = fc.record({
  syntax: fc.constantFrom<keyof typeof syntaxes>('yaml', 'toml'),
  eol: fc.constantFrom('\n', '\r\n'),
  /** Every post has the key. */
  marked: fc.boolean(),
  draft: fc.boolean(),
  /** Where the key stands among the others. */
  at: fc.nat(5),
  others: fc.uniqueArray(fc.constantFrom('weight', 'author', 'series', 'math'), { maxLength: 4 }),
  comment: fc.boolean(),
  body: fc.stringMatching(/^[ -~]{0,40}$/),
  lastEol: fc.boolean(),
});

type Drawn = typeof posts extends fc.Arbitrary<infer T> ? T : never;

function textOf({ syntax, eol, marked, draft, at, others, comment, body, lastEol }: Drawn): string {
  const { fence, mark, open, close } = syntaxes[syntax];
  const value = (text: string): string => `${mark}${open}${text}${close}`;
  const lines = [`title${value('A post')}`, `date${mark}2024-03-09`, ...others.map((key) => `${key}${value('x y')}`)];
  if (marked || draft) lines.splice(at, 0, `draft${mark}${draft}`);
  if (comment) lines.splice(1, 0, '# a comment');
  return [fence, ...lines, fence, '', `${body}x`].join(eol) + (lastEol ? eol : '');
}

/** Others of the same habit, and an index of none. */
function blogOf(drawn: Drawn): Record<string, string> {
  const others = Array.from({ length: 5 }, (_, at) => textOf({ ...drawn, draft: false, body: `${at}` }));
  return {
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    ...Object.fromEntries(others.map((text, at) => [`content/posts/other-${at}.md`, text])),
    'content/posts/post.md': textOf(drawn),
  };
}

describe('planPublish() and planUnpublish()', () => {
  it('undo each other to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(posts, async (drawn) => {
        const root = folderOf(blogOf(drawn));
        const file = 'content/posts/post.md';
        const before = read(root, file);
        const post = await postAt(root, file);
        const [first, second] = drawn.draft ? [planPublish, planUnpublish] : [planUnpublish, planPublish];
        const out = await turn(first, { post, now, date: 'keep' }, root);
        expect(typeof out === 'string' ? out : out.post.state).toBe(drawn.draft ? 'published' : 'draft');
        expect(read(root, file)).not.toBe(before);
        const back = await turn(second, { post: await postAt(root, file), now, date: 'keep' }, root);
        expect(typeof back === 'string' ? back : back.post.state).toBe(drawn.draft ? 'draft' : 'published');
        expect(read(root, file)).toBe(before);
      }),
      { numRuns },
    );
  }, 600_000);
});

async function postAt(root: string, file: string): Promise<Post> {
  const { posts: all } = await (await openBlog({ dir: root, nowMs })).load();
  const post = all.find(({ path }) => path === file);
  if (post === undefined) throw new Error('it is no post');
  return post;
}
