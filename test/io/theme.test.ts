import { describe, expect, it } from 'vitest';
import { colorLevel, makeTheme } from '../../src/io/theme.ts';

describe('colorLevel()', () => {
  it.each([
    ['a pipe', { isTTY: false, env: {} }, 0],
    ['a terminal', { isTTY: true, env: {} }, 1],
    ['a terminal of 256 colours', { isTTY: true, env: { TERM: 'xterm-256color' } }, 2],
    ['a terminal of all colours', { isTTY: true, env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' } }, 3],
    ['TERM=dumb', { isTTY: true, env: { TERM: 'dumb' } }, 0],
    ['NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, 0],
    ['an empty NO_COLOR', { isTTY: true, env: { NO_COLOR: '' } }, 1],
    ['FORCE_COLOR over NO_COLOR', { isTTY: false, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, 1],
    ['FORCE_COLOR=3', { isTTY: false, env: { FORCE_COLOR: '3', TERM: 'xterm' } }, 3],
    ['an empty FORCE_COLOR', { isTTY: false, env: { FORCE_COLOR: '' } }, 1],
    ['FORCE_COLOR=0', { isTTY: true, env: { FORCE_COLOR: '0' } }, 0],
    ['FORCE_COLOR=false', { isTTY: true, env: { FORCE_COLOR: 'false' } }, 0],
    ['--color over NO_COLOR', { color: true, isTTY: false, env: { NO_COLOR: '1', TERM: 'dumb' } }, 1],
    ['--color over FORCE_COLOR=0', { color: true, isTTY: false, env: { FORCE_COLOR: '0' } }, 1],
    ['--no-color over FORCE_COLOR', { color: false, isTTY: true, env: { FORCE_COLOR: '3' } }, 0],
  ] as const)('`colorLevel()` answers when there is %s', (_, options, expected) => {
    expect(colorLevel(options)).toBe(expected);
  });
});

describe('makeTheme()', () => {
  it('`makeTheme()` gives texts back when there is no colour', async () => {
    const paint = await makeTheme({ isTTY: false, env: {} });
    expect(paint('error', 'x')).toBe('x');
  });

  it('`makeTheme()` paints by role when there is colour', async () => {
    const paint = await makeTheme({ color: true, isTTY: false, env: {} });
    expect([paint('tag', 'x'), paint(undefined, 'x'), paint('title', 'x'), paint('tag', '')]).toEqual([
      '\x1b[36mx\x1b[39m',
      'x',
      'x',
      '',
    ]);
  });
});
