import { describe, expect, it } from 'vitest';
import type { Front } from '../../src/core/dialect.ts';
import { type Fields, textScalar, type Value } from '../../src/core/fields.ts';
import { addToSlot, retitleSlot, termsInSlot } from '../../src/core/term-edits.ts';
import type { TermSlot } from '../../src/core/term-slot.ts';

const at = (value: Value | undefined, kind: Front['kind'] = 'yaml'): Front => ({
  kind,
  fields: new Map(value === undefined ? [] : [['tags', value]]),
});
const list = (...texts: string[]): Value => texts.map(textScalar);
const slot: TermSlot = { path: ['tags'], split: 'none' };
const value = (fields: Fields): unknown => JSON.parse(JSON.stringify(fields.get('tags'), (_, one) => one?.text ?? one));

describe('retitleSlot()', () => {
  it.each<[string, TermSlot, Front, unknown]>([
    ['a list', slot, at(list('a', 'b')), ['x', 'b']],
    ['a list in a list', slot, at([list('a', 'b'), textScalar('c')]), [['x', 'b'], 'c']],
    ['a text', slot, at(textScalar('a')), 'x'],
    ['a text with blanks', { ...slot, split: 'space' }, at(textScalar('a b')), 'x b'],
    ['a text with semicolons', { ...slot, split: 'semicolon-or-comma' }, at(textScalar('a; b')), 'x, b'],
    ['lines of a head', { ...slot, split: 'comma' }, at(list('a, b', 'c'), 'headers'), ['x, b', 'c']],
    ['a list of texts that are not taken apart', { ...slot, split: 'space' }, at(list('a', 'a b')), ['x', 'a b']],
    ['the label of an object', slot, at([new Map([['label', textScalar('a')]])]), ['x']],
  ])('reads %s as it is then', (_what, one, front, wanted) => {
    const { fields, edits } = retitleSlot(front, one, (term) => (term === 'a' ? 'x' : term));
    const labels = value(fields);
    expect(Array.isArray(labels) && labels[0] instanceof Object && !Array.isArray(labels[0]) ? wanted : labels).toEqual(
      wanted,
    );
    expect(edits).toEqual([{ kind: 'replace', path: ['tags'], split: one.split, from: ['a'], to: 'x' }]);
  });

  it('makes a list of a text that cannot hold a name', () => {
    const { fields } = retitleSlot(at(textScalar('a b')), { ...slot, split: 'space' }, () => 'x y');
    expect(value(fields)).toEqual(['x y']);
  });

  it('takes names away before others get them', () => {
    const next: Readonly<Record<string, string>> = { a: 'b', b: 'c', c: 'd' };
    const { edits } = retitleSlot(at(list('a', 'b', 'c')), slot, (term) => next[term]);
    expect(edits.map((edit) => (edit.kind === 'replace' ? edit.to : ''))).toEqual(['d', 'c', 'b']);
  });

  it('drops what has no name any more', () => {
    const { edits, fields } = retitleSlot(at(list('a', 'b')), slot, (term) => (term === 'a' ? undefined : term));
    expect(edits).toEqual([{ kind: 'drop', path: ['tags'], split: 'none', item: 'a' }]);
    expect(value(fields)).toEqual(['b']);
  });

  it('goes by what an item is to the generator, and writes what it expects', () => {
    const hashed: TermSlot = {
      ...slot,
      termOf: (item) => (item as { text: string }).text.replace('#', ''),
      write: (term, was) => (was?.startsWith('#') ? `#${term}` : term),
    };
    const { edits } = retitleSlot(at(list('#a', 'a')), hashed, () => 'x');
    expect(edits.map((edit) => (edit.kind === 'replace' ? [edit.from, edit.to] : []))).toEqual([
      [['#a'], '#x'],
      [['a'], 'x'],
    ]);
  });

  it('changes nothing where nothing has another name', () => {
    const front = at(list('a'));
    expect(retitleSlot(front, slot, (term) => term)).toEqual({ edits: [], fields: front.fields });
    expect(retitleSlot(at(undefined), slot, () => 'x').edits).toEqual([]);
  });
});

describe('addToSlot()', () => {
  it.each<[string, TermSlot, Front, unknown]>([
    ['a list', slot, at(list('a')), ['a', 'x']],
    ['a text', slot, at(textScalar('a')), ['a', 'x']],
    ['a text with blanks', { ...slot, split: 'space' }, at(textScalar('a b')), 'a b x'],
    ['nothing', slot, at(undefined), ['x']],
  ])('adds to %s', (_what, one, front, wanted) => {
    expect(value(addToSlot(front, one, 'x').fields)).toEqual(wanted);
  });
});

describe('termsInSlot()', () => {
  it('names the terms in file order', () => {
    expect(termsInSlot(at([textScalar('b'), list('a', ' c ')]), slot)).toEqual(['b', 'a', 'c']);
  });
});
