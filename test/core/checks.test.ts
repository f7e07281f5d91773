import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/commands/examine.ts';
import type { Check, Example } from '../../src/core/check.ts';
import { checks, findableCodes } from '../../src/core/checks/index.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { dialectIds } from '../../src/dialects/index.ts';
import { openBlog } from '../../src/store/open.ts';
import { fakeContext } from '../commands/fake-context.ts';
import { folderOf } from '../store/temp-folder.ts';

const now = '2026-06-01T12:00:00Z';
const sources = fs.readdirSync('src/core/checks').filter((file) => file !== 'index.ts');

/** What the checks find in a blog, but for what reading it has found. */
async function found({ generator, files }: Example, { code }: Pick<Check, 'code'>): Promise<readonly Diagnostic[]> {
  const dir = folderOf(files);
  const blog = await openBlog({ dir, generator, nowMs: Date.parse(now) });
  const context = { ...fakeContext({ now }), blog: async () => blog };
  const { diagnostics } = await examine(context, { wants: (one) => one === code, need: {} });
  return diagnostics;
}

const bad = checks.flatMap((check) => check.bad.map((example, at) => ({ code: check.code, at, example })));
const good = checks.flatMap((check) => check.good.map((example, at) => ({ code: check.code, at, example })));

describe('checks', () => {
  it('have a file each, named after its code', () => {
    const names = checks.map(({ code }) => `${code.toLowerCase().replaceAll('_', '-')}.ts`);
    expect(names.sort()).toEqual(sources.sort());
  });

  it('bring examples of what is wrong and of what is right', () => {
    expect(checks.filter((check) => check.bad.length === 0 || check.good.length === 0)).toEqual([]);
    const known = [...dialectIds];
    expect([...bad, ...good].filter(({ example }) => !known.includes(example.generator))).toEqual([]);
  });

  it.each(bad)('$code finds something in its bad blog $at', async ({ code, example }) => {
    const diagnostics = await found(example, { code });
    expect([...new Set(diagnostics.map((one) => one.code))]).toEqual([code]);
    for (const { message, hint, place, file } of diagnostics) {
      expect(Object.keys(example.files)).toContain(place?.file ?? file);
      expect(message).toMatch(/^[A-Z].*[^.]$/s);
      expect(hint).toMatch(/^[a-z]/);
    }
  });

  it.each(good)('$code finds nothing in its good blog $at', async ({ code, example }) => {
    expect(await found(example, { code })).toEqual([]);
  });

  it.each(dialectIds)('find no error in the fixture of %s', async (id) => {
    const dir = path.join(import.meta.dirname, '../fixtures', id);
    const blog = await openBlog({ dir, nowMs: Date.parse(now) });
    const context = { ...fakeContext({ now }), blog: async () => blog };
    const { diagnostics } = await examine(context, { wants: (code) => findableCodes.includes(code), need: {} });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
