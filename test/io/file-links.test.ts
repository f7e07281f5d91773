import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeFileLinks } from '../../src/io/file-links.ts';

afterEach(() => vi.unstubAllEnvs());

describe('makeFileLinks()', () => {
  it('gives nothing in a pipe', async () => {
    expect(await makeFileLinks({ outTTY: false }, {})()).toBe(undefined);
  });

  it('makes addresses of plain ASCII that name their file', async () => {
    vi.stubEnv('FORCE_HYPERLINK', '1');
    const linkTo = await makeFileLinks({ outTTY: false }, { FORCE_HYPERLINK: '1' })();
    const path = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((text) => `/blog/x${text.replace(/[/\0]|\.\./g, '')}x`);
    fc.assert(
      fc.property(path, (file) => {
        const address = linkTo?.(file) ?? '';
        expect(address).toMatch(/^file:\/\/[\w.-]*\/[!-~]+$/);
        expect(fileURLToPath(address.replace(/^file:\/\/[^/]*/, 'file://'))).toBe(Buffer.from(file).toString());
      }),
    );
  });

  it('gives nothing where FORCE_HYPERLINK is 0', async () => {
    vi.stubEnv('FORCE_HYPERLINK', '0');
    expect(await makeFileLinks({ outTTY: true }, { FORCE_HYPERLINK: '0' })()).toBe(undefined);
  });
});
