import { defineCheck, type Finding } from '../check.ts';
import { plainDate } from '../date.ts';
import { dayInName, writtenDay } from '../written-day.ts';

const hint = 'write a day that the calendar has';

/** Days that do not exist, in the front matter or the name of a file, whatever the generator makes of them. */
export const badDate = defineCheck({
  code: 'BAD_DATE',
  bad: [
    { generator: 'jekyll', files: { '_posts/2024-03-01-a.md': '---\ntitle: A\ndate: 2024-02-30\n---\n' } },
    { generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\ndate: 2024-13-45\n---\n' } },
    { generator: 'plain', files: { '2024-13-45-a.md': '---\ntitle: A\ndate: 2024-03-01\n---\n' } },
  ],
  good: [
    { generator: 'jekyll', files: { '_posts/2024-02-29-a.md': '---\ntitle: A\ndate: 2024-02-29\n---\n' } },
    { generator: 'plain', files: { '1.2.3-45-a.md': '---\ntitle: A\ndate: 2024-03-01\n---\n' } },
  ],
  post({ path, post, front }, { generator }): Finding[] {
    const written = writtenDay(front);
    const named = dayInName(path);
    const shown = post.day === undefined ? 'the post has no day' : `${generator} shows ${post.day}`;
    return [
      ...(written === undefined || written.date.exists
        ? []
        : [
            {
              file: path,
              severity: 'warning' as const,
              message: `The date "${written.text}" does not exist: ${shown}`,
              at: { key: written.key, text: written.text },
              hint,
            },
          ]),
      ...(named === undefined || isDay(named)
        ? []
        : [
            {
              file: path,
              severity: 'warning' as const,
              message: `The date "${named}" in the name does not exist`,
              hint,
            },
          ]),
    ];
  },
});

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return plainDate(year, month, day) !== undefined;
}
