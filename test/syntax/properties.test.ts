import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/core/fields.ts';
import { isFields, isList } from '../../src/core/fields.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { hugo } from '../../src/dialects/hugo.ts';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { plain } from '../../src/dialects/plain.ts';
import { readFront } from '../../src/syntax/front.ts';
import { parseJson } from '../../src/syntax/json.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const nested = fc.letrec<{ value: unknown; fields: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('fields'),
  ),
  fields: fc.dictionary(
    text.filter((key) => key !== '__proto__' && key !== '<<'),
    tie('value'),
    { maxKeys: 5 },
  ),
})).fields;

/** A value as JSON would have it, all scalars as text. */
function texts(value: Value): unknown {
  if (isList(value)) return value.map(texts);
  return isFields(value) ? Object.fromEntries([...value].map(([key, item]) => [key, texts(item)])) : value.text;
}

function textsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsOf);
  if (typeof value !== 'object' || !value) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textsOf(item)]));
}

describe('properties', () => {
  it('`parseYaml()` gives back what was dumped', () => {
    fc.assert(fc.property(nested, (fields) => void expect(texts(parseYaml(dump(fields)))).toEqual(textsOf(fields))));
  });

  it('`parseJson()` gives back what was written', () => {
    fc.assert(
      fc.property(nested, (fields) => void expect(texts(parseJson(JSON.stringify(fields)))).toEqual(textsOf(fields))),
    );
  });

  it('`readFront()` reads YAML between fences as `parseYaml()` reads it alone', async () => {
    await fc.assert(
      fc.asyncProperty(nested, async (fields) => {
        const head = await readFront('a.md', `---\n${dump(fields)}---\n`, plain.front);
        expect(texts(head.front.fields)).toEqual(textsOf(fields));
      }),
    );
  });

  const pieces = fc.constantFrom(
    '---',
    '+++',
    ';;;',
    '...',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ': ',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '- ',
    '#',
    '#+',
    '&a',
    '*a',
    '!!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '<<',
    'title',
    'js',
    'a',
    '=',
    ',',
    '\ufeff',
    '\u0000',
    '\ud800',
    '한',
    '😀',
    '2024-01-02',
    '\\',
    '?',
    '~',
  );
  const mess = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  const any = fc.oneof(
    mess,
    fc.string({ unit: 'binary' }),
    fc
      .tuple(
        fc.constantFrom('---\n', '+++\n', ';;;\n', '{', '#+', '---toml\n', ''),
        mess,
        fc.constantFrom('\n---\n', '\n+++\n', '\n;;;\n', '}', ''),
      )
      .map((parts) => parts.join('')),
  );

  it.each([hugo, hexo, jekyll, plain])(
    '`readFront()` never throws, and tells places inside the file, for $id',
    async ({ front }) => {
      await fc.assert(
        fc.asyncProperty(any, async (whole) => {
          const head = await readFront('a.md', whole, front);
          const lines = whole.replace(/^\ufeff/, '').split('\n');
          for (const { place } of head.diagnostics) {
            const line = lines[(place?.line ?? 0) - 1];
            expect(line).toBeDefined();
            expect(place?.column).toBeGreaterThanOrEqual(1);
            expect(place?.column).toBeLessThanOrEqual((line ?? '').length + 1);
          }
          expect(head.body).toBeGreaterThanOrEqual(0);
          expect(head.body).toBeLessThanOrEqual(whole.length);
          expect(head.front.broken === true).toBe(head.diagnostics.some(({ severity }) => severity === 'error'));
        }),
        { numRuns: 2_000 },
      );
    },
  );
});
