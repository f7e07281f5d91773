import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickYaml } from '../../src/syntax/quick-yaml.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';
import { realFronts } from './real-fronts.ts';
import { shown } from './shown.ts';

/** What the whole reader gives; undefined where it refuses, or finds a key twice. */
function whole(raw: string): unknown {
  const duplicates: string[] = [];
  try {
    const fields = parseYaml(raw, duplicates);
    return duplicates.length > 0 ? undefined : shown(fields);
  } catch {
    return undefined;
  }
}

describe('quickYaml()', () => {
  it.each([
    'title: A\ndate: 2024-01-02\n',
    'title: "a \\"b\\" \\\\ c"\nx: \'it\'\'s\'\n',
    'tags: [a, "b c", \'d\', [e, f]]\nempty: []\n',
    'tags:\n- a\n- "b"\n-\nx: 1\n',
    'tags:\n  - a\n\n  # note\n  - b\n',
    'layout  : wiki\ntag     : a b\n',
    'cover:\n  image: /a.jpg\n  alt: b\nx:\n',
    'a: >-\n  b\n  c\nd: |\n  e\n  f\n',
    'a: b\n  c\n  d\ne: f\r\ng: h\r\n',
    'title: 한글 제목 😀\n',
    '# only a note\n',
    '',
  ])('reads %j as the whole reader does', (raw) => {
    const fields = quickYaml(raw);
    expect(fields && shown(fields)).toEqual(whole(raw));
    expect(fields).toBeDefined();
  });

  it.each([
    'a: b: c\n',
    'a: b # note\n',
    'a: *x\n',
    'a: &x b\n',
    'a: !t b\n',
    'a: {b: c}\n',
    'a: [b\n',
    'a: "b\n',
    'a: "\\u0041"\n',
    'a: 1\na: 2\n',
    '"a": b\n',
    '? a\n: b\n',
    'a:\n\tb: c\n',
    '- a\n',
    'text\n',
    'a: b\n  c: d\n',
    'a: >-\n  b\n\n  c\n',
    'a: >+\n  b\n',
    'a: - b\n',
    '- name: a\n  x: b\n',
    'a: @b\n',
    'a: b\n---\nc: d\n',
    'a: b\u2028c\n',
    'a: b\rc: d\n',
  ])('leaves %j to the whole reader', (raw) => {
    expect(quickYaml(raw)).toBeUndefined();
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'title',
      'tags',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n',
      ' ',
      '"',
      "'",
      '\\',
      '#',
      ' #',
      '[',
      ']',
    ],
    ...[
      ',',
      ', ',
      '{',
      '}',
      '|',
      '>',
      '>-',
      '|-',
      '&',
      '*',
      '!',
      '%',
      '@',
      '`',
      '?',
      '~',
      '1',
      '2024-01-02',
      '한',
      '\u00a0',
      '\t',
    ],
  );

  it('never gives anything else than the whole reader', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const raw = pieces.join('');
        const fields = quickYaml(raw);
        if (fields === undefined) return;
        read += fields.size > 0 ? 1 : 0;
        expect(shown(fields)).toEqual(whole(raw));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(0);
  });

  const line = fc
    .tuple(fc.constantFrom('a', 'b', 'c-d', 'e_1'), piece, piece, piece)
    .map(([key, ...rest]) => `${key}: ${rest.join('')}`);

  it('nor on lines of keys and values', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const raw = `${lines.join('\n')}\n`;
        const fields = quickYaml(raw);
        if (fields !== undefined) expect(shown(fields)).toEqual(whole(raw));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the front matter of real blogs', () => {
  const fronts = realFronts();
  if (fronts === undefined) {
    it.skip('is not read: there is no ../shared/corpora beside the project', () => {});
    return;
  }

  it('is what the whole reader gives, and seldom left to it', () => {
    const quick = fronts.flatMap(({ file, raw }) => {
      const fields = quickYaml(raw);
      return fields === undefined ? [] : [{ file, raw, fields }];
    });
    expect(
      quick
        .filter(({ raw, fields }) => JSON.stringify(shown(fields)) !== JSON.stringify(whole(raw)))
        .map(({ file }) => file),
    ).toEqual([]);
    expect(quick.length / fronts.length).toBeGreaterThan(0.9);
  });
});
