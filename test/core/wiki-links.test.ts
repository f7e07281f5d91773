import { describe, expect, it } from 'vitest';
import { wikiReferences } from '../../src/core/wiki-links.ts';

describe('wikiReferences()', () => {
  it.each([
    ['[[a]] and ![[b c#part|text]]', ['a', 'b c']],
    ['[[ a |x]] [[d/e^block]]', ['a', 'd/e']],
    ['`[[a]]` ``[[b]]``', []],
    ['```\n[[a]]\n```\n[[b]]\n', ['b']],
    ['~~~md\n[[a]]\n', []],
    ['[[]] [[a\nb]] [x](y)', []],
  ])('finds in %j %j', (body, targets) => {
    const found = wikiReferences(body);
    expect(found.map(({ target }) => target)).toEqual(targets);
    for (const { target, start } of found) expect(body.slice(start, start + target.length)).toBe(target);
  });
});
