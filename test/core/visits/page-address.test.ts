import { describe, expect, it } from 'vitest';
import { basePath, pageAddress } from '../../../src/core/visits/page-address.ts';

describe('pageAddress()', () => {
  it.each([
    ['/posts/kv-cache/', 'posts/kv-cache'],
    ['/posts/kv-cache', 'posts/kv-cache'],
    ['/posts/kv-cache/index.html?utm=1', 'posts/kv-cache'],
    ['/2026/01/a.html', '2026/01/a'],
    ['/posts/%EC%96%B4%ED%85%90%EC%85%98/', 'posts/어텐션'],
    ['/posts/%E1%84%80%E1%85%A1/', 'posts/가'],
    ['https://a.example/posts/a', 'posts/a'],
    ['//posts//a#b', 'posts/a'],
    ['/', ''],
    ['/v1.2/', 'v1.2'],
    ['/%ff/', '%ff'],
  ])('turns %s into %s', (target, address) => {
    expect(pageAddress(target)).toBe(address);
  });

  it.each(['/style.css', '/a/b.PNG?v=2', '/feed.xml', '/robots.txt', '/wp-login.php'])(
    'takes %s for no page',
    (target) => {
      expect(pageAddress(target)).toBeUndefined();
    },
  );

  it('looks only below the base', () => {
    expect(['/blog/a/', '/blog/', '/a/', '/blogs/a'].map((target) => pageAddress(target, 'blog'))).toEqual([
      'a',
      '',
      undefined,
      undefined,
    ]);
  });
});

describe('basePath()', () => {
  it.each([
    [[['baseurl', 'https://a.example/blog/']], 'blog'],
    [[['base_url', 'https://a.example']], ''],
    [
      [
        ['url', 'https://a.example'],
        ['baseurl', '/notes'],
      ],
      'notes',
    ],
    [
      [
        ['url', 'https://a.example'],
        ['root', '/'],
      ],
      '',
    ],
    [[], ''],
  ] as const)('of %j is "%s"', (pairs, base) => {
    expect(basePath(new Map(pairs.map(([key, text]) => [key, { text, at: 0 } as never])))).toBe(base);
  });
});
