import { defineCheck, type Finding } from '../check.ts';
import { staleSince } from '../stale-draft.ts';

/** Drafts whose dates are more than a year old; the times of files say nothing, a clone of a repository sets them anew. */
export const staleDraft = defineCheck({
  code: 'STALE_DRAFT',
  bad: [{ generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\ndate: 2024-03-09\ndraft: true\n---\n' } }],
  good: [
    {
      generator: 'hugo',
      files: {
        'content/posts/a.md': '---\ntitle: A\ndate: 2026-03-09\ndraft: true\n---\n',
        'content/posts/b.md': '---\ntitle: B\ndate: 2024-03-09\nlastmod: 2026-05-01\ndraft: true\n---\n',
        'content/archive/d.md': '---\ntitle: D\ndate: 2024-03-09\ndraft: true\n---\n',
        'content/posts/c.md': '---\ntitle: C\ndraft: true\n---\n',
      },
    },
  ],
  post({ path, post }, { today }): Finding[] {
    const last = staleSince(post, today);
    if (last === undefined) return [];
    return [
      {
        file: path,
        severity: 'warning',
        message: `The draft is older than a year: its last date is ${last}`,
        at: { key: 'date' },
        hint: 'finish it, or give it a new date',
      },
    ];
  },
});
