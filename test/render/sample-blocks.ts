import type { Block, HeatBlock, MonthBlock, Report } from '../../src/core/report.ts';

/** January 2026, Sunday first: posts on 1, 14 and 20; today is the 14th. */
export const january: MonthBlock = {
  kind: 'month',
  caption: '2026년 1월',
  weekdays: ['일', '월', '화', '수', '목', '금', '토'],
  weeks: Array.from({ length: 5 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - 3;
      if (day < 1 || day > 31) return undefined;
      return { day, count: [1, 14, 20].includes(day) ? 1 : 0, ...(day === 14 ? { today: true } : {}) };
    }),
  ),
};

/** 53 weeks, the first beginning in the fourth row; levels go round. */
export const year: HeatBlock = {
  kind: 'heat',
  caption: '2026',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, index) => ({
    name,
    column: [0, 4, 8, 13, 17, 22, 26, 30, 35, 39, 43, 48][index] ?? 0,
  })),
  weeks: Array.from({ length: 53 }, (_, week) =>
    Array.from({ length: 7 }, (_, row) => {
      if (week === 0 && row < 3) return undefined;
      const level = ((week + row) % 5) as 0 | 1 | 2 | 3 | 4;
      return { day: `2026 ${week} ${row}`, level, count: level * 2 };
    }),
  ),
  thresholds: [1, 2, 4, 7],
  less: 'less',
  more: 'more',
};

/** One block of each kind; the compiler asks for a new kind here. `text` is where a file's text would stand. */
export function blocksWith(text: string): { readonly [K in Block['kind']]: Extract<Block, { kind: K }> } {
  return {
    heading: { kind: 'heading', text },
    text: { kind: 'text', spans: [{ text, role: 'muted' }], indent: 2 },
    table: {
      kind: 'table',
      columns: [{ name: 'day' }, { name: 'title', flexible: true }, { name: 'tags' }],
      rows: [
        ['2024-03-14', { text, role: 'title' }, [{ text: 'rust', role: 'tag' }, { text: ', ' }, { text }]],
        ['2024-03-11', 'other', ''],
      ],
    },
    bars: { kind: 'bars', rows: [{ label: { text, role: 'tag' }, value: 3, extra: ['2024-03', text] }] },
    columns: {
      kind: 'columns',
      names: ['Month', 'Posts'],
      most: 'most {n}',
      items: [
        { label: text, value: 2 },
        { label: 'later', value: 0 },
      ],
    },
    tree: {
      kind: 'tree',
      roots: [
        {
          cells: [text, '3'],
          children: [
            { cells: [text, '1'], children: [] },
            { cells: ['b'], children: [] },
          ],
        },
      ],
    },
    cloud: {
      kind: 'cloud',
      words: [
        { text, size: 5, count: 3 },
        { text, size: 1, count: 1 },
      ],
    },
    month: { ...january, caption: text },
    heat: { ...year, caption: text },
    beside: {
      kind: 'beside',
      left: [january],
      right: [{ kind: 'table', columns: [{ name: 'title', flexible: true }], rows: [[text]] }],
    },
  };
}

/** A report of these blocks, two rows and a diagnostic. */
export function reportOf(blocks: readonly Block[], text = 'Rust 소유권'): Report {
  const rows = [
    { path: 'posts/a.md', title: text, tags: [text, 'b'], draft: false, words: 12 },
    { path: 'posts/b.md', title: 'b', tags: [] },
  ];
  return {
    data: { posts: rows, problems: [] },
    rows,
    columns: ['path', 'title', 'tags', 'draft', 'words'],
    blocks,
    diagnostics: [{ code: 'BAD_DATE', severity: 'warning', message: text, file: 'posts/a.md' }],
  };
}
