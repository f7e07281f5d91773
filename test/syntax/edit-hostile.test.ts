import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldEdit, Split } from '../../src/core/field-edit.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { hugo } from '../../src/dialects/hugo.ts';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { pelican } from '../../src/dialects/pelican.ts';
import { editFront } from '../../src/syntax/edit-front.ts';

const pieces = [
  ...['tags', 'title', 'a', 'b', '한', '😀', '2024-01-02', '007', 'true', '~', '<<', 'label', 'p'],
  ...[
    ': ',
    ': ',
    '= ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '#',
    ' # ',
  ],
  ...[
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '|',
    '>-',
    '? ',
    '%',
    '\\',
    '...',
    '---',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\0',
    '\ud800',
  ],
];
const mess = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
const text = fc
  .tuple(
    fc.constantFrom('---\n', '---\r\n', '+++\n', ';;;\n', '{', '#+', '\ufeff---\n', 'Title: x\n', ''),
    mess,
    fc.constantFrom(
      'tags: [a, b]',
      'tags:\n- a\n- b',
      'tags = ["a", "b"]',
      '"tags": ["a"]',
      'Tags: a, b',
      '#+TAGS: a',
      '',
    ),
    mess,
    fc.constantFrom('\n---\n', '\n+++\n', '\n;;;\n', '}\n', '\n\n', ''),
    mess,
  )
  .map((parts) => parts.join(''));
const name = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 }));
const path = fc.constantFrom(['tags'], ['title'], ['p', 'tags'], ['p'], ['__proto__'], ['']);
const split = fc.constantFrom<Split>('none', 'space', 'comma', 'comma-or-space', 'semicolon-or-comma');
const edit: fc.Arbitrary<FieldEdit> = fc.oneof(
  fc.record({ kind: fc.constant('add'), path, split, item: name }),
  fc.record({ kind: fc.constant('drop'), path, split, item: name }),
  fc.record({ kind: fc.constant('replace'), path, split, from: fc.array(name, { maxLength: 3 }), to: name }),
  fc.record({ kind: fc.constant('set'), path, value: fc.oneof(name, fc.boolean(), fc.record({ date: name })) }),
  fc.record({ kind: fc.constant('unset'), path, anyCase: fc.boolean() }),
);

describe('editFront()', () => {
  it.each([hugo, hexo, jekyll, pelican])(
    'never throws, and refuses at a place in the file, for $id',
    async ({ front }) => {
      let changed = 0;
      await fc.assert(
        fc.asyncProperty(text, edit, async (whole, one) => {
          const result = await editFront({ file: 'a.md', text: whole, rules: front, edits: [one] });
          if ('text' in result) {
            if (result.text !== whole) changed += 1;
            return;
          }
          const line = whole.replace(/^\ufeff/, '').split('\n')[(result.refusal.place?.line ?? 0) - 1];
          expect(line).toBeDefined();
          expect(result.refusal.place?.column).toBeLessThanOrEqual((line ?? '').length + 1);
          expect(result.refusal.hint).toMatch(/^[a-z]/);
        }),
        // Always the same texts: by chance none of 500 could be one that an edit changes.
        { numRuns: Number(process.env['EDIT_RUNS'] ?? 500), seed: 20_240_309 },
      );
      expect(changed).toBeGreaterThan(0);
    },
    3_600_000,
  );

  it('refuses a list that would take too long', async () => {
    const whole = `---\ntags: [${'a, '.repeat(10_000)}a]\n---\n`;
    const edits: FieldEdit[] = [{ kind: 'drop', path: ['tags'], split: 'none', item: 'a' }];
    const result = await editFront({ file: 'a.md', text: whole, rules: hugo.front, edits });
    expect(result).toMatchObject({ refusal: { code: 'CANNOT_EDIT', place: { line: 2, column: 1 } } });
  });
});
