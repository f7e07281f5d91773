import { defineCheck, type Finding, type Noted } from '../check.ts';
import { findLookAlikes } from '../similar.ts';
import { tally } from '../tags.ts';

/** Tags of published posts that look alike and that the site keeps apart: one finding for each group. */
export const similarTags = defineCheck({
  code: 'SIMILAR_TAGS',
  bad: [
    {
      generator: 'jekyll',
      files: {
        '_posts/2024-03-09-a.md': '---\ntitle: A\ntags: [Fine-Tuning]\n---\n',
        '_posts/2024-03-10-b.md': '---\ntitle: B\ntags: [fine tuning]\n---\n',
      },
    },
  ],
  good: [
    {
      generator: 'hugo',
      files: {
        'content/posts/a.md': '---\ntitle: A\ntags: [Rust, C]\n---\n',
        'content/posts/b.md': '---\ntitle: B\ntags: [rust, C++]\n---\n',
      },
    },
  ],
  library({ library }: Noted<unknown>, { aliases, termKey }): Finding[] {
    const posts = library.posts.filter(({ state }) => state === 'published');
    const spellings = tally(posts).map(({ name, count }) => ({ name, count }));
    return findLookAlikes(spellings, { aliases }).flatMap(({ class: kind, names, keep, why }): Finding[] => {
      const rare = names.findLast(({ name }) => name !== keep);
      const pages = new Set([keep, ...names.map(({ name }) => name)].map(termKey)).size;
      // What is one letter apart may as well be another word.
      if (rare === undefined || pages < 2 || kind === 'C') return [];
      const file = posts.find(({ tags }) => tags.includes(rare.name))?.path;
      if (file === undefined) return [];
      const others = names.filter(({ name }) => name !== rare.name).map(({ name, count }) => `"${name}" (${count})`);
      return [
        {
          file,
          severity: 'warning',
          message: `The tag "${rare.name}" (${rare.count}) looks like ${others.join(', ')}: ${why}`,
          at: { key: 'tags|tag', text: rare.name },
          hint: `use "${keep}" throughout; blog tags similar lists all of them`,
        },
      ];
    });
  },
});
