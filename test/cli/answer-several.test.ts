import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { fakeWorld } from '../world.ts';

const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-several-')));
afterAll(() => fs.rmSync(base, { recursive: true }));

async function answer(...words: readonly string[]): Promise<string> {
  const world = fakeWorld({ dir: base, now: '2026-11-26T12:00:00Z', env: { LC_ALL: 'ko_KR.UTF-8' } });
  expect(await run([...words, '--no-index'], world)).toBe(0);
  return world.written('out');
}

describe('answerSeveral()', () => {
  it('answers in the language of each blog, as it does alone', async () => {
    for (const [name, locale] of [
      ['one', 'en-US'],
      ['two', 'ko-KR'],
    ] as const) {
      const folder = path.join(base, name);
      fs.cpSync('examples/attention', folder, { recursive: true });
      fs.writeFileSync(path.join(folder, 'blog.config.yaml'), `locale: ${locale}\n`);
    }
    const alone = [await answer('-C', 'one', 'stats', '-f', 'md'), await answer('-C', 'two', 'stats', '-f', 'md')];
    expect(alone[0]).toContain('| Tag | Posts |');
    expect(alone[1]).toContain('| 태그 | 글 수 |');
    const [one, two] = alone;
    expect(await answer('-C', 'one', '-C', 'two', 'stats', '-f', 'md')).toBe(`# one\n\n${one}\n# two\n\n${two}`);
  });
});
