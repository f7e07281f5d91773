import { describe, expect, it } from 'vitest';
import type { CalendarView } from '../../src/core/calendar.ts';
import { joined, tallyTotals, totalsBlock } from '../../src/core/calendar-totals.ts';
import { parseDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import type { Block } from '../../src/core/report.ts';
import { en } from '../../src/core/words/en.ts';
import { ko } from '../../src/core/words/ko.ts';

const view: CalendarView = {
  today: parseDate('2026-01-15'),
  locale: 'en',
  words: en,
  weekStart: 1,
  weekNumbers: false,
  ascii: false,
  byPost: false,
};

function post(day: string): Post {
  const base = { path: 'a.md', slug: 'a', title: 'A', tags: [], categories: [], branches: [], reason: '' };
  return { ...base, state: 'published', ...(day === '' ? {} : { day: parseDate(day) }) };
}

function textOf(block: Block): string {
  return block.kind === 'text' ? block.spans.map(({ text }) => text).join('') : '';
}

describe('tallyTotals()', () => {
  it('counts the posts of today, of this month, and all', () => {
    const days = ['2026-01-15', '2026-01-15', '2026-01-01', '2026-01-31', '2025-01-15', '2026-02-15', ''];
    expect(tallyTotals(days.map(post), view.today)).toEqual({ today: 2, thisMonth: 4, total: 7 });
  });
});

describe('totalsBlock()', () => {
  it.each([
    ['no posts', [], {}, 'today 0 · this month 0 · total 0'],
    ['one draft', ['2026-01-15'], { draft: 1 }, 'today 1 · this month 1 · total 1 · 1 draft'],
    [
      'every state',
      [],
      { hidden: 1, expired: 1, draft: 2, scheduled: 1 },
      'today 0 · this month 0 · total 0 · 1 scheduled, 2 drafts, 1 expired, 1 hidden',
    ],
    ['posts without a day', ['', ''], { draft: 1 }, 'today 0 · this month 0 · total 2 · 1 draft · 2 without a date'],
  ])('tells of %s', (_, days, leftOut, line) => {
    const shown = days.map(post);
    expect(textOf(totalsBlock({ shown, counted: shown, leftOut }, { view }))).toBe(line);
  });

  it('counts what is counted, not what is shown', () => {
    const shown = ['2026-01-15', '2026-01-02'].map(post);
    const block = totalsBlock({ shown, counted: [post('2026-01-02')], leftOut: {} }, { view });
    expect(textOf(block)).toBe('today 0 · this month 1 · total 1');
  });

  it('speaks Korean in Korean', () => {
    const shown = ['2026-01-15', ''].map(post);
    const block = totalsBlock(
      { shown, counted: shown, leftOut: { draft: 3, scheduled: 1 } },
      { view: { ...view, words: ko }, page: { name: '2024년 3월', count: 1 } },
    );
    expect(textOf(block)).toBe('2024년 3월: 글 1개 · 오늘 1 · 이번 달 1 · 전체 2 · 예약 1, 초안 3 · 날짜 없음 1');
  });

  it('begins with the page when there is one', () => {
    const page = { name: 'March 2024', count: 3 };
    const block = totalsBlock({ shown: [], counted: [], leftOut: {} }, { view, page });
    expect(textOf(block)).toBe('March 2024: 3 posts · today 0 · this month 0 · total 0');
  });
});

describe('joined()', () => {
  it.each([
    [false, 'a · b'],
    [true, 'a | b'],
  ])('puts a mark between when ascii is %s', (ascii, line) => {
    const spans = joined([[{ text: 'a' }], [{ text: 'b' }]], { ascii });
    expect(spans.map(({ text }) => text).join('')).toBe(line);
  });
});
