import { describe, expect, it } from 'vitest';
import { openingTitle } from '../../src/syntax/opening-title.ts';

describe('openingTitle()', () => {
  it.each([
    ['# A', 'A'],
    ['\n\n  # A  \ntext', 'A'],
    ['# `a` **b** [c](d)', 'a **b** [c](d)'],
    ['# A {#id}', 'A'],
    ['# A ##', 'A'],
    ['A\n===', 'A'],
    ['A\r\n==\r\ntext', 'A'],
    ['import A from "a";\n\nimport {\n  B } from "b";\r\n\r\n# C', 'C'],
    ['import A from "a";\n# B', undefined],
    ['import A from "a";', undefined],
    ['important\n\n# A', undefined],
    ['export const a = 1;\n\n# B', undefined],
    ['text\n\n# A', undefined],
    ['## A', undefined],
    ['A\n---', undefined],
    ['# ', undefined],
    ['', undefined],
  ])('reads %j as %s', (body, title) => {
    expect(openingTitle(body)).toBe(title);
  });

  it('goes through many imports in no time of note', () => {
    expect(openingTitle(`${'import a from "a"\n\n'.repeat(20_000)}# A`)).toBe('A');
  });
});
