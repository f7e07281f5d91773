import { describe, expect, it } from 'vitest';
import { january, year } from './sample-blocks.ts';
import { inPipe, lines, onTerminal, painted } from './show.ts';

describe('month', () => {
  const grid = [
    '         2026년 1월',
    ' 일  월  화  수  목  금  토',
    '                  1*  2   3',
    '  4   5   6   7   8   9  10',
    ' 11  12  13 >14* 15  16  17',
    ' 18  19  20* 21  22  23  24',
    ' 25  26  27  28  29  30  31',
  ];

  it.each([
    ['on a terminal', onTerminal],
    ['in a pipe', inPipe],
  ] as const)('`renderText()` marks posting days and today by signs when %s', async (_, render) => {
    expect(await render([january])).toBe(lines(...grid));
  });

  it('`renderText()` marks today when it has no post', async () => {
    const weeks = [
      [{ day: 1, count: 0, today: true }, { day: 2, count: 2 }, undefined, undefined, undefined, undefined, undefined],
    ];
    expect((await inPipe([{ ...january, weeks }])).split('\n')[2]).toBe(' >1   2*');
  });

  it('`renderText()` puts week numbers at the left when there are any', async () => {
    const text = await onTerminal([{ ...january, weekNumbers: [1, 2, 3, 4, 5] }]);
    expect(text.split('\n').slice(1, 4)).toEqual([
      '     일  월  화  수  목  금  토',
      'W01                   1*  2   3',
      'W02   4   5   6   7   8   9  10',
    ]);
  });

  it('`renderText()` widens the cells when the names are long', async () => {
    const weekdays = ['Sunday', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    expect((await inPipe([{ ...january, weekdays }])).split('\n').slice(1, 4)).toEqual([
      'Sunday    Mon    Tue    Wed    Thu    Fri    Sat',
      '                                 1*     2      3',
      '     4      5      6      7      8      9     10',
    ]);
  });

  it('`renderText()` paints posting days and today when there is colour', async () => {
    expect(await painted([january])).toContain('<today>>14*</today> 15  16');
    expect(await painted([january])).toContain('<mark>20*</mark>');
  });
});

describe('heat', () => {
  it('`renderText()` shows levels by signs when in a pipe', async () => {
    const text = (await inPipe([year])).split('\n');
    expect([text[1], text[2], text[5], text[9]]).toEqual([
      '    Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec',
      'Sun  ░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒',
      'Wed ▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·',
      'less ·  ░ 1+  ▒ 2+  ▓ 4+  █ 7+ more',
    ]);
  });

  it('`renderText()` is ASCII when asked for', async () => {
    expect(await onTerminal([{ ...year, ascii: true }])).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('`renderText()` splits the year when the terminal is narrow', async () => {
    const text = (await onTerminal([year], 50)).split('\n');
    expect([text[1], text[9], text[10]]).toEqual(['    Jan Feb Mar  Apr May  Jun', '', '       Aug  Sep Oct Nov  Dec']);
    expect(text.filter((line) => line.startsWith('Mon')).map((line) => line.length)).toEqual([31, 30]);
  });

  it('`renderText()` takes two cells a week when the terminal is wide', async () => {
    expect((await onTerminal([year], 120)).split('\n')[5]).toMatch(/^Wed ▓ █ · ░ ▒ /);
  });

  it('`renderText()` gives months by their numbers when names that have one would touch', async () => {
    const months = year.months.map(({ column }, index) => ({ name: `${index + 1}월`, column }));
    expect((await inPipe([{ ...year, months }])).split('\n')[1]).toBe(
      '    1   2   3    4   5    6   7   8    9   10  11   12',
    );
    expect((await onTerminal([{ ...year, months }], 120)).split('\n')[1]).toContain('10월    11월      12월');
  });

  it('`renderText()` lets other names of months touch when they are not of letters', async () => {
    const months = year.months.map(({ column }) => ({ name: 'яна.', column }));
    expect((await inPipe([{ ...year, months }])).split('\n')[1]).toContain('яна.яна.яна. яна.');
  });

  it('`renderText()` paints levels when there is colour', async () => {
    expect(await painted([year])).toContain(
      '<muted>Wed </muted><level3>▓</level3><level4>█</level4><muted>·</muted><level1>░</level1><level2>▒</level2>',
    );
  });
});
