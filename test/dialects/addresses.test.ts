import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/core/dialect.ts';
import type { Fields } from '../../src/core/fields.ts';
import { hugoAddress } from '../../src/dialects/addresses.ts';
import { fakePost } from '../commands/fake-context.ts';

function fields(values: Readonly<Record<string, string>>): Fields {
  return new Map(Object.entries(values).map(([key, text]) => [key, { text, at: 0 } as never]));
}

describe('hugoAddress()', () => {
  // What `hugo list all` of 0.111.3 says of such files, languages ko (the default one) and en.
  it.each([
    ['ko', {}, {}, 'posts/a'],
    ['en', {}, {}, 'en/posts/a'],
    ['ko', { defaultcontentlanguageinsubdir: 'true' }, {}, 'ko/posts/a'],
    ['en', {}, { url: '/own/b/' }, 'own/b'],
    ['en', {}, { url: 'own/b/' }, 'en/own/b'],
    ['ko', { defaultcontentlanguageinsubdir: 'true' }, { url: 'own/b/' }, 'ko/own/b'],
    ['ko', {}, { slug: 'other' }, 'posts/other'],
  ])('of a post in %s, with %j and %j, is %s', (lang, config, front, address) => {
    const site: Site = {
      generator: 'hugo',
      config: fields(config),
      configFiles: [],
      isFuture: () => false,
      languages: [{ code: 'ko' }, { code: 'en' }],
      folders: ['content'],
    };
    const post = fakePost('content/posts/a.md', { lang, slug: 'a' });
    expect(hugoAddress({ post, front: { kind: 'yaml', fields: fields(front) } }, site)).toBe(address);
  });
});
