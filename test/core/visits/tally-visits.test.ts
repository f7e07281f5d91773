import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/core/date.ts';
import { numberSet } from '../../../src/core/visits/number-set.ts';
import { tallyVisits } from '../../../src/core/visits/tally-visits.ts';
import type { Visits } from '../../../src/core/visits/visits.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Request {
  readonly address?: string;
  readonly at?: string;
  readonly target?: string;
  readonly status?: number;
  readonly method?: string;
  readonly agent?: string;
}

function line({ address = '192.0.2.1', at = '10/Feb/2026:12:00:00 +0900', agent = firefox, ...more }: Request): string {
  const { method = 'GET', target = '/posts/a/', status = 200 } = more;
  return `${address} - - [${at}] "${method} ${target} HTTP/1.1" ${status} 1 "-" "${agent}"`;
}

function tally(lines: readonly string[], base = ''): Visits {
  const posts = new Map([
    ['posts/a', { path: 'a.md', title: 'A' }],
    ['posts/b', { path: 'b.md', title: 'B' }],
  ]);
  const made = tallyVisits({ posts, base, zone: 'Asia/Seoul', today: parseDate('2026-02-10'), most: 10 });
  for (const one of lines) made.add(one);
  return made.visits();
}

describe('tallyVisits()', () => {
  it('counts an address once a day, in the zone of the blog', () => {
    const visits = tally([
      line({}),
      line({ target: '/' }),
      line({ address: '192.0.2.2' }),
      line({ at: '09/Feb/2026:14:59:59 +0000' }),
      line({ at: '09/Feb/2026:15:00:01 +0000' }),
      line({ at: '01/Feb/2026:00:00:00 +0900' }),
    ]);
    expect(visits).toMatchObject({ today: 2, yesterday: 1, total: 4, first: '2026-02-01', last: '2026-02-10' });
  });

  it('counts a reader of a post once a day', () => {
    const visits = tally([
      line({ target: '/posts/b/' }),
      line({ target: '/posts/b/' }),
      line({ target: '/posts/b?x=1', address: '192.0.2.2' }),
      line({ target: '/posts/a/' }),
    ]);
    expect(visits.posts).toEqual([
      { path: 'b.md', title: 'B', count: 2 },
      { path: 'a.md', title: 'A', count: 1 },
    ]);
  });

  it.each([
    ['a robot', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a tool', { agent: 'curl/8.5.0' }],
    ['what names nothing', { agent: '-' }],
    ['a picture', { target: '/a.png' }],
    ['a page that is not there', { status: 404 }],
    ['a form', { method: 'POST' }],
  ])('leaves out %s', (_name, request) => {
    expect(tally([line(request)])).toMatchObject({ total: 0, posts: [] });
  });

  it('tells robots left out, lines that are none, and whether readers are named', () => {
    expect(tally([line({ agent: 'bingbot/2.0' }), 'garbage', ''])).toMatchObject({
      robots: 1,
      strange: 1,
      agents: true,
    });
    const common = '192.0.2.1 - - [10/Feb/2026:12:00:00 +0900] "GET / HTTP/1.1" 200 1';
    expect(tally([common])).toMatchObject({ total: 1, agents: false });
  });

  it('knows posts of a site that lies below a path', () => {
    expect(tally([line({ target: '/blog/posts/a/' }), line({ target: '/posts/b/' })], 'blog').posts).toEqual([
      { path: 'a.md', title: 'A', count: 1 },
    ]);
  });

  it('does not mind the order of the lines', () => {
    const lines = fc.array(
      fc.record({
        address: fc.ipV4(),
        target: fc.constantFrom('/posts/a/', '/posts/b/', '/'),
        at: fc.constantFrom('10/Feb/2026:12:00:00 +0900', '09/Feb/2026:12:00:00 +0900'),
      }),
    );
    fc.assert(
      fc.property(lines, (requests) => {
        expect(tally(requests.map(line).reverse())).toEqual(tally(requests.map(line)));
      }),
    );
  });
});

describe('numberSet()', () => {
  it('is what a set is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 200 })), (values) => {
        const made = numberSet();
        const set = new Set<number>();
        for (const value of values) {
          expect(made.add(value)).toBe(!set.has(value));
          set.add(value);
        }
        expect(made.size).toBe(set.size);
      }),
    );
  });
});
