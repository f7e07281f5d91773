import { describe, expect, it } from 'vitest';
import { categoriesRename } from '../../src/commands/categories-rename.ts';
import { tagsAdd } from '../../src/commands/tags-add.ts';
import { tagsDelete } from '../../src/commands/tags-delete.ts';
import { tagsMerge } from '../../src/commands/tags-merge.ts';
import { tagsRemove } from '../../src/commands/tags-remove.ts';
import { tagsRename } from '../../src/commands/tags-rename.ts';
import { tagsSimilar } from '../../src/commands/tags-similar.ts';
import type { Prompter } from '../../src/core/ports.ts';
import { planOn } from './changed-files.ts';

const front = (lines: string): string => `---\ntitle: A\n${lines}\n---\n`;
const a = '_posts/2024-01-01-a.md';
const b = '_posts/2024-01-02-b.md';
const jekyll = { generator: 'jekyll' } as const;

/** Answers with these labels, in their order. */
function person(...labels: string[]): Prompter {
  const never = async (): Promise<never> => {
    throw new Error('nothing else is asked');
  };
  return {
    ...{ input: never, pickMany: never, confirm: never },
    pickOne: async ({ choices }) => {
      const label = labels.shift();
      const choice = choices.find((one) => one.label === label);
      if (!choice) throw new Error(`there is no choice "${label}"`);
      return choice.value;
    },
  };
}

describe('tags merge', () => {
  it('makes one of several, once in a post that has more of them', async () => {
    const files = { [a]: front('tags: [ml, x, ML]'), [b]: front('tag: machine learning') };
    const { changed, outcome } = await planOn({
      ...{ ...jekyll, files, command: tagsMerge },
      ...{ options: { into: 'AI' }, args: ['ml', 'ML', 'machine learning'] },
    });
    expect(changed).toEqual({ [a]: front('tags: [AI, x]'), [b]: front('tag: AI') });
    expect(outcome.report.data['merged']).toEqual({
      taxonomy: 'tags',
      from: ['ml', 'ML', 'machine learning'],
      to: 'AI',
      merge: true,
      terms: [
        { from: 'ML', to: 'AI', count: 1 },
        { from: 'machine learning', to: 'AI', count: 1 },
        { from: 'ml', to: 'AI', count: 1 },
      ],
    });
  });

  it.each<[string[], string | undefined, string]>([
    [['a'], undefined, 'Cannot merge tags: it is not said into which'],
    [['a'], 'a', 'Cannot merge "a" into itself'],
    [['q'], 'a', 'Cannot merge tag "q": no post has it'],
  ])('refuses %j into %j', async (args, into, why) => {
    const options = into === undefined ? {} : { into };
    await expect(
      planOn({ ...jekyll, files: { [a]: front('tags: [a, b]') }, command: tagsMerge, options, args }),
    ).rejects.toThrow(why);
  });
});

describe('tags delete', () => {
  it.each<[string, string, string, string]>([
    ['jekyll', a, front('tags: [go, b]'), front('tags: [b]')],
    ['jekyll', a, front('tags: go b'), front('tags: b')],
    ['jekyll', a, front('tags:\n  - go\n  - b'), front('tags:\n  - b')],
    ['jekyll', a, front('tags:\n  - go'), front('tags: []')],
    ['pelican', 'content/a.md', 'Title: A\nTags: b, go\n\nx\n', 'Title: A\nTags: b\n\nx\n'],
    ['obsidian', 'a.md', front('tags: [go, go/std, b]'), front('tags: [b]')],
  ])('of %s in %s: %j', async (generator, file, text, wanted) => {
    const { changed, refused } = await planOn({
      generator,
      files: { [file]: text },
      command: tagsDelete,
      args: ['go'],
    });
    expect(refused[0] ?? changed[file]).toBe(wanted);
  });

  it('refuses a post that would show tags of another key', async () => {
    const files = { [a]: front('tag: [go]\ntags: x') };
    const { changed, refused } = await planOn({ ...jekyll, files, command: tagsDelete, args: ['go'] });
    expect({ changed, refused }).toEqual({ changed: { [a]: front('tag: []\ntags: x') }, refused: [] });
  });

  it('takes tags out of a text', async () => {
    const files = { 'a.md': '#go first\nA #b #go.\nlast #go\n' };
    const { changed } = await planOn({
      ...{ generator: 'obsidian', files, command: tagsDelete },
      ...{ options: { inline: true }, args: ['go'] },
    });
    expect(changed).toEqual({ 'a.md': 'first\nA #b .\nlast\n' });
  });
});

describe('tags add', () => {
  it.each<[string, string, string, string, string]>([
    ['jekyll', a, front('tags: [b]'), 'go', front('tags: [b, go]')],
    ['jekyll', a, front('tags: b'), 'go', front('tags: b go')],
    ['jekyll', a, front('tags: b'), 'web dev', front('tags: [b, web dev]')],
    ['jekyll', a, front('tag: b\ntags: [c]'), 'go', front('tag: [b, go]\ntags: [c]')],
    ['jekyll', a, front('tags:'), 'go', front('tags: [go]')],
    ['jekyll', a, front('x: y'), 'go', front('x: y\ntags: [go]')],
    ['zola', 'content/a.md', '+++\ntitle = "A"\n+++\n', 'go', '+++\ntitle = "A"\n[taxonomies]\ntags = ["go"]\n+++\n'],
    ['pelican', 'content/a.md', 'Title: A\n\nx\n', 'go', 'Title: A\nTags: go\n\nx\n'],
    ['hugo', 'content/a.md', front('tags: [Go Lang]'), 'go-lang', 'nothing'],
    ['obsidian', 'a.md', front('tags: b'), 'go', front('tags: b go')],
  ])('of %s in %s: %j, "%s"', async (generator, file, text, tag, wanted) => {
    const { changed, refused } = await planOn({
      ...{ generator, files: { [file]: text }, command: tagsAdd, args: [tag, file] },
    });
    expect(refused[0] ?? changed[file] ?? 'nothing').toBe(wanted);
  });

  it('points out a new tag that nearly is an old one', async () => {
    const files = { [a]: front('tags: [Fine-Tuning]'), [b]: front('tags: [x]') };
    const { outcome } = await planOn({ ...jekyll, files, command: tagsAdd, args: ['fine tuning', 'b'] });
    expect(outcome.report.notes).toEqual(['"fine tuning" looks like "Fine-Tuning" (1 post)']);
  });

  it.each<[string, string]>([
    ['none', 'Cannot find a post: none matches "none"'],
    ['A', 'Cannot tell which post: 2 match "A"'],
  ])('refuses the post "%s"', async (word, why) => {
    const files = { [a]: front('tags: [x]'), [b]: front('tags: [x]') };
    await expect(planOn({ ...jekyll, files, command: tagsAdd, args: ['go', word] })).rejects.toThrow(why);
  });
});

describe('tags remove', () => {
  it('takes a tag out of these posts only', async () => {
    const files = { [a]: front('tags: [go, x]'), [b]: front('tags: [go]'), '_posts/2024-01-03-c.md': front('x: y') };
    const { changed, outcome } = await planOn({ ...jekyll, files, command: tagsRemove, args: ['go', 'a', 'c'] });
    expect(changed).toEqual({ [a]: front('tags: [x]') });
    expect(outcome.report.notes).toEqual(['"_posts/2024-01-03-c.md" does not have it']);
  });
});

describe('tags similar --fix', () => {
  const files = {
    [a]: front('tags: [Fine-Tuning, posts]'),
    [b]: front('tags: [fine tuning, post]'),
    '_drafts/c.md': front('tags: [Fine-Tuning, finetuning]'),
  };

  it('with --yes merges what differs by case and separators, over all posts', async () => {
    const call = { ...jekyll, files, command: tagsSimilar, options: { fix: true, yes: true }, args: [] };
    const { changed, outcome } = await planOn(call);
    expect(changed).toEqual({
      [b]: front('tags: [Fine-Tuning, post]'),
      '_drafts/c.md': front('tags: [Fine-Tuning]'),
    });
    expect(outcome.report.notes).toEqual(['1 group of tags is left as it is']);
  });

  it('asks what is kept of each group', async () => {
    const call = { ...jekyll, files, command: tagsSimilar, options: { fix: true }, args: [] };
    const { changed } = await planOn({ ...call, prompter: person('Leave them as they are', 'posts') });
    expect(changed).toEqual({ [b]: front('tags: [fine tuning, posts]') });
  });

  it.each<[object, string]>([
    [{ fix: true }, 'Cannot choose between spellings: there is nobody to ask'],
    [{ fix: true, untagged: true }, 'Cannot use --untagged with --fix'],
    [{ yes: true }, 'Cannot use --yes without --fix'],
  ])('refuses %j', async (options, why) => {
    await expect(planOn({ ...jekyll, files, command: tagsSimilar, options, args: [] })).rejects.toThrow(why);
  });
});

describe('categories rename', () => {
  it.each<[string, string, string, string]>([
    ['jekyll', a, front('categories: dev b'), front('categories: eng b')],
    ['jekyll', a, front('category: dev'), front('category: eng')],
    ['hexo', 'source/_posts/a.md', front('categories: [dev, b]'), front('categories: [eng, b]')],
    [
      'hexo',
      'source/_posts/a.md',
      front('categories:\n  - [x, dev]\n  - dev'),
      front('categories:\n  - [x, eng]\n  - eng'),
    ],
    ['pelican', 'content/a.md', 'Title: A\nCategory: dev\n\nx\n', 'Title: A\nCategory: eng\n\nx\n'],
    [
      'zola',
      'content/a.md',
      '+++\n[taxonomies]\ncategories = ["dev"]\n+++\n',
      '+++\n[taxonomies]\ncategories = ["eng"]\n+++\n',
    ],
    ['obsidian', 'a.md', front('categories: "[[dev]]"'), front('categories: "[[eng]]"')],
  ])('of %s in %s: %j', async (generator, file, text, wanted) => {
    const call = { generator, files: { [file]: text }, command: categoriesRename, args: ['dev', 'eng'] };
    const { changed, refused } = await planOn(call);
    expect(refused[0] ?? changed[file]).toBe(wanted);
  });

  it('goes into the ways of Nikola', async () => {
    const conf = 'CATEGORY_ALLOW_HIERARCHIES = True\nPOSTS = (("posts/*.md", "", "p"),)\n';
    const files = { 'conf.py': conf, 'posts/a.md': '.. title: A\n.. category: x / dev\n\nx\n' };
    const call = { generator: 'nikola', files, command: categoriesRename, args: ['dev', 'eng'] };
    expect((await planOn(call)).changed).toEqual({ 'posts/a.md': '.. title: A\n.. category: x / eng\n\nx\n' });
  });

  it('refuses a category that is a folder', async () => {
    const files = { [a]: front('x: y'), 'dev/_posts/2024-01-01-a.md': front('x: y') };
    const { refused } = await planOn({ ...jekyll, files, command: categoriesRename, args: ['dev', 'eng'] });
    expect(refused).toEqual(['dev/_posts/2024-01-01-a.md: Cannot rename the category: it comes from its folder']);
  });
});

describe('the page of a tag', () => {
  it.each<[string, string[]]>([
    ['rust', ['The page of the old name stays in "content/tags/go-lang": move or delete it by hand']],
    ['Go-Lang', []],
  ])('that gets the name "%s" is pointed out where the blog has it', async (name, notes) => {
    const files = {
      'content/posts/a.md': front('tags: [Go Lang]'),
      'content/tags/go-lang/_index.md': '---\ntitle: Go\n---\n',
    };
    const { outcome } = await planOn({ generator: 'hugo', files, command: tagsRename, args: ['go lang', name] });
    expect(outcome.report.notes ?? []).toEqual(notes);
  });
});

describe('the names of tags', () => {
  it.each<[string, string, string]>([
    ['go', 'go', 'Cannot rename "go" to "go": both are the same'],
    ['go', ' ', 'Cannot use an empty name'],
    ['', 'x', 'Cannot use an empty name'],
    ['go', 'a\nb', 'Cannot use a name with control characters'],
    ['g0', 'x', 'Cannot rename tag "g0": no post has it'],
  ])('"%s" to "%s"', async (old, next, why) => {
    const files = { [a]: front('tags: [go]') };
    await expect(planOn({ ...jekyll, files, command: tagsRename, args: [old, next] })).rejects.toThrow(why);
  });

  it.each(['web dev', '2024', 'a/', 'a.b'])('of Obsidian are not "%s"', async (name) => {
    const files = { 'a.md': front('tags: [go]') };
    await expect(planOn({ generator: 'obsidian', files, command: tagsRename, args: ['go', name] })).rejects.toThrow(
      `Cannot use "${name}" as a tag`,
    );
  });

  it('that are tags already are said to be merged', async () => {
    const files = { [a]: front('tags: [go]'), [b]: front('tags: [golang]') };
    const { outcome } = await planOn({ ...jekyll, files, command: tagsRename, args: ['go', 'golang'] });
    expect(outcome.confirm).toBe('"golang" is a tag of 1 post already: "go" (1 post) is merged into it');
  });
});
