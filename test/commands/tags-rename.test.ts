import { describe, expect, it } from 'vitest';
import { tagsRename } from '../../src/commands/tags-rename.ts';
import type { TermOptions } from '../../src/commands/term-options.ts';
import { planOn } from './changed-files.ts';

const front = (lines: string): string => `---\ntitle: A\n${lines}\n---\n`;
const toml = (lines: string): string => `+++\ntitle = "A"\n${lines}\n+++\n`;

/** Generator, file, its text, the call, and the text then or why not. */
type Case = readonly [string, string, string, readonly [string, string], string];

const spellings: readonly Case[] = [
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: go rust'), ['go', 'golang'], front('tags: golang rust')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: go rust'), ['go', 'web dev'], front('tags: [web dev, rust]')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: go'), ['go', 'web dev'], front('tags: [web dev]')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tag: web dev'), ['web dev', 'go'], front('tag: go')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tag: go\ntags: [go, x]'), ['go', 'c'], front('tag: c\ntags: [c, x]')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: [1.0, 010]'), ['8', 'eight'], front('tags: [1.0, eight]')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: [a, [go, b]]'), ['go', 'x'], front('tags: [a, [x, b]]')],
  [
    'jekyll',
    '_posts/2024-01-01-a.md',
    front('tags:\n- go # first\n- b'),
    ['go', 'x: y'],
    front('tags:\n- "x: y" # first\n- b'),
  ],
  ['jekyll', '_drafts/a.md', front('tags: [go]'), ['go', 'x'], front('tags: [x]')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: [go, b]'), ['go', '47'], front('tags: [47, b]')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: ["go", b]'), ['go', '47'], front('tags: ["47", b]')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: go'), ['go', '47'], front('tags: "47"')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tag: go'), ['go', '47'], front('tag: 47')],
  ['jekyll', '_posts/2024-01-01-a.md', front('tags: [go]'), ['go', '047'], front('tags: ["047"]')],
  ['astro', 'src/content/blog/a.md', front('tags: [go]'), ['go', '47'], front('tags: ["47"]')],
  ['hugo', 'content/posts/a.md', front('Tags: ["Go Lang", b]'), ['go-lang', 'Go'], front('Tags: ["Go", b]')],
  ['hugo', 'content/posts/a.md', front('tags: [Go, GO, b]'), ['go', 'golang'], front('tags: [golang, b]')],
  ['hugo', 'content/posts/a.md', front('tags: go lang'), ['go lang', 'c d'], front('tags: c d')],
  ['hugo', 'content/posts/a.md', front('tags: [3.10]'), ['3.1', 'three'], front('tags: [three]')],
  ['hugo', 'content/posts/a.md', toml('tags = ["go", \'b\']'), ['b', "it's"], toml('tags = ["go", "it\'s"]')],
  [
    'hugo',
    'content/posts/a.md',
    '{"title": "A", "tags": ["go"]}\n',
    ['go', 'a"b'],
    '{"title": "A", "tags": ["a\\"b"]}\n',
  ],
  ['hugo', 'content/posts/a.org', '#+title: A\n#+tags[]: go b\n', ['go', 'golang'], '#+title: A\n#+tags[]: golang b\n'],
  [
    'hugo',
    'content/posts/a.org',
    '#+title: A\n#+filetags: :go:b:\n',
    ['go', 'golang'],
    '#+title: A\n#+filetags: :golang:b:\n',
  ],
  [
    'zola',
    'content/a.md',
    toml('[taxonomies]\ntags = ["Go", "b"]'),
    ['go', 'x'],
    toml('[taxonomies]\ntags = ["x", "b"]'),
  ],
  ['hexo', 'source/_posts/a.md', front('tag: go'), ['go', 'x'], front('tag: x')],
  ['hexo', 'source/_posts/a.md', front('tags: [1.0, b]'), ['1', 'x'], front('tags: [x, b]')],
  [
    'hexo',
    'source/_posts/a.md',
    '"title": "A",\n"tags": ["go"]\n;;;\n',
    ['go', 'x'],
    '"title": "A",\n"tags": ["x"]\n;;;\n',
  ],
  ['pelican', 'content/a.md', 'Title: A\nTags: go, b\n\nx\n', ['go', 'x'], 'Title: A\nTags: x, b\n\nx\n'],
  ['pelican', 'content/a.md', 'Title: A\nTags: go, b\n\nx\n', ['go', 'x, y'], 'Title: A\nTags: x, y; b\n\nx\n'],
  ['pelican', 'content/a.rst', 'A\n#\n\n:tags: go, b\n\nx\n', ['go', 'x'], 'A\n#\n\n:tags: x, b\n\nx\n'],
  ['nikola', 'posts/a.rst', '.. title: A\n.. tags: go, b\n\nx\n', ['go', 'x'], '.. title: A\n.. tags: x, b\n\nx\n'],
  [
    'nikola',
    'posts/a.md',
    '<!--\n.. title: A\n.. tags: go\n-->\n\nx\n',
    ['go', 'x'],
    '<!--\n.. title: A\n.. tags: x\n-->\n\nx\n',
  ],
  [
    'docusaurus',
    'blog/2024-01-01-a.md',
    front('tags: [{label: go, permalink: /g}]'),
    ['go', 'x'],
    front('tags: [{label: x, permalink: /g}]'),
  ],
  ['zenn', 'articles/abcdefghijkl.md', front('topics: ["Go"]'), ['go', 'golang'], front('topics: ["golang"]')],
  ['eleventy', 'posts/a.md', front('date: 2024-01-01\ntags: go'), ['go', 'x'], front('date: 2024-01-01\ntags: x')],
  ['astro', 'src/content/blog/a.md', front('tags: [go]'), ['go', 'x'], front('tags: [x]')],
  ['gatsby', 'content/blog/a/index.md', front('tags: [go]'), ['go', 'x'], front('tags: [x]')],
  ['next', 'posts/a.md', front('tags: [go]'), ['go', 'x'], front('tags: [x]')],
  ['vitepress', 'posts/a.md', front('tag: go'), ['go', 'x'], front('tag: x')],
  ['vuepress', '_posts/a.md', front('tags: [go]'), ['go', 'x'], front('tags: [x]')],
  ['plain', 'a.md', front('tags: go, b'), ['go', 'x'], front('tags: x, b')],
  ['plain', 'a.md', front('tags: go,b'), ['go,b', 'x'], front('tags: x')],
  ['plain', 'a.md', front('tags: "#go #b"'), ['go', 'x'], front('tags: "#x #b"')],
  ['plain', 'a.md', front('tags: [{name: go, slug: go}]'), ['go', 'x'], front('tags: [{name: x, slug: go}]')],
  ['plain', 'a.md', front('primary_tag: go'), ['go', 'x'], front('primary_tag: x')],
  ['obsidian', 'a.md', front('tags: go, b'), ['go', 'x'], front('tags: x, b')],
  ['obsidian', 'a.md', front('TAGS:\n  - "#Go"'), ['go', 'x'], front('TAGS:\n  - "#x"')],
];

const config: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nikola: { 'conf.py': 'POSTS = (\n    ("posts/*.md", "", "p"),\n    ("posts/*.rst", "", "p"),\n)\n' },
};

/** Generator, files, the call with its options, and texts then. */
type Whole = readonly [
  what: string,
  generator: string,
  files: Readonly<Record<string, string>>,
  args: readonly [string, string],
  options: TermOptions,
  changed: Readonly<Record<string, string>>,
];

const wholes: readonly Whole[] = [
  [
    'goes by the spellings that the generator merges',
    'hugo',
    { 'content/a.md': front('tags: [Go Lang]'), 'content/b.md': front('tags: [go-lang]\ndraft: true') },
    ['go lang', 'golang'],
    {},
    { 'content/a.md': front('tags: [golang]'), 'content/b.md': front('tags: [golang]\ndraft: true') },
  ],
  [
    'goes by the spelling where the generator merges none',
    'jekyll',
    { '_posts/2024-01-01-a.md': front('tags: [Go]'), '_posts/2024-01-01-b.md': front('tags: [go]') },
    ['go', 'golang'],
    {},
    { '_posts/2024-01-01-b.md': front('tags: [golang]') },
  ],
  [
    'changes nothing but the spelling',
    'hugo',
    { 'content/a.md': front('tags: [go, b]'), 'content/b.md': front('tags: [Go]') },
    ['go', 'Go'],
    {},
    { 'content/a.md': front('tags: [Go, b]') },
  ],
  [
    'leaves one of two in a post',
    'jekyll',
    { '_posts/2024-01-01-a.md': front('tags: [go, golang, b]') },
    ['go', 'golang'],
    {},
    { '_posts/2024-01-01-a.md': front('tags: [golang, b]') },
  ],
  [
    'leaves tags below it',
    'hugo',
    { 'content/a.md': front('tags: [ai, ai/llm]') },
    ['ai', 'ml'],
    {},
    { 'content/a.md': front('tags: [ml, ai/llm]') },
  ],
  [
    'takes tags below it along where asked to',
    'hugo',
    { 'content/a.md': front('tags: [AI, ai/llm, AI/llm/gpt, aix]') },
    ['ai', 'ml'],
    { nested: true },
    { 'content/a.md': front('tags: [ml, ml/llm, ml/llm/gpt, aix]') },
  ],
  [
    'takes tags below it along in Obsidian, also where there is none above them',
    'obsidian',
    { 'a.md': front('tags: [ai/llm]') },
    ['ai', 'ml'],
    {},
    { 'a.md': front('tags: [ml/llm]') },
  ],
  [
    'moves a tag below itself',
    'obsidian',
    { 'a.md': front('tags: [ai, ai/core]') },
    ['ai', 'ai/core'],
    {},
    { 'a.md': front('tags: [ai/core, ai/core/core]') },
  ],
  [
    'changes tags of the text where asked to',
    'obsidian',
    { 'a.md': `${front('tags: [Go]')}\nOn #go, #go/std and \`#go\`.\n`, 'b.md': 'A #go b\n' },
    ['go', 'golang'],
    { inline: true },
    { 'a.md': `${front('tags: [golang]')}\nOn #golang, #golang/std and \`#go\`.\n`, 'b.md': 'A #golang b\n' },
  ],
  [
    'gives a translation the tags of its original',
    'nikola',
    {
      'conf.py': `DEFAULT_LANG = "en"\nTRANSLATIONS = {DEFAULT_LANG: "", "ko": "./ko"}\n${config['nikola']?.['conf.py']}`,
      'posts/a.md': '.. title: A\n.. tags: go\n\nx\n',
      'posts/a.ko.md': '.. title: B\n\nx\n',
    },
    ['go', 'golang'],
    {},
    { 'posts/a.md': '.. title: A\n.. tags: golang\n\nx\n' },
  ],
  [
    'knows a name however its letters are composed',
    'jekyll',
    { '_posts/2024-01-01-a.md': front('tags: [cafe\u0301, b]') },
    ['caf\u00e9', 'tea'],
    {},
    { '_posts/2024-01-01-a.md': front('tags: [tea, b]') },
  ],
  [
    'knows a name of the text however its letters are composed',
    'obsidian',
    { 'a.md': '#cafe\u0301 #b\n' },
    ['cafe\u0301', 'tea'],
    { inline: true },
    { 'a.md': '#tea #b\n' },
  ],
  [
    'goes into the file in which Nikola has the front matter',
    'nikola',
    { ...config['nikola'], 'posts/a.rst': 'x\n', 'posts/a.meta': '.. title: A\n.. tags: go, b\n' },
    ['go', 'golang'],
    {},
    { 'posts/a.meta': '.. title: A\n.. tags: golang, b\n' },
  ],
  [
    'renames terms of another taxonomy',
    'zola',
    { 'content/a.md': toml('[taxonomies]\nauthors = ["a"]\ntags = ["a"]') },
    ['a', 'b'],
    { taxonomy: 'authors' },
    { 'content/a.md': toml('[taxonomies]\nauthors = ["b"]\ntags = ["a"]') },
  ],
  [
    'writes the key of a tag that a file defines',
    'docusaurus',
    { 'blog/tags.yml': 'rust:\n  label: Rust lang\n', 'blog/2024-01-01-a.md': front('tags: [rs]') },
    ['rs', 'Rust lang'],
    {},
    { 'blog/2024-01-01-a.md': front('tags: [rust]') },
  ],
];

/** Generator, files, the call, and what is refused. */
type Refused = readonly [string, Readonly<Record<string, string>>, readonly [string, string], string];

const refusals: readonly Refused[] = [
  [
    'eleventy',
    { 'posts/posts.json': '{\n  "tags": ["go"]\n}\n', 'posts/a.md': front('date: 2024-01-01\ntags: [b]') },
    ['go', 'golang'],
    'posts/posts.json:2: Cannot rename the tag of "posts/a.md": it comes from here',
  ],
  [
    'jekyll',
    {
      '_config.yml': 'defaults:\n- scope: {path: ""}\n  values:\n    tags: [go]\n',
      '_posts/2024-01-01-a.md': front('x: y'),
    },
    ['go', 'golang'],
    '_config.yml:4: Cannot rename the tag of "_posts/2024-01-01-a.md": it comes from here',
  ],
  [
    'hugo',
    { 'content/p/_index.md': front('cascade:\n  tags: [go]'), 'content/p/a.md': front('x: y') },
    ['go', 'golang'],
    'content/p/_index.md:4: Cannot rename the tag of "content/p/a.md": it comes from here',
  ],
  ['obsidian', { 'a.md': 'A #go b\n' }, ['go', 'golang'], 'a.md: Cannot rename the tag: it stands in the text'],
  [
    'docusaurus',
    { 'blog/tags.yml': 'rust:\n  label: Rust lang\n', 'blog/2024-01-01-a.md': front('tags: [rust]') },
    ['Rust lang', 'rs'],
    'blog/tags.yml: Cannot rename the tag of "blog/2024-01-01-a.md": it is defined here',
  ],
  [
    'nikola',
    { ...config['nikola'], 'posts/a.md': '.. title: A\n.. date: 2024-01-01\n.. tags: go\n\nx\n' },
    ['go', 'private'],
    'posts/a.md: Cannot rename the tag: its state would be hidden',
  ],
  [
    'pelican',
    { 'content/a.md': 'Title: A\nTags: go, b\n\nx\n' },
    ['go', 'a; b'],
    'content/a.md: Cannot rename the tag: its tags would be "a", "b"',
  ],
  [
    'jekyll',
    { '_posts/2024-01-01-a.md': front('tags: &a [go]\nx: *a') },
    ['go', 'x'],
    '_posts/2024-01-01-a.md:3: Cannot change "tags": it has an anchor',
  ],
  [
    'jekyll',
    { '_posts/2024-01-01-a.md': front('tags: [go]\ntags: [go]') },
    ['go', 'x'],
    '_posts/2024-01-01-a.md:4: Cannot change "tags": the key "tags" stands more than once',
  ],
  [
    'hugo',
    { 'content/a.org': '#+title: A\n#+tags[]: go b\n' },
    ['go', 'a b'],
    'content/a.org:2: Cannot change "tags": the list has no way to write the name',
  ],
];

describe('tags rename', () => {
  it.each(spellings)('in %s, %s: %j, %j', async (generator, file, text, args, wanted) => {
    const files = { ...config[generator], [file]: text };
    const { changed, refused } = await planOn({ generator, files, command: tagsRename, args });
    expect(refused[0] ?? changed[file]).toBe(wanted);
  });

  it.each(wholes)('%s', async (_what, generator, files, args, options, wanted) => {
    const { changed, refused } = await planOn({ generator, files, command: tagsRename, args, options });
    expect({ changed, refused }).toEqual({ changed: wanted, refused: [] });
  });

  it.each(refusals)('refuses in %s: %j, %j', async (generator, files, args, why) => {
    const { changed, refused } = await planOn({ generator, files, command: tagsRename, args });
    expect({ changed, refused }).toEqual({ changed: {}, refused: [why] });
  });
});
