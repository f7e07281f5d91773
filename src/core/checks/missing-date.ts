import { defineCheck, type Finding, type Noted } from '../check.ts';
import type { Post } from '../post.ts';

/** The share of dated posts from which on a date belongs to a post. */
const habit = 0.9;
/** Fewer dated posts than this show no habit. */
const few = 3;

/** Posts without a day in a folder whose posts have one. */
export const missingDate = defineCheck({
  code: 'MISSING_DATE',
  bad: [
    {
      generator: 'hugo',
      files: {
        'content/posts/none.md': '---\ntitle: None\n---\n',
        ...Object.fromEntries(
          Array.from({ length: 9 }, (_, at) => [
            `content/posts/${at}.md`,
            `---\ntitle: Post ${at}\ndate: 2024-03-0${at + 1}\n---\n`,
          ]),
        ),
      },
    },
  ],
  good: [
    {
      generator: 'plain',
      files: {
        'a.md': '---\ntitle: A\ndate: 2024-03-09\n---\n',
        'b.md': '---\ntitle: B\n---\n',
        'c.md': '---\ntitle: C\n---\n',
      },
    },
  ],
  library({ library: { posts } }: Noted<unknown>): Finding[] {
    const homes = new Map<string, Post[]>();
    for (const post of posts) {
      if (post.state !== 'published' && post.state !== 'scheduled') continue;
      const home = homeOf(post);
      const known = homes.get(home);
      if (known) known.push(post);
      else homes.set(home, [post]);
    }
    return [...homes].flatMap(([home, all]) => {
      const undated = all.filter(({ day }) => day === undefined);
      const dated = all.length - undated.length;
      if (dated < few || dated < all.length * habit) return [];
      return undated.filter(({ path }) => !isPageOf(home, path)).map(findingOf);
    });
  },
});

/** The folder of a post; of a post with a folder of its own, the one above. */
function homeOf({ path }: Post): string {
  const parts = path.split('/');
  return parts.slice(0, /^index\./.test(parts.at(-1) ?? '') ? -2 : -1).join('/');
}

/** `blog/blog.md`, `blog/index.md`, `posts/latest.md`: pages about the posts beside them. */
function isPageOf(home: string, path: string): boolean {
  const name = path.slice(home === '' ? 0 : home.length + 1).replace(/\.\w+$/, '');
  return (
    name === home.slice(home.lastIndexOf('/') + 1) || /^(?:index|readme|about|archives?|latest|.*-index)$/i.test(name)
  );
}

function findingOf({ path }: Post): Finding {
  return {
    file: path,
    severity: 'warning',
    message: 'The post has no date, as those beside it have',
    hint: 'add a date to its front matter',
  };
}
