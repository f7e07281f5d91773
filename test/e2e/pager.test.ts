import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, requireBuild, runBlog, runOnTerminal } from './process.ts';

beforeAll(requireBuild);

const numbers = Array.from({ length: 3_000 }, (_, at) => String(at).padStart(4, '0'));
const many = makeFolder(
  Object.fromEntries(numbers.map((at) => [`${at}.md`, `---\ntitle: Post ${at}\ndate: 2024-01-01\n---\n`])),
);
const broken = makeFolder(Object.fromEntries(numbers.slice(0, 40).map((at) => [`${at}.md`, '---\ntitle: [\n---\n'])));
const env = { XDG_CACHE_HOME: makeFolder() };
const list = ['-C', many, 'list', '-s', 'path'];

describe('what is longer than the terminal', () => {
  it('is left with q, without an error', async () => {
    const { screen, status } = await runOnTerminal(list, {
      env: { ...env, PAGER: 'less' },
      keys: [['Post 0010', 'q']],
    });
    expect(status).toBe(0);
    expect(screen).not.toContain('Post 2999');
  });

  it('goes to a command of the shell, in its colours', async () => {
    const run = await runOnTerminal(list, { env: { ...env, PAGER: 'cat', BLOG_PAGER: 'sed -n 2p; echo "to $LESS"' } });
    expect(run.raw).toMatch(/\x1b\[32m2024-01-01\x1b\[39m {2}Post 0001\r\nto FRX\r\n$/);
    expect(run.status).toBe(0);
  });

  it('goes to less as UTF-8 where the locale is not known, unless the environment says otherwise', async () => {
    const told = { ...env, PAGER: 'echo "in $LESSCHARSET"' };
    const unset = await runOnTerminal(list, { env: { ...told, LC_ALL: 'xx_XX.UTF-8' } });
    expect(unset.screen).toContain('in utf-8');
    const set = await runOnTerminal(list, { env: { ...told, LESSCHARSET: 'latin1' } });
    expect(set.screen).toContain('in latin1');
  });

  it.each([
    ['no such command', { PAGER: 'no-such-pager 2>/dev/null' }],
    ['an empty one', { PAGER: '' }],
    ['cat', { PAGER: 'cat' }],
    ['an empty one of its own', { PAGER: 'less', BLOG_PAGER: '' }],
  ])('is printed where the pager is %s', async (_, pager) => {
    const { screen, status } = await runOnTerminal(list, { env: { ...env, ...pager } });
    expect(screen.match(/Post \d+/g)?.length).toBe(numbers.length);
    expect(status).toBe(0);
  });

  it('is printed with --no-pager, and in a pipe', async () => {
    const pager = { ...env, PAGER: 'head -n 1' };
    const { screen } = await runOnTerminal([...list, '--no-pager'], { env: pager });
    expect(screen).toContain('Post 2999');
    expect(runBlog(list, { env: pager }).stdout).toContain('Post 2999');
  });

  it('leaves the status as it is', async () => {
    const { screen, status } = await runOnTerminal(['-C', broken, 'check'], { env: { ...env, PAGER: 'head -n 1' } });
    expect(screen).toContain('40 errors');
    expect(status).toBe(1);
  });

  it('is what does not fit: the rest is printed', async () => {
    const pager = { ...env, PAGER: 'echo paged' };
    expect((await runOnTerminal([...list, '-n', '23'], { env: pager })).screen).toContain('Post 0022');
    expect((await runOnTerminal([...list, '-n', '24'], { env: pager })).screen).toBe('paged\r\n');
  });
});
