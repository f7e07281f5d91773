import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBrowser } from '../../src/io/browser.ts';
import { folderOf } from '../store/temp-folder.ts';

describe('makeBrowser()', () => {
  it.each([
    ["/a b/글'.html", "file:///a%20b/%EA%B8%80'.html"],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/'],
  ])('gives $BROWSER the address of %s', async (target, address) => {
    const root = folderOf({ 'open.sh': 'printf "%s|" "$@" > "$(dirname "$0")/said"' });
    await makeBrowser({ BROWSER: `sh '${root}/open.sh' --new` })(target);
    expect(fs.readFileSync(path.join(root, 'said'), 'utf8')).toBe(`--new|${address}|`);
  });

  it.each(['no-such-browser', 'false'])('says so where "%s" does not start', async (program) => {
    await expect(makeBrowser({ BROWSER: program })('/a.html')).rejects.toMatchObject({
      diagnostic: { code: 'NO_BROWSER', hint: expect.stringContaining('file:///a.html') },
    });
  });

  it('does not wait for one that stays', async () => {
    const start = performance.now();
    await makeBrowser({ BROWSER: 'sh -c "sleep 3"' })('/a.html');
    expect(performance.now() - start).toBeLessThan(2_900);
  });
});
