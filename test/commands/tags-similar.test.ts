import { describe, expect, it } from 'vitest';
import { tagsSimilar } from '../../src/commands/tags-similar.ts';
import type { Block } from '../../src/core/report.ts';
import { fakePost } from './fake-context.ts';
import { siteContext } from './site-context.ts';

const posts = [
  fakePost('a.md', { tags: ['Fine-Tuning', 'posts'] }),
  fakePost('b.md', { tags: ['Fine-Tuning', 'post'] }),
  fakePost('c.md', { tags: ['fine tuning'] }),
  fakePost('d.md', { tags: ['FineTuning'], state: 'draft' }),
];
const hugo = { generator: 'hugo', termKey: (term: string) => term.toLowerCase().replaceAll(' ', '-') };

async function report(
  given: Parameters<typeof siteContext>[0] = {},
  options: Parameters<typeof tagsSimilar.run>[1] = {},
) {
  return (await tagsSimilar.run(siteContext({ posts, ...given }), options, [])).report;
}

function lines(blocks: readonly Block[]): string[] {
  return blocks.map((block) => (block.kind === 'text' ? block.spans.map(({ text }) => text).join('') : block.kind));
}

describe('tags similar', () => {
  it('gives the groups with what is kept and whether the generator merges them', async () => {
    expect((await report(hugo)).data).toEqual({
      groups: [
        {
          class: 'A',
          keep: 'Fine-Tuning',
          why: 'the same but for case, spaces or hyphens',
          merged: true,
          tags: [
            { tag: 'Fine-Tuning', count: 2 },
            { tag: 'fine tuning', count: 1 },
          ],
        },
        {
          class: 'B',
          keep: 'post',
          why: 'singular and plural',
          merged: false,
          tags: [
            { tag: 'post', count: 1 },
            { tag: 'posts', count: 1 },
          ],
        },
      ],
      problems: [],
    });
  });

  it('gives a row for each spelling', async () => {
    expect([...(await report()).rows].map((row) => Object.values(row))).toEqual([
      [1, 'A', 'Fine-Tuning', 2, 'Fine-Tuning', false],
      [1, 'A', 'fine tuning', 1, 'Fine-Tuning', false],
      [2, 'B', 'post', 1, 'post', false],
      [2, 'B', 'posts', 1, 'post', false],
    ]);
  });

  it('names its columns as the keys of its rows', async () => {
    const { rows, columns } = await report();
    expect(Object.keys([...rows][0] ?? {})).toEqual(columns);
  });

  it('shows spellings, likeness, what the generator does, and which is kept', async () => {
    expect(lines((await report(hugo)).blocks)).toEqual([
      'Fine-Tuning 2, fine tuning 1',
      'the same but for case, spaces or hyphens; Hugo shows them as one tag page',
      'to keep: Fine-Tuning',
      'post 1, posts 1',
      'singular and plural; Hugo keeps them apart',
      'to keep: post',
    ]);
  });

  it('says how many tag pages there are when the generator merges some', async () => {
    const [, second] = lines((await report(hugo, { all: true })).blocks);
    expect(second).toBe('the same but for case, spaces or hyphens; Hugo shows them as 2 tag pages');
  });

  it('takes declared synonyms for alike, though only one of them is used', async () => {
    const given = { posts: [fakePost('a.md', { tags: ['go'] })], settings: { aliases: { golang: ['go'] } } };
    expect(lines((await report(given)).blocks)).toEqual([
      'go 1',
      'declared in blog.config; no post has the declared spelling',
      'to keep: golang',
    ]);
  });

  it('notes what is left out, and that nothing looks alike', async () => {
    expect((await report({ posts: posts.slice(2) })).notes).toEqual([
      '1 draft not counted (--all)',
      'No tags look alike',
    ]);
  });
});
