import { describe, expect, it } from 'vitest';
import { parseLogLine } from '../../../src/core/visits/log-line.ts';

const ms = Date.UTC(2026, 1, 10, 1, 2, 3);

describe('parseLogLine()', () => {
  it.each([
    [
      'the common format',
      '192.0.2.1 - frank [10/Feb/2026:10:02:03 +0900] "GET /a/ HTTP/1.1" 200 2326',
      { address: '192.0.2.1', ms, method: 'GET', target: '/a/', status: 200 },
    ],
    [
      'the combined format',
      '2001:db8::1 - - [10/Feb/2026:01:02:03 +0000] "GET /a?b=c HTTP/2.0" 304 - "https://a.example/" "Mozilla/5.0 \\"x\\" y"',
      { address: '2001:db8::1', ms, method: 'GET', target: '/a?b=c', status: 304, agent: 'Mozilla/5.0 \\"x\\" y' },
    ],
    [
      'a host before it',
      'a.example:443 192.0.2.1 - - [09/Feb/2026:20:32:03 -0430] "POST / HTTP/1.1" 404 1 "-" "-" 0.002',
      { address: '192.0.2.1', ms, method: 'POST', target: '/', status: 404, agent: '-' },
    ],
    [
      'a user of two words',
      '192.0.2.1 - two words [10/Feb/2026:01:02:03 +0000] "GET / HTTP/1.1" 200 1',
      { address: '192.0.2.1', ms, method: 'GET', target: '/', status: 200 },
    ],
    [
      'a request that is none',
      '192.0.2.1 - - [10/Feb/2026:01:02:03 +0000] "\\x16\\x03" 400 0 "-" "-"',
      { address: '192.0.2.1', ms, method: '\\x16\\x03', target: '', status: 400, agent: '-' },
    ],
  ])('reads %s', (_name, line, expected) => {
    expect(parseLogLine(line)).toEqual(expected);
  });

  it.each(['', 'garbage', '{"json": true}', '192.0.2.1 - - [10/Foo/2026:01:02:03 +0000] "GET / HTTP/1.1" 200 1'])(
    'takes no other line: %s',
    (line) => {
      expect(parseLogLine(line)).toBeUndefined();
    },
  );

  it('takes no time for a line made to take some', () => {
    const line = `1.1.1.1 - - [10/Feb/2026:01:02:03 +0000] "${'\\"'.repeat(30_000)}`;
    const start = performance.now();
    expect(parseLogLine(line)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(200);
  });
});
