import { afterEach, describe, expect, it } from 'vitest';
import { hexo } from '../../src/dialects/hexo.ts';
import { hexoDate, isYamlTime, scriptDate } from '../../src/dialects/hexo-date.ts';
import { siteOf } from './try-dialect.ts';

/** Texts as they stand in blogs, and some that nearly do. */
const texts = [
  '2024',
  '2024-12',
  '2024-13',
  '2024-00',
  '2024-3-4',
  '2024-03-04',
  '2024-03-04T05:06',
  '2024-03-04T5:06',
  '2024-03-04 5:06',
  '2024-03-04T05:06:07',
  '2024-03-04T05:06:07Z',
  '2024-03-04T05:06:07+09:00',
  '2024-03-04T05:06:07+0900',
  '2024-03-04 05:06:07 +0900',
  '2024-03-04 05:06:07 +09:00',
  '2024-03-04 05:06:07 UTC',
  '2024-03-04 05:06:07 EST',
  '2024-03-04 05:06:07 KST',
  '2024-02-30',
  '2024-02-32',
  '2024-13-01',
  '2024-03-04 24:00',
  '2024-03-04 25:00',
  '2024-03-04 12:60',
  '2024-02-29T24:00:00',
  '2024-03-04T05',
  '2024-03-04 10:00 AM',
  '2024-03-04 10:00 PM',
  '2024-03-04 10:00pm',
  '2024-W10',
  '2024/3/4',
  '2024/03/04 10:00',
  '2024/3/4 10:00 +0900',
  '2024/13/4',
  '2024/2/30',
  '2024.3.4',
  '2024.03.04',
  '2024. 3. 4',
  '2024. 3. 4.',
  '2024. 3. 4. 10:00',
  '2024.3.4 10:00',
  '2024.13.4',
  '3/4/2024',
  '13/4/2024',
  '3-4-2024',
  '3.4.2024',
  '04/03/24',
  '3/4/72',
  '3/4/2024 10:00 PM',
  '3/4/2024 10:00:05',
  'March 4, 2024',
  'Mar 4 2024',
  '4 Mar 2024',
  '4th March 2024',
  'March 4th, 2024',
  'March 4, 2024 10:00 AM',
  'Mar 2024',
  'March',
  'Mon Mar 04 2024',
  'Mon Mar 04 2024 09:00:00 GMT+0900',
  'Mon Mar 04 2024 09:00:00 GMT+0900 (한국 표준시)',
  'Mon, 04 Mar 2024 09:00:00 GMT',
  'Mon, 04 Mar 2024 09:00:00 +0900',
  'Fri Sep  3 11:21:31 CEST 2021',
  'Fri Sep  3 11:21:31 EST 2021',
  'Mar  4, 2024 23:30:00 PDT',
  '2024년 3월 4일',
  'soon',
  'today',
  '20240304',
  '12:00',
  'true',
];

describe('scriptDate()', () => {
  const machine = process.env['TZ'];
  afterEach(() => {
    if (machine === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machine;
  });

  it.each(['Asia/Seoul', 'America/New_York'])('reads what new Date() reads on a machine in %s', async (zone) => {
    process.env['TZ'] = zone;
    const site = await siteOf(hexo, {}, { zone });
    const ours = texts.map((text) => [text, hexoDate({ text, kind: 'string' }, site)?.ms]);
    const scripts = texts.map((text) => [
      text,
      Number.isNaN(new Date(text).getTime()) ? undefined : new Date(text).getTime(),
    ]);
    expect(ours).toEqual(scripts);
  });

  it.each(['0', '-1', '12', 'hello 2024'])('takes %j for no date, though V8 finds one', (text) => {
    expect(scriptDate(text)).toBeUndefined();
  });
});

describe('isYamlTime()', () => {
  it.each([
    ['2024-03-04', true],
    ['2024-3-4', false],
    ['2024-3-4 5:06:07', true],
    ['2024-03-04T05:06:07.5Z', true],
    ['2024-03-04 05:06:07 +9', true],
    ['2024-03-04 05:06:07 +09:00', true],
    ['2024-03-04 05:06:07 +0900', false],
    ['2024-03-04 05:06', false],
    ['soon', false],
  ])('of %j is %j', (text, time) => {
    expect(isYamlTime(text)).toBe(time);
  });
});

describe('hexoDate()', () => {
  it('is no date of a number that is 0, nor of a list', async () => {
    const site = await siteOf(hexo);
    expect([hexoDate({ text: '0', kind: 'number' }, site), hexoDate([], site)]).toEqual([undefined, undefined]);
  });
});
