import { describe, expect, it } from 'vitest';
import { plainFlow, renderList, shapedList } from '../../src/core/list-style.ts';

const render = (sample: { value: string; rest?: string[]; known?: string[] }, items: string[]) => {
  const found = shapedList({ value: sample.value, rest: sample.rest ?? [] }, sample.known);
  return renderList(items, {
    style: found?.style ?? plainFlow,
    syntax: 'yaml',
    lead: sample.value === '' ? 'tags:' : 'tags: ',
  }).join('\n');
};

describe('shapedList() and renderList()', () => {
  it.each([
    ['[a, b]', 'tags: [rust, 메모리]'],
    ['[ a, b ]', 'tags: [ rust, 메모리 ]'],
    ['[a,b]', 'tags: [rust,메모리]'],
    ['["a", "b"]', 'tags: ["rust", "메모리"]'],
    ["['a']", "tags: ['rust', '메모리']"],
    ['a # why', 'tags: [rust, 메모리]'],
  ])('writes as %s is written', (value, expected) => {
    expect(render({ value }, ['rust', '메모리'])).toBe(expected);
  });

  it.each([
    ['- ', ['- a', '- b'], 'tags:\n- rust\n- c++'],
    ['indented', ['  - a', '  - b'], 'tags:\n  - rust\n  - c++'],
    ['wide', ['    -   "a"'], 'tags:\n    -   "rust"\n    -   "c++"'],
    ['with a comment', ['  # mine', '  - a # first'], 'tags:\n  - rust\n  - c++'],
  ])('writes a block list: %s', (_, rest, expected) => {
    expect(render({ value: '', rest }, ['rust', 'c++'])).toBe(expected);
  });

  it.each([
    ['words, where the generator splits them', { value: 'http rfc', known: ['http', 'rfc'] }, ['a', 'b'], 'tags: a b'],
    ['one tag, where it does not', { value: 'http rfc', known: ['http rfc'] }, ['a b'], 'tags: a b'],
    ['several, where one tag is a text', { value: 'http rfc', known: ['http rfc'] }, ['a', 'b'], 'tags: [a, b]'],
    ['words, where a tag has a blank', { value: 'http rfc', known: ['http', 'rfc'] }, ['a b', 'c'], 'tags: [a b, c]'],
    ['commas', { value: 'http, rfc 2', known: ['http', 'rfc 2'] }, ['a', 'b c'], 'tags: a, b c'],
    ['commas in a tag', { value: 'http, rfc', known: ['http', 'rfc'] }, ['a, b', 'c'], 'tags: ["a, b", c]'],
    ['none', { value: 'http rfc', known: ['http', 'rfc'] }, [], 'tags: []'],
  ])('writes a text: %s', (_, sample, items, expected) => {
    expect(render(sample, items)).toBe(expected);
  });

  it.each([
    ['in quotes where it must be', 'yaml', ['no', 'a, b', 'c: d'], 'k = ["no", "a, b", "c: d"]'],
    ['as TOML', 'toml', ['no'], 'k = ["no"]'],
    ['as JSON', 'json', ['no'], 'k = ["no"]'],
    ['as a header', 'headers', ['a', 'b'], 'k = a, b'],
    ['as a header with commas', 'headers', ['a, b', 'c'], 'k = a, b; c'],
  ] as const)('writes items %s', (_, syntax, items, expected) => {
    expect(renderList(items, { style: plainFlow, syntax, lead: 'k = ' })).toEqual([expected]);
  });

  it.each([
    ["[a, \"b, c\", 'd''e']", [], ['a', 'b, c', "d'e"]],
    ['["a\\x41"]', [], ['a\\x41']],
    ['[', ['  a,', '  b', ']'], ['a', 'b']],
    ['[]', [], []],
  ])('reads the items of %s', (value, rest, items) => {
    expect(shapedList({ value, rest })?.items).toEqual(items);
  });

  it.each([
    ['an empty value', '', []],
    ['a mapping', '', ['  a: b']],
    ['mappings in a list', '', ['  - name: b']],
    ['a nested list', '[[a], b]', []],
    ['an open bracket', '[a, b', []],
    ['an alias', '*tags', []],
    ['a block text', '|', ['  a']],
    ['an item that is a mapping', '[{a: b}]', []],
    ['an item that is an alias', '[*a]', []],
  ])('takes %s for no list', (_, value, rest) => {
    expect(shapedList({ value, rest })).toBeUndefined();
  });
});
