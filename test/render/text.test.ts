import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Block, TreeNode } from '../../src/core/report.ts';
import { HARMFUL, hostileText } from './any-text.ts';
import { blocksWith, reportOf } from './sample-blocks.ts';
import { inPipe, lines, onTerminal, painted } from './show.ts';
import { plainTheme } from './tag-theme.ts';
import { written } from './written.ts';

const posts: Block = {
  kind: 'table',
  columns: [
    { name: 'day' },
    { name: 'state', optional: true },
    { name: 'title', flexible: true },
    { name: 'tags', flexible: true },
  ],
  rows: [
    [
      { text: '2024-03-14', role: 'date' },
      '',
      'Rust 소유권 정리',
      [{ text: 'rust', role: 'tag' }, { text: ', 메모리' }],
    ],
    ['2024-03-11', '', 'Fine-tuning notes\ton\ntwo lines', ''],
  ],
};

describe('links', () => {
  const columns = [{ name: 'title', flexible: true }, { name: 'tags' }];
  const linked: Block = {
    kind: 'table',
    columns,
    rows: [
      [{ text: '소유권 정리하기', file: 'a b.md' }, 'rust'],
      ['b', 'go'],
    ],
  };
  const opened = '\x1b]8;;file:///a%20b.md\x1b\\';
  const closed = '\x1b]8;;\x1b\\';
  const shown = (links?: () => Promise<(path: string) => string>) =>
    written('text', reportOf([linked]), { isTTY: true, widthColumns: 14, paint: plainTheme, ...(links && { links }) });

  it('`renderText()` makes a link of what stands for a file, as wide as it is without', async () => {
    const answer = await shown(async () => (path) => `file:///${encodeURIComponent(path)}`);
    expect(answer).toContain(`${opened}소유권 ${closed}…  rust\n`);
    expect(answer.replaceAll(/\x1b\]8;;.*?\x1b\\/g, '')).toBe(await shown());
  });

  it('`renderText()` does not ask for links where nothing stands for a file', async () => {
    const links = () => Promise.reject(new Error('asked'));
    const view = { isTTY: true, widthColumns: 80, paint: plainTheme, links };
    expect(await written('text', reportOf([posts]), view)).toContain('rust');
  });
});

describe('table', () => {
  it('`renderText()` aligns to the cell and drops empty optional columns when on a terminal', async () => {
    expect(await onTerminal([posts])).toBe(
      lines('2024-03-14  Rust 소유권 정리                rust, 메모리', '2024-03-11  Fine-tuning notes on two lines'),
    );
  });

  it('`renderText()` narrows the widest flexible column first when the terminal is narrow', async () => {
    expect(await onTerminal([posts], 40)).toBe(
      lines('2024-03-14  Rust 소유권 …   rust, 메모리', '2024-03-11  Fine-tuning n…'),
    );
  });

  it('`renderText()` cuts the line when no column can give way', async () => {
    expect(await onTerminal([posts], 14)).toBe(lines('2024-03-14  R…', '2024-03-11  F…'));
  });

  it('`renderText()` narrows only the rows that have a trailing cell when those are few', async () => {
    const columns = [
      { name: 'Title', flexible: true },
      { name: 'Note', trailing: true },
    ];
    const lines = async (notes: readonly string[]) => {
      const rows = notes.map((note) => ['x'.repeat(30), note]);
      return (await onTerminal([{ kind: 'table', columns, rows }], 40)).split('\n').slice(0, -1);
    };
    const whole = 'x'.repeat(30);
    expect(await lines(['in six days', '', '', ''])).toEqual([`${'x'.repeat(26)}…  in six days`, whole, whole, whole]);
    expect(await lines(['in six days', ''])).toEqual([`${'x'.repeat(26)}…  in six days`, `${'x'.repeat(26)}…`]);
    expect(await lines(['no', '', '', ''])).toEqual([`${whole}  no`, whole, whole, whole]);
  });

  it('`renderText()` prints every cell between tabs and cuts nothing when in a pipe', async () => {
    expect(await inPipe([posts])).toBe(
      lines('2024-03-14\t\tRust 소유권 정리\trust, 메모리', '2024-03-11\t\tFine-tuning notes on two lines\t'),
    );
  });

  it('`renderText()` paints after the widths are known when there is colour', async () => {
    const [first] = (await painted([posts])).split('\n');
    expect(first).toBe('<date>2024-03-14</date>  Rust 소유권 정리                <tag>rust</tag>, 메모리');
  });

  it('`renderText()` aligns to the right when a column says so', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ name: 'n', align: 'right' }, { name: 'x' }],
      rows: [
        ['7', 'a'],
        ['128', 'b'],
      ],
    };
    expect(await onTerminal([table])).toBe(lines('  7  a', '128  b'));
  });

  it('`renderText()` is empty when there are no rows', async () => {
    expect(await onTerminal([{ ...posts, rows: [] }])).toBe('');
  });
});

describe('bars', () => {
  const bars: Block = {
    kind: 'bars',
    rows: [
      { label: { text: 'Fine-Tuning', role: 'tag' }, value: 12, extra: ['2024-03'] },
      { label: { text: '활성화 함수' }, value: 4, extra: ['2023-11'] },
      { label: { text: 'none' }, value: 0 },
    ],
  };

  it('`renderText()` has a sign for each one counted when they fit', async () => {
    expect(await onTerminal([bars])).toBe(
      lines('Fine-Tuning  12  ████████████  2024-03', '활성화 함수   4  ████          2023-11', 'none          0'),
    );
  });

  it('`renderText()` keeps proportion, and one sign for a little, when they do not fit', async () => {
    const rows = [1000, 500, 1].map((value) => ({ label: { text: 'x' }, value }));
    const text = await onTerminal([{ kind: 'bars', rows, ascii: true }], 29);
    expect(text).toBe(lines(`x  1000  ${'#'.repeat(20)}`, `x   500  ${'#'.repeat(10)}`, 'x     1  #'));
  });

  it('`renderText()` draws no bar longer than 40 when the terminal is wide', async () => {
    const rows = [{ label: { text: 'x' }, value: 1000 }];
    expect(await onTerminal([{ kind: 'bars', rows }], 200)).toBe(lines(`x  1000  ${'█'.repeat(40)}`));
  });

  it('`renderText()` leaves the bar out when in a pipe', async () => {
    expect(await inPipe([bars])).toBe(lines('Fine-Tuning\t12\t2024-03', '활성화 함수\t4\t2023-11', 'none\t0'));
  });
});

describe('tree', () => {
  const leaf = (text: string): { cells: readonly string[]; children: readonly never[] } => ({
    cells: [text, '1'],
    children: [],
  });
  const tree: Block = {
    kind: 'tree',
    roots: [
      { cells: ['기술', '12'], children: [{ cells: ['ai', '3'], children: [leaf('nlp')] }, leaf('db')] },
      leaf('삶'),
    ],
  };

  it('`renderText()` hangs nodes on branches and counts in columns when on a terminal', async () => {
    expect(await onTerminal([tree])).toBe(
      lines('기술       12', '├─ ai       3', '│  └─ nlp   1', '└─ db       1', '삶          1'),
    );
  });

  it('`renderText()` is ASCII with tabs when asked for in a pipe', async () => {
    expect(await inPipe([{ ...tree, ascii: true }])).toBe(
      lines('기술\t12', '|-- ai\t3', '|   `-- nlp\t1', '`-- db\t1', '삶\t1'),
    );
  });

  it('`renderText()` ends when a name nests very deep', async () => {
    let node: TreeNode = { cells: ['x'], children: [] };
    for (let depth = 0; depth < 50_000; depth += 1) node = { cells: ['x'], children: [node] };
    expect((await inPipe([{ kind: 'tree', roots: [node] }])).split('\n').length).toBe(50_002);
  });
});

describe('cloud', () => {
  const cloud: Block = {
    kind: 'cloud',
    words: [
      { text: '활성화 함수', size: 5, count: 12 },
      { text: 'rust', size: 1, count: 1 },
      { text: 'go', size: 2, count: 2 },
    ],
  };

  it('`renderText()` flows when on a terminal', async () => {
    expect(await onTerminal([cloud], 24)).toBe(lines('활성화 함수 12   rust 1', 'go 2'));
  });

  it('`renderText()` has a word a line when in a pipe', async () => {
    expect(await inPipe([cloud])).toBe(lines('활성화 함수\t12', 'rust\t1', 'go\t2'));
  });
});

describe('text', () => {
  const text: Block = {
    kind: 'text',
    spans: [{ text: 'one two ' }, { text: '"셋"', role: 'title' }, { text: ', four' }],
    indent: 2,
  };

  it('`renderText()` breaks at blanks and keeps the indent when on a terminal', async () => {
    expect(await onTerminal([text], 14)).toBe(lines('  one two', '  "셋", four'));
  });

  it('`renderText()` keeps an item together when several have marks between them', async () => {
    const items: Block = {
      kind: 'text',
      spans: [{ text: 'one two · three ' }, { text: '4', role: 'count' }, { text: ' · a long one of them' }],
    };
    expect(await onTerminal([items], 20)).toBe(lines('one two · three 4 ·', 'a long one of them'));
    expect(await onTerminal([items], 15)).toBe(lines('one two ·', 'three 4 · a', 'long one of', 'them'));
  });

  it('`renderText()` breaks a word when it is wider than the terminal', async () => {
    expect(await onTerminal([{ kind: 'text', spans: [{ text: '소유권정리 ab' }] }], 6)).toBe(
      lines('소유권', '정리', 'ab'),
    );
  });

  it('`renderText()` breaks nothing when in a pipe', async () => {
    expect(await inPipe([text])).toBe(lines('  one two "셋", four'));
  });

  it('`renderText()` keeps lines of text and headings together when blocks follow each other', async () => {
    const heading: Block = { kind: 'heading', text: '2024' };
    const line: Block = { kind: 'text', spans: [{ text: 'a' }] };
    expect(await onTerminal([heading, line, line, heading, line])).toBe(lines('2024', 'a', 'a', '', '2024', 'a'));
  });
});

describe('beside', () => {
  const beside = blocksWith('소유권').beside;

  it('`renderText()` has two columns when the terminal is wide', async () => {
    expect((await onTerminal([beside])).split('\n')[0]).toBe('         2026년 1월            소유권');
  });

  it.each([
    ['narrow', onTerminal([beside], 50)],
    ['a pipe', inPipe([beside])],
  ] as const)('`renderText()` puts one under the other when it is %s', async (_, text) => {
    expect((await text).split('\n').slice(-4)).toEqual([' 25  26  27  28  29  30  31', '', '소유권', '']);
  });
});

describe('hostile text', () => {
  it('`renderText()` never is wider than the terminal, ends lines without blanks and is harmless on any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.integer({ min: 12, max: 100 }), async (text, widthColumns) => {
        const out = await onTerminal(Object.values(blocksWith(text)), widthColumns);
        expect(out).not.toMatch(HARMFUL);
        for (const line of out.split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(widthColumns);
          expect(line).not.toMatch(/ $/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['terminal', onTerminal],
    ['pipe', inPipe],
  ] as const)('`renderText()` ends on a %s when there are very many rows', async (_, render) => {
    const label = { text: 'x' };
    const many = <T>(item: T): readonly T[] => Array.from({ length: 150_000 }, () => item);
    const out = await render([
      { kind: 'bars', rows: many({ label, value: 1 }) },
      { kind: 'tree', roots: many({ cells: ['x'], children: [] }) },
      { kind: 'table', columns: [{ name: 'x' }], rows: many(['x']) },
    ]);
    expect(out.split('\n').length).toBe(450_003);
  });

  it('`renderText()` is quick when titles are long', async () => {
    const rows = Array.from({ length: 300 }, () => ['2024-01-01', '긴 e\u0301\u{1f600}제목'.repeat(1500), 'x']);
    const columns = [{ name: 'day' }, { name: 'title', flexible: true }, { name: 'tags' }];
    const out = await onTerminal([{ kind: 'table', columns, rows }]);
    expect(out.split('\n')[0]).toMatch(/^2024-01-01 {2}긴 é😀제목.*… {2}x$/);
  }, 5000);
});
