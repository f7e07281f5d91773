import { describe, expect, it } from 'vitest';
import { exportedFront } from '../../src/syntax/exported-front.ts';

describe('exportedFront()', () => {
  it.each<[string, string, Record<string, string>]>([
    ['metadata', "export const metadata = { title: 'A', date: '2024-03-09' };", { title: 'A', date: '2024-03-09' }],
    [
      'meta behind imports',
      "import A from 'a'\n\nexport const meta = {\n  title: `A`,\n}\n\n# It's text",
      { title: 'A' },
    ],
    ['a type', "export const frontMatter: Meta = { title: 'A' }", { title: 'A' }],
    ['no calls', 'export const metadata = { title: make(), draft: true }', { draft: 'true' }],
    ['no other export', "export const posts = { title: 'A' }", {}],
    ['no prose', "Text of export const metadata = { title: 'A' }", {}],
  ])('takes %s', (_what, text, wanted) => {
    const found = [...exportedFront(text)].map(([key, value]) => [key, (value as { text: string }).text]);
    expect(Object.fromEntries(found)).toEqual(wanted);
  });
});
