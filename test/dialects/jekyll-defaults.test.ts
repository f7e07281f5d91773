import { describe, expect, it } from 'vitest';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { postOf } from './try-dialect.ts';

const path = '_posts/2024-01-05-a-name.md';

describe('defaults', () => {
  const tagged = (path: string, type: string | undefined, tag: string): string =>
    `- scope: { path: "${path}"${type === undefined ? '' : `, type: ${type}`} }\n  values: { tags: [${tag}] }\n`;
  it.each<[string, string, string, readonly string[]]>([
    ['all', tagged('', undefined, 'd'), path, ['d']],
    ['a type', tagged('', 'posts', 'd'), path, ['d']],
    ['the type’s old name', tagged('', 'post', 'd'), path, ['d']],
    ['another type', tagged('', 'pages', 'd'), path, []],
    ['drafts, which are of the posts', tagged('', 'posts', 'd'), '_drafts/a.md', ['d']],
    ['a collection', tagged('', 'notes', 'd'), '_notes/a.md', ['d']],
    ['a folder', tagged('_posts/ko', 'posts', 'd'), '_posts/ko/2024-01-05-a.md', ['d']],
    ['the beginning of a name', tagged('_posts/2024', 'posts', 'd'), path, ['d']],
    ['another folder', tagged('_posts/ko', 'posts', 'd'), path, []],
    ['a glob', tagged('_posts/*/x', undefined, 'd'), '_posts/ko/x/2024-01-05-a.md', ['d']],
    ['another glob', tagged('_posts/*/y', undefined, 'd'), '_posts/ko/x/2024-01-05-a.md', []],
    ['the longer path first', tagged('_posts', 'posts', 'long') + tagged('', 'posts', 'short'), path, ['long']],
    ['the type before none', tagged('', 'posts', 'typed') + tagged('', undefined, 'bare'), path, ['typed']],
    ['the later of equals', tagged('', 'posts', 'one') + tagged('', 'posts', 'two'), path, ['two']],
  ])('of %s', async (_what, sets, file, tags) => {
    const config = `collections:\n  notes: { output: true }\ndefaults:\n${sets}`;
    expect(
      (await postOf(jekyll, { path: file, text: '---\ntitle: A\n---\n', files: { '_config.yml': config } })).tags,
    ).toEqual(tags);
  });

  it.each<[string, readonly string[]]>([
    ['tags: [own]', ['own']],
    ['tags:', ['d']],
    ['tags: []', []],
  ])('give way to the post’s own %j', async (yaml, tags) => {
    const config = `defaults:\n${tagged('', 'posts', 'd')}`;
    expect(
      (await postOf(jekyll, { path, text: `---\n${yaml}\n---\n`, files: { '_config.yml': config } })).tags,
    ).toEqual(tags);
  });

  it('are read below collections_dir, which their paths leave out', async () => {
    const config = `collections_dir: my\ndefaults:\n${tagged('_posts/ko', 'posts', 'd')}`;
    const post = await postOf(jekyll, {
      path: 'my/_posts/ko/2024-01-05-a.md',
      text: '',
      files: { '_config.yml': config },
    });
    expect(post.tags).toEqual(['d']);
  });

  it('add their categories to the post’s own, and give a date and a draft state', async () => {
    const config =
      'defaults:\n- nonsense\n- scope: { path: "" }\n- scope: { path: "" }\n  values: { categories: [d], date: 2020-01-01, published: false, x: { a: 1 } }\n- scope: { path: "" }\n  values: { x: { b: 2 } }\n';
    const post = await postOf(jekyll, {
      path,
      text: '---\ncategories: [own]\n---\n',
      files: { '_config.yml': config },
    });
    expect([post.categories, post.day, post.state]).toEqual([['d', 'own'], '2020-01-01', 'draft']);
  });
});
