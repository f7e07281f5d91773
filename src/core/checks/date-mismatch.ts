import { defineCheck, type Finding, type Noted } from '../check.ts';
import { pad, plainDate } from '../date.ts';
import { dayInName, writtenDay } from '../written-day.ts';

/** More often than this, and it is a habit: the dates are of something else, such as events. */
const habit = { posts: 20, share: 0.1 };

/** Files whose name begins with another day than their front matter has. */
export const dateMismatch = defineCheck<Finding>({
  code: 'DATE_MISMATCH',
  bad: [
    { generator: 'jekyll', files: { '_posts/2024-03-09-a.md': '---\ntitle: A\ndate: 2024-03-19\n---\n' } },
    { generator: 'eleventy', files: { 'blog/2024-03-09-a.md': '---\ntitle: A\ndate: 2023-03-09\n---\n' } },
  ],
  good: [
    {
      generator: 'jekyll',
      files: {
        '_posts/2024-3-9-a.md': '---\ntitle: A\ndate: 2024-03-09 08:00:00 +0900\n---\n',
        '_posts/2024-03-10-b.md': '---\ntitle: B\n---\n',
      },
    },
  ],
  note({ path, post, front }) {
    const named = dayInName(path);
    const written = writtenDay(front);
    if (named === undefined || written?.date.exists !== true || post.day === undefined) return undefined;
    const [year = 0, month = 0, day = 0] = named.split('-').map(Number);
    const { wall } = written.date;
    const own = `${pad(wall.year, 4)}-${pad(wall.month, 2)}-${pad(wall.day, 2)}`;
    if (plainDate(year, month, day) === undefined || named === own || named === post.day) return undefined;
    return {
      file: path,
      severity: 'warning',
      message: `The name says ${named}, the front matter "${written.text}": the post is shown on ${post.day}`,
      at: { key: written.key, text: written.text },
      hint: 'give both the same day, or remove one',
    };
  },
  library({ library, notes }: Noted<Finding>): Finding[] {
    const named = library.posts.filter(({ path }) => dayInName(path) !== undefined).length;
    return notes.size >= habit.posts && notes.size > named * habit.share ? [] : [...notes.values()];
  },
});
