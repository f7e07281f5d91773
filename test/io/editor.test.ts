import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeEditor } from '../../src/io/editor.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blog editor-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const script = path.join(folder, 'my editor');
const log = path.join(folder, 'log');
fs.writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' "$@" > "${log}"\n`, { mode: 0o755 });

const streams = { inTTY: true, outTTY: false };
const quoted = `"${script}"`;

async function opened(env: Record<string, string>, paths: readonly string[]): Promise<string[]> {
  fs.rmSync(log, { force: true });
  await makeEditor(env, streams)(paths);
  return fs.readFileSync(log, 'utf8').trimEnd().split('\n');
}

describe('makeEditor()', () => {
  it.each([
    ['$VISUAL before $EDITOR', { TERM: 'xterm', VISUAL: quoted, EDITOR: 'false' }, ['a.md']],
    ['$EDITOR on a dumb terminal', { TERM: 'dumb', VISUAL: 'false', EDITOR: quoted }, ['a.md']],
    ['$EDITOR where there is no terminal', { VISUAL: 'false', EDITOR: quoted }, ['a.md']],
    ['$EDITOR where $VISUAL is empty', { TERM: 'xterm', VISUAL: ' ', EDITOR: quoted }, ['a.md']],
    ['options of the editor', { TERM: 'xterm', EDITOR: `${quoted} --wait` }, ['--wait', 'a.md']],
  ])('takes %s', async (_, env, expected) => {
    expect(await opened(env, ['a.md'])).toEqual(expected);
  });

  it('hands over names as they are, and none as an option', async () => {
    const names = ['a b.md', '$(touch x).md', "it's.md", '-rf.md'];
    expect(await opened({ EDITOR: quoted }, names)).toEqual(['a b.md', '$(touch x).md', "it's.md", './-rf.md']);
  });

  it.each([
    ['there is none', {}, 'Cannot open an editor: neither $VISUAL nor $EDITOR is set'],
    ['it is not found', { EDITOR: '/nowhere/ed' }, 'Cannot open the editor "/nowhere/ed": it was not found'],
    ['it fails', { EDITOR: 'exit 3;' }, 'Cannot finish editing: the editor "exit 3;" ended with status 3'],
    [
      'it is killed',
      { EDITOR: 'kill -9 $$;' },
      'Cannot finish editing: the editor "kill -9 $$;" ended with status 128',
    ],
  ])('throws NO_EDITOR when %s', async (_, env, message) => {
    await expect(makeEditor(env, streams)(['a.md'])).rejects.toMatchObject({
      kind: 'failure',
      message,
      diagnostic: { code: 'NO_EDITOR' },
    });
  });

  it('opens files when standard input is a pipe', async () => {
    fs.rmSync(log, { force: true });
    await makeEditor({ EDITOR: quoted }, { inTTY: false, outTTY: false })(['a.md']);
    expect(fs.readFileSync(log, 'utf8')).toBe('a.md\n');
  });

  it('leaves Ctrl-C to the editor while it runs, and takes it back after', async () => {
    const before = process.listenerCount('SIGINT');
    await makeEditor({ EDITOR: 'kill -INT $PPID; true' }, streams)(['a.md']);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
