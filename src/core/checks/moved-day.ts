import { defineCheck, type Finding } from '../check.ts';
import { daysBetween, plainDate } from '../date.ts';
import { writtenDay } from '../written-day.ts';

/**
 * Posts that the site's zone shows on another day than is written. A time that is written in UTC says nothing: programs
 * write so, of a day that was another one where the author was.
 */
export const movedDay = defineCheck({
  code: 'MOVED_DAY',
  bad: [
    {
      generator: 'jekyll',
      files: {
        '_config.yml': 'timezone: Asia/Seoul\nmarkdown: kramdown\n',
        '_posts/2024-03-04-late.md': '---\ntitle: Late\ndate: 2024-03-04 23:30:00\n---\n',
      },
    },
  ],
  good: [
    {
      generator: 'jekyll',
      files: {
        '_config.yml': 'timezone: Asia/Seoul\nmarkdown: kramdown\n',
        '_posts/2024-03-04-late.md': '---\ntitle: Late\ndate: 2024-03-04 23:30:00 +0900\n---\n',
        '_posts/2024-03-05-quoted.md': '---\ntitle: Quoted\ndate: "2024-03-05 23:30:00"\n---\n',
        '_posts/2024-03-06-utc.md': '---\ntitle: UTC\ndate: 2024-03-05T22:30:00Z\n---\n',
      },
    },
  ],
  post({ path, post, front }, { site, generator }): Finding[] {
    const written = writtenDay(front);
    if (written === undefined || !written.date.exists || !written.date.timed || post.day === undefined) return [];
    const { year, month, day, offsetMinutes } = written.date.wall;
    const own = plainDate(year, month, day);
    // Further away it is another date that is shown.
    if (own === undefined || offsetMinutes === 0 || Math.abs(daysBetween(own, post.day)) !== 1) return [];
    const why =
      offsetMinutes === undefined
        ? `${generator} takes a time without an offset for UTC`
        : `the site is in ${site.zone ?? 'another zone'}`;
    return [
      {
        file: path,
        severity: 'warning',
        message: `The date "${written.text}" is shown as ${post.day}: ${why}`,
        at: { key: written.key, text: written.text },
        hint: 'write the offset of the site behind the time, as in 23:30:00 +0900',
      },
    ];
  },
});
