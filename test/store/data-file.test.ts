import { describe, expect, it } from 'vitest';
import { textAt } from '../../src/core/fields.ts';
import { isDataFile, parseDataFile } from '../../src/store/data-file.ts';

describe('isDataFile', () => {
  it.each([
    ['a.json', true],
    ['tags.yml', true],
    ['tags.yaml', true],
    ['a.toml', true],
    ['a.11tydata.js', true],
    ['a.mjs', true],
    ['a.cjs', true],
    ['_index.md', false],
    ['a.jsx', false],
  ])('`isDataFile()` of %s is %s', (file, data) => {
    expect(isDataFile(file)).toBe(data);
  });
});

describe('parseDataFile', () => {
  it.each([
    ['a.json', '{ "a": "b" }'],
    ['a.yml', 'a: b'],
    ['a.toml', 'a = "b"'],
    ['a.cjs', "module.exports = { a: 'b' };"],
    ['a.mjs', "export default { a: 'b' };"],
    ['a.js', "module.exports = () => { return { a: 'b' }; };"],
  ])('`parseDataFile()` reads %s', async (file, text) => {
    const { fields, diagnostics } = await parseDataFile(file, text);
    expect([fields && textAt(fields, 'a'), diagnostics]).toEqual(['b', []]);
  });

  it('`parseDataFile()` finds nothing in a script that exports none', async () => {
    expect((await parseDataFile('a.js', 'module.exports = load();')).fields?.size).toBe(0);
  });

  it('`parseDataFile()` tells where a file does not parse', async () => {
    const { fields, diagnostics } = await parseDataFile('a.json', '{\n  "a": \n}');
    expect([fields, diagnostics.map(({ code, place }) => [code, place?.line])]).toEqual([
      undefined,
      [['BAD_CONFIG', 3]],
    ]);
  });
});
