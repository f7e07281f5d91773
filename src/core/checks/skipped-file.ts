import { defineCheck, type Finding, type Noted } from '../check.ts';

/** Files that their author will have taken for posts, and the generator does not. */
export const skippedFile = defineCheck({
  code: 'SKIPPED_FILE',
  bad: [
    { generator: 'jekyll', files: { '_posts/ideas.md': '---\ntitle: Ideas\n---\n' } },
    { generator: 'hugo', files: { 'content/posts/A.MD': '---\ntitle: A\n---\n' } },
    { generator: 'zola', files: { 'content/a.md': 'No front matter\n' } },
    { generator: 'pelican', files: { 'content/a.md': 'Date: 2024-03-09\n\nText\n' } },
  ],
  good: [
    { generator: 'jekyll', files: { '_posts/2024-03-09-ideas.md': '---\ntitle: Ideas\n---\n', '_posts/a.png': '' } },
    { generator: 'hugo', files: { 'content/posts/_index.md': '---\ntitle: Posts\n---\n' } },
  ],
  library: ({ library }: Noted<unknown>): Finding[] =>
    library.skipped.flatMap(({ path, reason, surprising }) =>
      surprising
        ? [
            {
              file: path,
              severity: 'warning',
              message: `The file is no post: ${reason}`,
              hint: 'rename or complete it, or move it elsewhere',
            },
          ]
        : [],
    ),
});
