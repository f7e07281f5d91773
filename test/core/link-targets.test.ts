import { describe, expect, it } from 'vitest';
import type { About } from '../../src/core/check.ts';
import { plainDate } from '../../src/core/date.ts';
import type { Site } from '../../src/core/dialect.ts';
import { textScalar } from '../../src/core/fields.ts';
import { judgeTarget } from '../../src/core/link-targets.ts';
import { folderOf } from '../../src/core/post-path.ts';
import { allDialects } from '../../src/dialects/index.ts';
import { plain } from '../../src/dialects/plain.ts';
import { fakePost } from '../commands/fake-context.ts';

const rulesOf = new Map((await allDialects()).map(({ id, checks }) => [id, checks]));

function aboutOf(generator: string, { files, site = {} }: { files: readonly string[]; site?: Partial<Site> }): About {
  const known = new Set(
    files.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))),
  );
  return {
    site: {
      generator,
      config: new Map(),
      configFiles: [],
      isFuture: () => false,
      languages: [],
      folders: ['content'],
      ...site,
    },
    generator,
    rules: rulesOf.get(generator) ?? plain.checks,
    today: plainDate(2026, 6, 1) ?? ('' as never),
    aliases: {},
    termKey: (term) => term,
    has: (path) => path === '' || known.has(path),
    names: (folder) =>
      [...known].filter((one) => folderOf(one) === folder).map((one) => one.slice(one.lastIndexOf('/') + 1)),
  };
}

const languages = [{ code: 'en' }, { code: 'ko' }];
const config = new Map([['baseurl', textScalar('https://example.org/sub/')]]);
type Case = readonly [generator: string, target: string, is: string, files?: readonly string[], site?: Partial<Site>];

const cases: readonly Case[] = [
  // Beside the post, below the content, in what is served.
  ['hugo', 'b.png', 'there', ['content/posts/b.png']],
  ['hugo', './b.png?raw=1#x', 'there', ['content/posts/b.png']],
  ['hugo', '../b.md', 'there', ['content/b.md']],
  ['hugo', '/img/b.png', 'there', ['static/img/b.png']],
  ['hugo', '/sub/img/b.png', 'there', ['static/img/b.png'], { config }],
  ['hugo', 'b%20c.png', 'there', ['content/posts/b c.png']],
  ['hugo', '100%.png', 'there', ['content/posts/100%.png']],
  ['hugo', 'b.md', 'there', ['content/posts/b.ko.md'], { languages }],
  ['hugo', 'b.md', 'there', ['content/posts/b/index.md']],
  ['hugo', 'caf\u0065\u0301.png', 'there', ['content/posts/caf\u00e9.png']],
  ['hugo', 'img/b.png', 'there', ['static/posts/a/img/b.png']],
  ['hexo', 'b.png', 'there', ['content/posts/a/b.png']],
  ['zola', '@/b.md#part', 'there', ['content/b.md']],
  ['docusaurus', '@site/static/b.png', 'there', ['static/b.png']],
  ['pelican', '{filename}b.md', 'there', ['content/posts/b.md']],
  ['pelican', '{static}/images/b.png', 'there', ['content/images/b.png']],
  // Not there.
  ['hugo', 'b.png', 'missing', ['content/posts/B.png']],
  ['hugo', '/img/b.png', 'missing', ['static/img/c.png']],
  ['zola', '@/b.md', 'missing', ['content/c.md']],
  // Nothing that can be told.
  ['hugo', 'b', 'unknown'],
  ['hugo', '/b/', 'unknown'],
  ['hugo', 'b.html', 'unknown'],
  ['hugo', 'https://example.org/b.png', 'unknown'],
  ['hugo', '//example.org/b.png', 'unknown'],
  ['hugo', '#b.md', 'unknown'],
  ['hugo', 'mailto:a@b.md', 'unknown'],
  ['hugo', '{{ .Site.BaseURL }}b.png', 'unknown'],
  ['hugo', '../../../b.md', 'unknown'],
  ['obsidian', 'b.md', 'unknown'],
];

describe('judgeTarget()', () => {
  it.each(cases.map(([generator, target, is, files = [], site = {}]) => ({ generator, target, is, files, site })))(
    '$generator: $target is $is',
    ({ generator, target, is, files, site }) => {
      const about = aboutOf(generator, { files: ['content/posts/a.md', ...files], site });
      expect(judgeTarget(target, fakePost('content/posts/a.md', { slug: 'a' }), about).is).toBe(is);
    },
  );

  it.each<readonly [target: string, folder: string | undefined]>([
    ['b.png', undefined],
    ['img/b.png', 'content/posts/img'],
    ['/img/b.png', '/img'],
    ['/css/x/b.png', undefined],
    ['/b.png', undefined],
  ])('tells that the folder of %s is %s where it is missing', (target, folder) => {
    const about = aboutOf('hugo', { files: ['content/posts/a.md', 'static/css/a.css'] });
    expect(judgeTarget(target, fakePost('content/posts/a.md', { slug: 'a' }), about).folder).toBe(folder);
  });
});
