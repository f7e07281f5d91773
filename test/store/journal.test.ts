import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import type { Blog } from '../../src/core/ports.ts';
import { applySteps } from '../../src/store/apply.ts';
import { isInterrupted, readHistory, recoverChange } from '../../src/store/history.ts';
import { disk, type Face } from '../../src/store/journal/face.ts';
import { stateFolder } from '../../src/store/journal/state-folder.ts';
import { openBlog } from '../../src/store/open.ts';
import { planSteps } from '../../src/store/plan.ts';
import { type Fault, faultyDisk } from './faults.ts';
import { folderOf } from './temp-folder.ts';

const post = (tag: string) => `---\ntags: [${tag}]\n---\ntext\n`;
const toGolang = { kind: 'replace', path: ['tags'], split: 'none', from: ['go'], to: 'golang' } as const;
const update = (file: string): Change => ({ kind: 'update', path: file, edits: [toGolang] });

/** Edits, two names of one file, a folder that moves with an edited post, a new post in a new folder. */
const changes: readonly Change[] = [
  update('a.md'),
  update('twin-1.md'),
  update('twin-2.md'),
  update('b/index.md'),
  { kind: 'move', from: 'b', to: 'moved/c' },
  { kind: 'move', from: 'draft.md', to: 'posts/draft.md' },
  { kind: 'create', path: 'new/2026/d.md', text: post('new') },
];

let root: string;
let state: string;
let blog: Blog;

beforeEach(async () => {
  const base = folderOf({
    'blog/a.md': post('go'),
    'blog/twin-1.md': post('go'),
    'blog/b/index.md': post('go'),
    'blog/b/picture.png': Buffer.of(0xff, 0x00),
    'blog/draft.md': post('x'),
    'blog/posts/other.md': post('go'),
    'state/keep': '',
  });
  root = path.join(base, 'blog');
  state = path.join(base, 'state');
  fs.linkSync(path.join(root, 'twin-1.md'), path.join(root, 'twin-2.md'));
  fs.chmodSync(path.join(root, 'a.md'), 0o640);
  blog = await openBlog({ dir: root, nowMs: 0, generator: 'plain' });
});

const place = () => ({ root, env: { XDG_STATE_HOME: state } });

/** Each file with its text, mode and how many names it has. */
function tree(): Record<string, string> {
  const found = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  const entries = found.map(({ parentPath, name }): [string, string] => {
    const file = path.join(parentPath, name);
    const { mode, nlink } = fs.statSync(file);
    const is = fs.statSync(file).isDirectory()
      ? '/'
      : `${(mode & 0o777).toString(8)} ${nlink} ${fs.readFileSync(file)}`;
    return [path.relative(root, file), is];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function change(face: Face = disk, wanted: readonly Change[] = changes): Promise<string> {
  const { steps, refusals } = await planSteps(blog, wanted);
  expect(refusals).toEqual([]);
  const asked = { what: 'a test', nowMs: 0, env: place().env, root, files: steps.length };
  return applySteps({ ...asked, steps, face }).then(
    () => 'done',
    (error) => error.diagnostic?.code ?? String(error),
  );
}

/** The process is gone, and with it its lock. */
function bury(): void {
  fs.rmSync(path.join(stateFolder(root, place().env) ?? '', 'lock'), { force: true });
}

/** A fresh blog for the next fault. */
async function again(): Promise<void> {
  fs.rmSync(root, { recursive: true });
  fs.rmSync(state, { recursive: true, force: true });
  fs.mkdirSync(path.join(root, 'b'), { recursive: true });
  fs.mkdirSync(path.join(root, 'posts'));
  for (const file of ['a.md', 'twin-1.md', 'b/index.md', 'posts/other.md'])
    fs.writeFileSync(path.join(root, file), post('go'));
  fs.writeFileSync(path.join(root, 'draft.md'), post('x'));
  fs.writeFileSync(path.join(root, 'b/picture.png'), Buffer.of(0xff, 0x00));
  fs.linkSync(path.join(root, 'twin-1.md'), path.join(root, 'twin-2.md'));
  fs.chmodSync(path.join(root, 'a.md'), 0o640);
}

describe('applySteps()', () => {
  it('does it all, and leaves nothing else', async () => {
    const before = tree();
    expect(await change()).toBe('done');
    expect(tree()).toEqual({
      'a.md': before['a.md']?.replace('go', 'golang'),
      moved: '/',
      'moved/c': '/',
      'moved/c/index.md': before['b/index.md']?.replace('go', 'golang'),
      'moved/c/picture.png': before['b/picture.png'],
      new: '/',
      'new/2026': '/',
      'new/2026/d.md': before['draft.md']?.replace('x', 'new'),
      posts: '/',
      'posts/draft.md': before['draft.md'],
      'posts/other.md': before['posts/other.md'],
      'twin-1.md': before['twin-1.md']?.replace('go', 'golang'),
      'twin-2.md': before['twin-2.md']?.replace('go', 'golang'),
    });
    expect(fs.statSync(path.join(root, 'twin-1.md')).ino).toBe(fs.statSync(path.join(root, 'twin-2.md')).ino);
    expect(await readHistory(place())).toMatchObject([{ what: 'a test', files: expect.any(Number) }]);
  });

  it('writes records that nobody else can read', async () => {
    await change();
    const folder = stateFolder(root, place().env) ?? '';
    const modes = fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).mode & 0o777);
    expect([fs.statSync(folder).mode & 0o777, modes]).toEqual([0o700, [0o600]]);
  });

  it.each<Fault>(['kill', 'half'])('can be taken back or finished wherever it ends (%s)', async (fault) => {
    const old = tree();
    const whole = faultyDisk(0, 'kill');
    expect(await change(whole.face)).toBe('done');
    const now = tree();
    for (let at = 1; at <= whole.calls.length; at += 1) {
      await again();
      const { face } = faultyDisk(at, fault);
      await change(face);
      bury();
      await recoverChange(place());
      const found = tree();
      expect([JSON.stringify(old), JSON.stringify(now)], `${fault} at ${at}, ${whole.calls[at - 1]}`).toContain(
        JSON.stringify(found),
      );
      expect(await isInterrupted(place())).toBe(false);
    }
  });

  it('can be taken back where taking it back ended too', async () => {
    const old = tree();
    const whole = faultyDisk(0, 'kill');
    await change(whole.face);
    const now = tree();
    const { recover } = await import('../../src/store/journal/recover.ts');
    const folder = stateFolder(root, place().env) ?? '';
    const late = whole.calls.lastIndexOf('linkSync');
    for (let at = 1; at < 60; at += 1) {
      await again();
      await change(faultyDisk(late, 'kill').face);
      bury();
      const second = faultyDisk(at, 'kill');
      await recover({ folder, root, face: second.face }).catch(() => undefined);
      bury();
      await recoverChange(place());
      expect([JSON.stringify(old), JSON.stringify(now)], `at ${at}`).toContain(JSON.stringify(tree()));
      if (!second.hit()) return;
    }
  });

  it.each<Fault>(['EIO', 'ENOSPC', 'EMFILE'])('does all or nothing, and says which, on %s', async (fault) => {
    const old = tree();
    const whole = faultyDisk(0, 'kill');
    await change(whole.face);
    const now = tree();
    for (let at = 1; at <= whole.calls.length; at += 1) {
      await again();
      const code = await change(faultyDisk(at, fault).face);
      const what = `${fault} at ${at}, ${whole.calls[at - 1]}`;
      expect(['done', 'CANNOT_WRITE', 'EXISTS'], what).toContain(code);
      if (await isInterrupted(place())) await recoverChange(place());
      expect(tree(), what).toEqual(code === 'done' ? now : old);
    }
  });

  it('leaves what was changed after the interruption, and says so', async () => {
    const old = tree();
    const renames = faultyDisk(0, 'kill');
    await change(renames.face);
    await again();
    // The first file has been replaced, the second has not.
    const second = renames.calls.indexOf('renameSync', renames.calls.indexOf('renameSync') + 1) + 2;
    await change(faultyDisk(second, 'kill').face);
    bury();
    fs.writeFileSync(path.join(root, 'a.md'), 'mine\n');
    expect(await recoverChange(place())).toEqual({ what: 'a test', how: 'taken back', left: ['a.md'] });
    expect(tree()).toEqual({ ...old, 'a.md': '640 1 mine\n' });
  });

  it('finishes what was done but for its record', async () => {
    const whole = faultyDisk(0, 'kill');
    await change(whole.face);
    const now = tree();
    await again();
    await change(faultyDisk(whole.calls.lastIndexOf('renameSync') + 1, 'kill').face);
    bury();
    expect(await recoverChange(place())).toEqual({ what: 'a test', how: 'finished', left: [] });
    expect([tree(), (await readHistory(place())).length]).toEqual([now, 1]);
  });

  it('does one thing only where there is no place to write it down', async () => {
    const { steps } = await planSteps(blog, [update('a.md')]);
    await applySteps({ what: 'a test', nowMs: 0, env: {}, root, files: 1, steps });
    const { steps: many } = await planSteps(blog, changes.slice(1, 5));
    const asked = { what: 'a test', nowMs: 0, env: { XDG_STATE_HOME: root }, root, files: 4, steps: many };
    await expect(applySteps(asked)).rejects.toMatchObject({ diagnostic: { code: 'CANNOT_WRITE' } });
    expect(tree()['a.md']).toBe(`640 1 ${post('golang')}`);
  });

  it('refuses while another run has the lock, and takes that of a dead one', async () => {
    await change(disk, [update('a.md')]);
    const lock = path.join(stateFolder(root, place().env) ?? '', 'lock');
    const { hostname } = await import('node:os');
    const boot = fs.existsSync('/proc') ? { boot: 'another' } : {};
    fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, host: 'elsewhere' }));
    expect(await change(disk, [update('b/index.md')])).toBe('LOCKED');
    fs.writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), start: '1', ...boot }));
    expect(await change(disk, [update('b/index.md')])).toBe('done');
    fs.writeFileSync(lock, '{"pid');
    expect(await change(disk, [update('posts/other.md')])).toBe('done');
    expect(fs.existsSync(lock)).toBe(false);
  });
});

describe('undo', () => {
  const undo = async (): Promise<string> => {
    const [last] = await readHistory(place());
    return change(disk, last === undefined ? [] : [{ kind: 'undo', change: last }]);
  };

  it('takes all of it back, and a second time makes it again', async () => {
    const old = tree();
    await change();
    const now = tree();
    expect([await undo(), tree()]).toEqual(['done', old]);
    expect([await undo(), tree()]).toEqual(['done', now]);
    expect((await readHistory(place())).length).toBe(3);
  });

  it('refuses what has changed since, and names it', async () => {
    await change();
    fs.appendFileSync(path.join(root, 'moved/c/index.md'), 'mine\n');
    fs.writeFileSync(path.join(root, 'draft.md'), 'another\n');
    const [last] = await readHistory(place());
    const { refusals } = await planSteps(blog, last === undefined ? [] : [{ kind: 'undo', change: last }]);
    expect(refusals.map(({ code, file }) => [code, file])).toEqual([
      ['CHANGED_SINCE', 'moved/c/index.md'],
      ['EXISTS', 'posts/draft.md'],
    ]);
  });

  it('keeps the last twenty records', async () => {
    for (let round = 0; round < 22; round += 1) {
      const edits = [{ kind: 'set', path: ['title'], value: `Round ${round}` }] as const;
      await change(disk, [{ kind: 'update', path: 'a.md', edits }]);
    }
    expect((await readHistory(place())).length).toBe(20);
  });
});

afterEach(() => {
  fs.rmSync(state, { recursive: true, force: true });
});
