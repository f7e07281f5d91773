import { defineCheck, type Finding, type Noted } from '../check.ts';
import { fold } from '../fold.ts';
import type { Post } from '../post.ts';

/** More posts than this with one title are a series that is meant to be one. */
const series = 3;

/** Posts of one language with the same title, written in the front matter of each. */
export const duplicateTitle = defineCheck({
  code: 'DUPLICATE_TITLE',
  bad: [
    {
      generator: 'hugo',
      files: {
        'content/posts/a.md': '---\ntitle: The same\ndate: 2024-03-09\n---\n',
        'content/posts/b.md': '---\ntitle: The Same\ndate: 2024-03-10\n---\n',
      },
    },
  ],
  good: [
    {
      generator: 'hugo',
      files: {
        'hugo.toml': '[languages.en]\nweight = 1\n[languages.ko]\nweight = 2\n',
        'content/posts/a.md': '---\ntitle: The same\ndate: 2024-03-09\n---\n',
        'content/posts/a.ko.md': '---\ntitle: The same\ndate: 2024-03-09\n---\n',
        'content/posts/b.md': '---\ntitle: The same\ndate: 2024-03-10\ndraft: true\n---\n',
      },
    },
  ],
  library({ library: { posts } }: Noted<unknown>): Finding[] {
    const groups = new Map<string, Post[]>();
    for (const post of posts) {
      if (post.titleFrom !== undefined || post.state !== 'published') continue;
      const key = `${post.lang ?? ''}\0${fold(post.title)}`;
      const known = groups.get(key);
      if (known) known.push(post);
      else groups.set(key, [post]);
    }
    return [...groups.values()]
      .filter((group) => group.length > 1 && group.length <= series)
      .flatMap(([first, ...others]) =>
        others.map(({ path, title }) => ({
          file: path,
          severity: 'warning',
          message: `The title "${title}" is that of "${first?.path}" too`,
          at: { key: 'title' },
          hint: 'give one of them another title',
        })),
      );
  },
});
