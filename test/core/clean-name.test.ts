import { describe, expect, it } from 'vitest';
import { cleanName, parseSetting } from '../../src/core/clean-name.ts';

describe('cleanName()', () => {
  it.each([
    ['  Title ', 'Title'],
    ['소유권'.normalize('NFD'), '소유권'],
    ['new\nline', 'new line'],
    ['esc \x1b[2J\x07 title', 'esc  [2J  title'],
    ['a\u2028b\u0085c\ufeff', 'a b c'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['\n \t', ''],
  ])('makes %j to %j', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });
});

describe('parseSetting()', () => {
  it.each([
    ['toc=true', 'toc', true],
    ['toc=false', 'toc', false],
    ['weight=-3', 'weight', -3],
    ['version=1.10.2', 'version', '1.10.2'],
    ['id=007', 'id', '007'],
    ['image=a=b.png', 'image', 'a=b.png'],
    ['image=', 'image', ''],
    ['authors=[kim, lee ]', 'authors', ['kim', 'lee']],
    ['note=a\nb', 'note', 'a b'],
    ['시리즈=러스트', '시리즈', '러스트'],
    ['__proto__=x', '__proto__', 'x'],
    ['constructor=x', 'constructor', 'x'],
  ])('reads %j', (text, key, value) => {
    expect(parseSetting(text)).toEqual({ key, value });
  });

  it.each(['', 'key', '=x', 'a b=x', 'a:b=x', '-a=x', 'title=x', 'Date=x', 'tags=x', 'draft=true'])(
    'refuses %j',
    (text) => {
      expect(() => parseSetting(text)).toThrow(expect.objectContaining({ kind: 'usage' }));
    },
  );
});
