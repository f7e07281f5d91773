import { describe, expect, it } from 'vitest';
import { type PlainDate, parseDate } from '../../src/core/date.ts';
import {
  firstWeekday,
  localeFrom,
  monthCaption,
  monthNames,
  parseLocale,
  speaksKorean,
  weekdayNames,
} from '../../src/core/locale.ts';

const january: PlainDate = parseDate('2026-01-15');

describe('speaksKorean()', () => {
  it.each<[Record<string, string>, readonly string[], boolean]>([
    [{ LANG: 'ko_KR.UTF-8' }, [], true],
    [{ LANG: 'ko' }, [], true],
    [{ LANG: 'ko-KR' }, [], true],
    [{ LANG: 'ko@euro' }, [], true],
    [{ LC_MESSAGES: 'ko_KR.UTF-8', LANG: 'en_US.UTF-8' }, [], true],
    [{ LC_MESSAGES: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8' }, [], false],
    [{ LC_ALL: 'C', LC_MESSAGES: 'ko_KR.UTF-8' }, [], false],
    [{ LC_ALL: 'POSIX', LANG: 'ko_KR.UTF-8' }, [], false],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'ko_KR.UTF-8' }, [], true],
    // Names of days are Korean then, nothing else.
    [{ LC_TIME: 'ko_KR.UTF-8' }, [], false],
    [{ LANG: 'kok_IN' }, [], false],
    [{ LANG: 'korean' }, [], false],
    [{}, [], false],
    [{}, ['list', '--locale', 'ko'], true],
    [{}, ['--locale=ko-KR', 'list'], true],
    [{ LC_ALL: 'ko_KR.UTF-8' }, ['list', '--locale', 'en'], false],
    [{}, ['list', '--locale', 'en', '--locale', 'ko'], true],
    // What is no locale is told in the language of the environment.
    [{ LANG: 'ko_KR.UTF-8' }, ['list', '--locale', 'xx-nowhere'], true],
    [{ LANG: 'ko_KR.UTF-8' }, ['list', '--locale'], true],
    [{}, ['list', '--', '--locale', 'ko'], false],
  ])('with %j and %j is %s', (env, argv, spoken) => {
    expect(speaksKorean(argv, env)).toBe(spoken);
  });
});

describe('localeFrom()', () => {
  it.each([
    [{ LANG: 'ko_KR.UTF-8' }, 'ko-KR'],
    [{ LANG: 'de_DE@euro' }, 'de-DE'],
    [{ LANG: 'zh_TW.Big5' }, 'zh-TW'],
    [{ LANG: 'en' }, 'en'],
    [{ LC_ALL: 'ja_JP.UTF-8', LC_TIME: 'de_DE', LANG: 'ko_KR' }, 'ja-JP'],
    [{ LC_TIME: 'de_DE.UTF-8', LANG: 'ko_KR.UTF-8' }, 'de-DE'],
    [{ LC_ALL: '', LC_TIME: '', LANG: 'ko_KR.UTF-8' }, 'ko-KR'],
    [{ LC_ALL: 'C', LANG: 'ko_KR.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: '' }, 'en'],
    [{}, 'en'],
    [{ LANG: 'not a locale' }, 'en'],
    [{ LANG: 'xx_YY' }, 'en'],
  ])('makes of %j the tag %s', (env, tag) => {
    expect(localeFrom(env)).toBe(tag);
  });
});

describe('parseLocale()', () => {
  it.each([
    ['ko', 'ko'],
    ['KO-kr', 'ko-KR'],
    ['ko_KR.UTF-8', 'ko-KR'],
    ['en-u-fw-mon', 'en-u-fw-mon'],
  ])('takes "%s" as %s', (text, tag) => {
    expect(parseLocale(text)).toBe(tag);
  });

  it.each(['', 'C', 'korean', 'ko-', '한국어'])('refuses "%s" as wrong usage', (text) => {
    expect(() => parseLocale(text)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });
});

describe('monthCaption()', () => {
  it.each([
    ['en', 'January 2026'],
    ['ko', '2026년 1월'],
    ['ja', '2026年1月'],
    ['de', 'Januar 2026'],
    ['ar-EG', 'يناير 2026'],
    ['th', 'มกราคม 2026'],
    ['xx', 'January 2026'],
  ])('names the month in %s', (locale, caption) => {
    expect(monthCaption(january, locale)).toBe(caption);
  });

  it.each(['2024-02-01', '2024-02-29'])('is the same on %s, the edges of a month', (day) => {
    expect(monthCaption(parseDate(day), 'en')).toBe('February 2024');
  });

  it('keeps years before 100', () => {
    expect(monthCaption(parseDate('0033-04-01'), 'en')).toBe('April 33');
  });
});

describe('monthNames()', () => {
  it.each([
    ['en', 'short', ['Jan', 'Feb', 'Dec']],
    ['en', 'long', ['January', 'February', 'December']],
    ['ko', 'short', ['1월', '2월', '12월']],
    ['de', 'long', ['Januar', 'Februar', 'Dezember']],
  ] as const)('lists twelve in %s, %s', (locale, style, [first, second, last]) => {
    const names = monthNames(locale, style);
    expect([names.length, names[0], names[1], names[11]]).toEqual([12, first, second, last]);
  });
});

describe('weekdayNames()', () => {
  it.each([
    ['en', 'Sun Mon Tue Wed Thu Fri Sat'],
    ['ko', '일 월 화 수 목 금 토'],
    ['ja', '日 月 火 水 木 金 土'],
    ['de', 'So Mo Di Mi Do Fr Sa'],
    ['fr', 'dim lun mar mer jeu ven sam'],
    ['zh-CN', '日 一 二 三 四 五 六'],
    ['ar', 'ح ن ث ر خ ج س'],
  ])('gives short names in %s from Sunday on', (locale, names) => {
    expect(weekdayNames(locale, 'short').join(' ')).toBe(names);
  });

  it('gives long names in full', () => {
    expect(weekdayNames('ko', 'long')).toEqual(['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일']);
  });
});

describe('firstWeekday()', () => {
  it.each([
    ['en', 0],
    ['en-US', 0],
    ['en-GB', 1],
    ['ko', 0],
    ['de', 1],
    ['ar-EG', 6],
    ['dv-MV', 5],
    ['xx', 1],
  ])('of %s is %i', (locale, first) => {
    expect(firstWeekday(locale)).toBe(first);
  });
});
