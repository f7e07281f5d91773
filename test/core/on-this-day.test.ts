import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/core/date.ts';
import { onThisDay } from '../../src/core/on-this-day.ts';
import type { Post } from '../../src/core/post.ts';

function posts(days: string): Post[] {
  return days.split(' ').map((day, at) => ({
    ...{
      path: `${at}.md`,
      slug: 'a',
      title: 'A',
      tags: [],
      categories: [],
      branches: [],
      state: 'published',
      reason: '',
    },
    ...(day === '-' ? {} : { day: parseDate(day) }),
  }));
}

describe('onThisDay()', () => {
  it.each([
    ['2026-01-05', '2024-01-05 2025-01-05 2024-01-05 2026-01-05 2027-01-05 2025-01-06 -', '1 1.md, 2 0.md, 2 2.md'],
    ['2026-02-28', '2024-02-29 2024-02-28', '2 0.md, 2 1.md'],
    ['2028-02-28', '2024-02-29 2024-02-28', '4 1.md'],
    ['2028-02-29', '2024-02-29 2025-02-28', '4 0.md'],
    ['2026-03-31', '2024-02-29', ''],
  ])('on %s finds of %j %j', (date, days, expected) => {
    const found = onThisDay(posts(days), parseDate(date));
    expect(found.map(({ years, post }) => `${years} ${post.path}`).join(', ')).toBe(expected);
  });
});
