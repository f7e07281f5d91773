import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlannedFile } from '../../src/core/plan.ts';
import { unifiedDiff } from '../../src/core/unified-diff.ts';

const create = (file: string, text: string): PlannedFile => ({ path: file, before: undefined, after: text });
const update = (before: string, after: string): PlannedFile => ({ path: 'old.md', before, after });
const lines = (from: number, to: number, word = 'line') =>
  Array.from({ length: to - from + 1 }, (_, at) => `${word} ${from + at}\n`).join('');

describe('unifiedDiff()', () => {
  it('shows a new file', () => {
    expect(unifiedDiff([create('posts/a.md', 'one\ntwo\n')])).toBe(
      'diff --git a/posts/a.md b/posts/a.md\nnew file mode 100644\n--- /dev/null\n+++ b/posts/a.md\n@@ -0,0 +1,2 @@\n+one\n+two\n',
    );
  });

  it('shows three lines around each change', () => {
    const before = lines(1, 30);
    const after = before.replace('line 5\n', 'five\n').replace('line 25\n', '');
    expect(unifiedDiff([update(before, after)])).toBe(
      [
        'diff --git a/old.md b/old.md\n--- a/old.md\n+++ b/old.md\n',
        '@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+five\n line 6\n line 7\n line 8\n',
        '@@ -22,7 +22,6 @@\n line 22\n line 23\n line 24\n-line 25\n line 26\n line 27\n line 28\n',
      ].join(''),
    );
  });

  it('shows a move as one', () => {
    expect(unifiedDiff([{ path: 'old.md', to: 'sub/new.md', before: undefined, after: undefined }])).toBe(
      'diff --git a/old.md b/sub/new.md\nrename from old.md\nrename to sub/new.md\n',
    );
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff([update('x\n', 'x\n')])).toBe('');
  });

  it.each<[string, PlannedFile]>([
    ['a plain file', create('posts/a.md', 'one\ntwo\n')],
    ['no line end at the end', create('a.md', 'one\ntwo')],
    ['one line', create('a.md', 'one\n')],
    ['an empty file', create('a.md', '')],
    ['CRLF', create('a.md', 'one\r\ntwo\r\n')],
    ['Hangul and blanks in the name', create('글/소유권 정리.md', '본문\n')],
    ['quotes and backslashes in the name', create('a"b\\c.md', 'x\n')],
    ['a tab in the name', create('a\tb.md', 'x\n')],
    ['a bell in the name', create('a\x07b.md', 'x\n')],
    ['a file that is replaced', update('old\n', 'new\nlines')],
    ['a line end that is added', update('old', 'old\n')],
    ['lines here and there', update(lines(1, 40), lines(1, 40).replace('line 3\n', '').replace('line 39\n', 'x\ny\n'))],
    ['another text', update(lines(1, 900), lines(1, 1200, 'other'))],
    ['a file that is moved', { ...update('a\n', 'a\n'), to: 'sub/new name.md' }],
    ['a file that is moved and changed', { ...update(lines(1, 9), lines(2, 9)), to: 'sub/new.md' }],
    ['a file that is removed', { path: 'old.md', before: 'a\n', after: undefined }],
  ])('gives what git applies: %s', (_, file) => {
    const { path: name, to = name, before, after } = file;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-diff-'));
    try {
      if (before !== undefined) fs.writeFileSync(path.join(folder, name), before);
      const input = unifiedDiff([file]);
      execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: folder, input, stdio: ['pipe', 'pipe', 'pipe'] });
      const got = path.join(folder, to);
      expect(fs.existsSync(got) ? fs.readFileSync(got, 'utf8') : undefined).toBe(after);
      expect(to === name || !fs.existsSync(path.join(folder, name))).toBe(true);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
