import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatePlain, plainAgain } from '../../src/syntax/plain-yaml.ts';
import { quickYaml } from '../../src/syntax/quick-yaml.ts';
import { locateYaml, yamlAgain } from '../../src/syntax/yaml-tree.ts';
import { add, edited } from './edits.ts';
import { realFronts } from './real-fronts.ts';
import { shown } from './shown.ts';

/** What comes of a text: places where it is plain; else who leaves it to the others. */
function located(raw: string) {
  const fields = quickYaml(raw);
  return { fields, places: fields && locatePlain(raw) };
}

describe('locatePlain()', () => {
  it.each([
    'title: A\ndate: 2024-01-02\n',
    'title: "a \\"b\\" \\\\ c"\nx: \'it\'\'s\'\ny: ""\n',
    'tags: [a, "b c" , \'d\', [e, f]]\nempty: [ ]\n',
    'tags:\n- a\n-  "b-c"\nx: 1\n',
    'tags:\n  - a\n\n# note\n  - b\n',
    'layout  : wiki\ntag     : a b\n',
    'cover:\n  image: /a.jpg\n  alt: b\nx:\n',
    'a: >-\n  b\n  c\nd: |\n  e\n  f\n',
    'a: b\n  c\n  d\ne: f\r\ng: h\r\n',
    'title: 한글 제목 😀\n',
    '# a note\nx: 1\ny:\n\n# another\nz:\n  - a\n# last\n',
  ])('finds in %j the places that the whole parser finds', (raw) => {
    expect(located(raw).places).toEqual(locateYaml(raw));
  });

  it.each([
    '',
    '# only a note\n',
    'a:\n  -\n  - b\n',
    'a: b\n  # whose?\n',
    'a:\n# whose?\n',
    'a:\n  b:\n# whose?\nc:\n',
    'a: b\u00a0\n',
  ])('leaves %j to the whole parser, though it is plain', (raw) => {
    expect(located(raw)).toEqual({ fields: expect.any(Map), places: undefined });
  });

  it.each(['a: [b\n', 'a: *x\n', 'a: &x b\n', 'a: !t b\n', '- a\n', 'a: b\n---\nc: d\n', '[a]: b\n'])(
    'finds nothing in %j',
    (raw) => {
      expect(locatePlain(raw)).toBeUndefined();
    },
  );

  const piece = fc.constantFrom(
    ...['a', 'title', 'tags', ': ', ':', '- ', '-', '\n', '\n  ', '\n    ', '\r\n', ' ', '"', "'", '\\', '#', ' #'],
    ...['[', ']', ',', ', ', '{', '}', '|', '>', '>-', '|-', '&', '*', '!', '%', '@', '`', '?', '~', '1', '2024-01-02'],
    ...['한', '\u00a0', '\t', '\n# n\n', '\n- ', '\n  - ', '\n\n', ': |\n  ', ': >-\n    ', '\nb: ', '\nc:\n'],
    ...['\n  d: ', ': [', '\r\n  - '],
  );

  it('never finds anything else than the whole parser', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.constantFrom('', 'k: '), fc.array(piece, { maxLength: 25 }), (key, pieces) => {
        const raw = key + pieces.join('');
        const { places } = located(raw);
        if (places === undefined) return;
        found += 1;
        expect(places).toEqual(locateYaml(raw));
        expect(plainAgain(places).map(shown)).toEqual([textsOf(raw, '1.2'), textsOf(raw, '1.1')]);
      }),
      { numRuns: 40_000 },
    );
    expect(found).toBeGreaterThan(1_000);
  });
});

function textsOf(raw: string, version: '1.1' | '1.2'): unknown {
  const fields = yamlAgain(raw, version);
  return fields && shown(fields);
}

describe('plainAgain()', () => {
  it.each([
    ['yes', 'string', 'boolean'],
    ['True', 'boolean', 'boolean'],
    ['010', 'number', 'number'],
    ['0o10', 'number', 'string'],
    ['1_000', 'string', 'number'],
    ['12:30', 'string', 'number'],
    ['2024-01-02', 'string', 'date'],
    ['~', 'null', 'null'],
    ['word', 'string', 'string'],
    ['"yes"', 'string', 'string'],
  ])('takes %s for a %s by YAML 1.2, and for a %s by 1.1', (text, core, old) => {
    const { places } = located(`a: ${text}\n`);
    const kinds = places && plainAgain(places).map((fields) => fields.get('a'));
    expect(kinds).toEqual([expect.objectContaining({ kind: core }), expect.objectContaining({ kind: old })]);
  });
});

describe('editFront()', () => {
  it('compares what one parser reads with what the same one reads, where a text is plain no longer', async () => {
    // js-yaml takes this date for a text, yaml for a date.
    const head = '---\ndate: 2024-4-09\ntags: [a';
    expect(await edited(`${head}]\n---\n`, [add('b\u200ec')])).toBe(`${head}, "b\\u200ec"]\n---\n`);
    expect(await edited(`${head}, "b\\u200ec"]\n---\n`, [add('d')])).toBe(`${head}, "b\\u200ec", d]\n---\n`);
  });
});

describe('the front matter of real blogs', () => {
  const fronts = realFronts();
  if (fronts === undefined) {
    it.skip('is not located: there is no ../shared/corpora beside the project', () => {});
    return;
  }

  it('has its values where the whole parser finds them, and is seldom left to it', () => {
    const plain = fronts.flatMap(({ file, raw }) => {
      const { places } = located(raw);
      return places === undefined ? [] : [{ file, raw, places }];
    });
    const wrong = plain.filter(({ raw, places }) => JSON.stringify(places) !== JSON.stringify(locateYaml(raw)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(plain.length / fronts.length).toBeGreaterThan(0.93);
  });
});
