import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldEdit } from '../../src/core/field-edit.ts';
import { type Document, headers, json, name, toml, yaml } from './edit-documents.ts';
import { add, drop, edited, merge, rename, set, unset } from './edits.ts';

/** More pairs of a document and an edit: `EDIT_RUNS=7500 npx vitest run test/syntax/edit-properties.test.ts`, a quarter of all each. */
const numRuns = Number(process.env['EDIT_RUNS'] ?? 100);

const hard = fc.constantFrom(
  'no',
  '12:30',
  '010',
  '1e3',
  '~',
  '=',
  '<<',
  ' x',
  'x ',
  'x #y',
  'x: y',
  '2024-01-02',
  'a, b',
);
const free = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.normalize('NFC').trim() !== '');
const fresh = fc.oneof(name, hard, free);

const kinds = [
  ['YAML', yaml],
  ['TOML', toml],
  ['JSON', json],
  ['headers', headers],
] as const;

const choice = fc.record({
  kind: fc.constantFrom('rename', 'add', 'drop', 'merge', 'set', 'unset'),
  at: fc.nat(4),
  name: fresh,
});

/** Which edit, and what the tags and title are after it. */
function chosen({ tags, split }: Document, { kind, at, name: to }: { kind: string; at: number; name: string }) {
  const from = tags[at % tags.length] ?? '';
  const other = tags[(at + 1) % tags.length] ?? '';
  const known = tags.find((tag) => tag.normalize('NFC').trim() === to.normalize('NFC').trim());
  const where = { split };
  if (kind === 'add') return { edit: add(to, where), tags: known === undefined ? [...tags, to] : tags };
  if (kind === 'drop') return { edit: drop(from, where), tags: tags.filter((tag) => tag !== from) };
  if (kind === 'set') return { edit: set('title', to), tags, title: to };
  if (kind === 'unset') return { edit: unset('title'), tags, title: undefined };
  const gone = kind === 'merge' ? new Set([from, other]) : new Set([from]);
  const left = tags.flatMap((tag) => {
    if (tag === to || !gone.has(tag)) return [tag];
    return tags.includes(to) || tag !== tags.find((one) => gone.has(one)) ? [] : [to];
  });
  return { edit: kind === 'merge' ? merge([from, other], to, where) : rename(from, to, where), tags: left };
}

describe('editFront()', () => {
  it.each(kinds)(
    'makes exactly the change in %s',
    async (kind, documents) => {
      let refusals = 0;
      await fc.assert(
        fc.asyncProperty(documents, choice, async (document, pick) => {
          const { head, region, tail, rules, read } = document;
          const before = head + region + tail;
          const wanted = chosen(document, pick);
          const after = await edited(before, [wanted.edit], rules);
          if (/^\d+: Cannot /.test(after)) {
            refusals += 1;
            expect([kind, pick.name]).toEqual(['headers', expect.stringMatching(/[;,\p{C}\p{Z}]/u)]);
            return;
          }
          const own = 'title' in wanted;
          if (own) expect(after.endsWith(region + tail)).toBe(true);
          else expect([after.startsWith(head), after.endsWith(tail)]).toEqual([true, true]);
          for (const reader of read) {
            const old = reader(before);
            expect(reader(after)).toEqual({ ...old, tags: wanted.tags, title: own ? wanted.title : old.title });
          }
          expect(await edited(after, [wanted.edit], rules)).toBe(after);
        }),
        { numRuns },
      );
      expect(refusals).toBeLessThan(numRuns / 3);
    },
    3_600_000,
  );

  it.each(kinds)(
    'is undone by its inverse in %s',
    async (_kind, documents) => {
      await fc.assert(
        fc.asyncProperty(documents, fc.nat(4), async ({ head, region, tail, rules, split, tags, single }, at) => {
          const before = head + region + tail;
          const from = tags[at % tags.length] ?? '';
          const where = { split };
          const pairs: [FieldEdit, FieldEdit][] = [
            [rename(from, 'zz-fresh', where), rename('zz-fresh', from, where)],
            [set('title', 'New'), set('title', 'Old')],
            [set('subtitle', 'New'), unset('subtitle')],
          ];
          if (!single) pairs.push([add('zz-fresh', where), drop('zz-fresh', where)]);
          for (const [there, back] of pairs) {
            const changed = await edited(before, [there], rules);
            expect(changed).not.toMatch(/^\d+: Cannot /);
            expect(changed).not.toBe(before);
            expect(await edited(changed, [back], rules)).toBe(before);
          }
        }),
        { numRuns },
      );
    },
    3_600_000,
  );
});
