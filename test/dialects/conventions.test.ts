import { describe, expect, it } from 'vitest';
import { textScalar, type Value } from '../../src/core/fields.ts';
import {
  conventionalState,
  dateIn,
  isBlogName,
  languageIn,
  publicationKeys,
  updateIn,
} from '../../src/dialects/conventions.ts';
import { plain } from '../../src/dialects/plain.ts';
import { siteOf } from './try-dialect.ts';

const fieldsOf = (values: Readonly<Record<string, string>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(values).map(([key, text]) => [key, { text, kind: 'plain' } as const]));

describe('isBlogName()', () => {
  it.each(['blog', 'posts', 'blogPosts', 'posts-ko', 'Articles', '_posts', 'dev_notes', 'til'])('takes %s', (name) => {
    expect(isBlogName(name)).toBe(true);
  });

  it.each(['projects', 'authors', 'blog-authors', 'postTags', 'docs', 'compost', 'catalog', ''])(
    'does not take "%s"',
    (name) => {
      expect(isBlogName(name)).toBe(false);
    },
  );
});

describe('dateIn()', () => {
  it.each<[string, Record<string, string>, readonly string[], string | undefined]>([
    ['the key of the schema', { when: '2024-03-09', date: '2020-01-01' }, ['when'], '2024-03-09'],
    [
      'the likeliest of the schema',
      { created: '2020-01-01', pubDate: '2024-03-09' },
      ['created', 'pubDate'],
      '2024-03-09',
    ],
    ['the likeliest in use', { created: '2020-01-01', publish_date: '2024-03-09' }, [], '2024-03-09'],
    ['the first that is a date', { pubDate: 'soon', date: '2024-03-09' }, [], '2024-03-09'],
    [
      'no update and no event',
      { updatedDate: '2024-03-09', startDate: '2024-03-09' },
      ['updatedDate', 'startDate'],
      undefined,
    ],
  ])('takes %s', async (_what, values, schema, day) => {
    expect(dateIn(fieldsOf(values), { site: await siteOf(plain), schema }).date?.day).toBe(day);
  });
});

describe('publicationKeys()', () => {
  it('puts the likeliest first and leaves out updates', () => {
    expect(publicationKeys(['when', 'modDatetime', 'date', 'updated_at', 'pubDatetime', 'eventDate'])).toEqual([
      'pubDatetime',
      'date',
      'when',
    ]);
  });
});

describe('updateIn()', () => {
  it.each([
    'updated',
    'updatedDate',
    'modDatetime',
    'lastmod',
    'last_modified_at',
    'lastUpdated',
    'dateModified',
    'updated-at',
  ])('takes %s', async (key) => {
    expect(updateIn(fieldsOf({ [key]: '2024-03-09' }), await siteOf(plain))?.day).toBe('2024-03-09');
  });

  it.each(['date', 'model', 'updates'])('does not take %s', async (key) => {
    expect(updateIn(fieldsOf({ [key]: '2024-03-09' }), await siteOf(plain))).toBeUndefined();
  });
});

describe('conventionalState()', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ is_draft: 'true' }, 'draft', 'is_draft: true'],
    [{ isPublish: 'false' }, 'draft', 'isPublish: false'],
    [{ status: 'Unpublished' }, 'draft', 'status: unpublished'],
    [{ hidden: 'true' }, 'hidden', 'hidden: true'],
    [{ hidden: 'true', draft: 'true' }, 'draft', 'draft: true'],
    [{ draft: 'soon', status: 'done' }, 'published', 'nothing holds it back'],
  ])('decides on %j', (values, state, reason) => {
    expect(conventionalState(fieldsOf(values))).toEqual({ state, reason });
  });
});

describe('languageIn()', () => {
  it.each<[Record<string, string>, string | undefined]>([
    [{ lang: 'ko' }, 'ko'],
    [{ locale: 'pt-BR' }, 'pt-BR'],
    [{ language: 'English' }, undefined],
    [{ lang: 'true' }, undefined],
    [{}, undefined],
  ])('reads %j', (values, lang) => {
    expect(languageIn(fieldsOf(values))).toBe(lang);
  });

  it('takes no list', () => {
    expect(languageIn(new Map([['lang', [textScalar('ko')]]]))).toBeUndefined();
  });
});
