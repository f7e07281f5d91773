import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { doubleQuoted, plainIsSafe, tomlString, yamlScalar } from '../../src/core/yaml-scalar.ts';

describe('plainIsSafe()', () => {
  it.each(['Hello', 'Rust 소유권 정리', "it's", 'C++', 'a, b', 'C#', '3 ways to go', 'see http://x.y', '🎉'])(
    'is true for %j',
    (text) => {
      expect(plainIsSafe(text)).toBe(true);
    },
  );

  it.each([
    ...[
      '',
      ' a',
      'a ',
      'no',
      'Yes',
      'off',
      'y',
      'N',
      'null',
      '~',
      'true',
      '1',
      '1_000',
      '0x1F',
      '0o17',
      '0b11',
      '1:30',
      '12:30:45',
      '1e3',
      '.5',
      '.inf',
      '-.INF',
      '.nan',
      '1,000',
    ],
    ...[
      '2026-01-05',
      '2026-01-05 21:30:00 +09:00',
      '+1',
      '=',
      '<<',
      '- a',
      '-a',
      '? a',
      ': a',
      ':sym',
      '[a',
      '{a',
      '#a',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      "'a",
      '"a',
      '%a',
      '@a',
      '`a',
      ',a',
      '---',
      '...',
    ],
    ...['a: b', 'a #b', 'a:', 'a\tb', 'a\nb', 'a\u0085b', 'a\u2028b', 'a\ufeffb', 'a\u202eb', 'a\ud800'],
  ])('is false for %j', (text) => {
    expect(plainIsSafe(text)).toBe(false);
  });

  it.each(['a, b', 'a]', 'a{b', 'a:b', 'a?'])('is false for %j between brackets', (text) => {
    expect(plainIsSafe(text, 'flow')).toBe(false);
  });
});

describe('yamlScalar()', () => {
  it.each([
    ['Hello', 'plain', 'Hello'],
    ['a: b', 'plain', '"a: b"'],
    ["it's", 'single', "'it''s'"],
    ['a\tb', 'single', '"a\\tb"'],
    ['say "hi"', 'double', '"say \\"hi\\""'],
    ['a\u2028b', 'plain', '"a\\u2028b"'],
  ] as const)('writes %j, %s, as %s', (text, quote, written) => {
    expect(yamlScalar(text, { quote, spare: 'double' })).toBe(written);
  });

  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Surrogate}/gu, '')),
    fc.string({ unit: fc.constantFrom(...'01279_.:-+eExobaf nyT Z,#"\'[]{}&*!|>%@`?=<~/\\'.split('')), maxLength: 8 }),
    fc
      .tuple(
        fc.constantFrom('no', 'Yes', '~', 'null', '1:30', '0x', '2024-01-02', '- ', '? ', '# ', '---', '<<', '='),
        fc.string({ maxLength: 2 }),
      )
      .map((parts) => parts.join('')),
  );
  const styles = fc.record({
    quote: fc.constantFrom('plain', 'single', 'double'),
    spare: fc.constantFrom('single', 'double'),
  } as const);

  it.each([
    ['1.2', CORE_SCHEMA],
    ['1.1', YAML11_SCHEMA],
  ])('writes what YAML %s reads back as the same text', (_, schema) => {
    fc.assert(
      fc.property(nasty, styles, (text, style) => {
        const block = load(`title: ${yamlScalar(text, style)}\nnext: 1\n`, { schema });
        const flow = load(`tags: [${yamlScalar(text, { ...style, flow: true })}, x]\n`, { schema });
        expect([block, flow]).toEqual([{ title: text, next: 1 }, { tags: [text, 'x'] }]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('doubleQuoted()', () => {
  it('writes what JSON reads back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => JSON.parse(doubleQuoted(text)) === text));
  });
});

describe('tomlString()', () => {
  it.each([
    ['a', 'single', "'a'"],
    ["it's", 'single', '"it\'s"'],
    ['a\x7fb', 'double', '"a\\u007fb"'],
    ['C:\\x', 'plain', '"C:\\\\x"'],
  ] as const)('writes %j, %s, as %s', (text, quote, written) => {
    expect(tomlString(text, quote)).toBe(written);
  });
});
