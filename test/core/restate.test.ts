import { describe, expect, it } from 'vitest';
import type { Code, Diagnostic } from '../../src/core/diagnostic.ts';
import { restate } from '../../src/core/restate.ts';
import { dialectOf } from '../../src/dialects/index.ts';

const twice = 'The key "tags" stands more than once: the last one wins';

// What the generators do is recorded in test/dialects/quirklab.test.ts.
const cases: readonly (readonly [generator: string, code: Code, severity: string, message: string])[] = [
  ['jekyll', 'DUPLICATE_KEY', 'warning', twice],
  ['hugo', 'DUPLICATE_KEY', 'warning', twice],
  ['hexo', 'DUPLICATE_KEY', 'error', 'The key "tags" stands more than once: Hexo drops the post'],
  ['eleventy', 'DUPLICATE_KEY', 'error', 'The key "tags" stands more than once: Eleventy stops the build'],
  ['docusaurus', 'DUPLICATE_KEY', 'error', 'The key "tags" stands more than once: Docusaurus stops the build'],
  ['jekyll', 'BAD_DATE', 'error', twice],
  ['eleventy', 'BAD_DATE', 'error', twice],
  ['docusaurus', 'BAD_FRONT_MATTER', 'error', twice],
  ['hugo', 'BAD_DATE', 'warning', twice],
  ['hexo', 'BAD_DATE', 'warning', twice],
];

describe('restate()', () => {
  it.each(cases)('is as grave as it is for %s: %s is an %s', async (id, code, severity, message) => {
    const { checks: rules, name: generator } = await dialectOf(id);
    const read: Diagnostic = { code, severity: 'warning', message: twice, file: 'a.md' };
    expect(restate(read, { rules, generator })).toEqual({ ...read, severity, message });
  });
});
