import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import type { View } from '../../src/render/index.ts';
import { hostileText } from './any-text.ts';
import { plainTheme } from './tag-theme.ts';
import { written } from './written.ts';

const view: View = { isTTY: false, widthColumns: 80, paint: plainTheme };
const rowsOnly = (rows: Report['rows'], columns: readonly string[] = ['title']): Report => ({
  data: { rows },
  rows,
  columns,
  blocks: [],
});

describe('json', () => {
  it('`formats.json()` keeps letters and escapes what is not seen when there is both', async () => {
    const report = rowsOnly([{ title: '소유권 "é"\x1b[1m\x9b\x7f\u202e\u2028\ud800\u{e0041}', missing: undefined }]);
    expect(await written('json', report, view)).toBe(
      [
        '{',
        '  "rows": [',
        '    {',
        '      "title": "소유권 \\"é\\"\\u001b[1m\\u009b\\u007f\\u202e\\u2028\\ud800\\udb40\\udc41"',
        '    }',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('`formats.json()` writes long lists in pieces as it would whole', async () => {
    const report = {
      ...rowsOnly([]),
      data: { few: [1], many: Array.from({ length: 1_201 }, (_, at) => ({ at, list: [at] })), last: { a: {} } },
    };
    expect(await written('json', report, view)).toBe(`${JSON.stringify(report.data, undefined, 2)}\n`);
  });

  it('`formats.json()` reads back as the data on any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (title) => {
        const report = rowsOnly([{ title, [title]: 1 }]);
        expect(JSON.parse(await written('json', report, view))).toEqual(JSON.parse(JSON.stringify(report.data)));
      }),
    );
  });
});

describe('jsonl', () => {
  it('`formats.jsonl()` has one row a line when texts have line ends', async () => {
    expect(await written('jsonl', rowsOnly([{ title: 'a\nb' }, { title: '나' }]), view)).toBe(
      '{"title":"a\\nb"}\n{"title":"나"}\n',
    );
  });
});

describe('csv', () => {
  it('`formats.csv()` has a header, CRLF and quotes where they are needed', async () => {
    const rows = [
      { title: 'a, "b"', tags: ['x', 'y'], words: 3, draft: false },
      { title: '소유권', words: -1.5 },
    ];
    expect(await written('csv', rowsOnly(rows, ['title', 'tags', 'words', 'draft']), view)).toBe(
      'title,tags,words,draft\r\n"a, ""b""","x; y",3,false\r\n소유권,,-1.5,\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', '-1'],
    ['-1.5', '-1.5'],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', `"'  =1"`],
    ['\u00a0=1', `"'\u00a0=1"`.slice(1, -1)],
    ['\t=1', `"' =1"`],
    ['\r=1', `"' =1"`],
    ['\u200b=1', "'=1"],
    ['\x1b[0m=1', "'=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['a=1', 'a=1'],
    ['a;=1', '"a;=1"'],
    ['a\r\nb', 'a b'],
  ])('`formats.csv()` disarms when a cell is %j', async (title, cell) => {
    const out = await written('csv', rowsOnly([{ title }]), view);
    expect(out.split('\r\n')[1]?.replace(/^"(?=')|"$/g, '')).toBe(cell.replace(/^"(?=')|"$/g, ''));
  });
});

describe('tsv', () => {
  it('`formats.tsv()` has a header and no tab or line end in a cell', async () => {
    const rows = [{ title: 'a\tb\nc', tags: ['x', 'y'] }, { title: '=1' }];
    expect(await written('tsv', rowsOnly(rows, ['title', 'tags']), view)).toBe('title\ttags\na b c\tx; y\n=1\t\n');
  });

  it('`formats.tsv()` writes a value as JSON when it is an object', async () => {
    expect(await written('tsv', rowsOnly([{ title: { a: [1] } }]), view)).toBe('title\n{"a":[1]}\n');
  });
});

describe('paths', () => {
  const rows = [{ path: 'a b.md' }, { path: 'e\u0301.md' }, { path: 'x\x1b[2J\u202e.md' }, { title: 'no path' }];

  it('`formats.paths()` has a path a line, and keeps one that names a file by NFD', async () => {
    expect(await written('paths', rowsOnly(rows), view)).toBe('a b.md\ne\u0301.md\nx␛[2J.md\n');
  });

  it('`formats.paths()` has the paths as they are when ended by NUL', async () => {
    expect(await written('paths', rowsOnly(rows), { ...view, nul: true })).toBe(
      'a b.md\0e\u0301.md\0x\x1b[2J\u202e.md\0',
    );
  });
});
