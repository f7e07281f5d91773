import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import { unifiedDiff } from '../../src/core/unified-diff.ts';

const create = (file: string, text: string): Change => ({ kind: 'create', path: file, text });

describe('unifiedDiff()', () => {
  it('shows a new file', () => {
    expect(unifiedDiff([create('posts/a.md', 'one\ntwo\n')])).toBe(
      'diff --git a/posts/a.md b/posts/a.md\nnew file mode 100644\n--- /dev/null\n+++ b/posts/a.md\n@@ -0,0 +1,2 @@\n+one\n+two\n',
    );
  });

  it('shows a forced file that is not there as a new one', () => {
    expect(unifiedDiff([{ ...create('a.md', 'x\n'), force: true }])).toContain('new file mode');
  });

  it('is empty when a forced file stays as it is', () => {
    expect(unifiedDiff([{ ...create('a.md', 'x\n'), force: true }], () => 'x\n')).toBe('');
  });

  it.each<[string, Change]>([
    ['a plain file', create('posts/a.md', 'one\ntwo\n')],
    ['no line end at the end', create('a.md', 'one\ntwo')],
    ['one line', create('a.md', 'one\n')],
    ['an empty file', create('a.md', '')],
    ['CRLF', create('a.md', 'one\r\ntwo\r\n')],
    ['Hangul and blanks in the name', create('글/소유권 정리.md', '본문\n')],
    ['quotes and backslashes in the name', create('a"b\\c.md', 'x\n')],
    ['a tab in the name', create('a\tb.md', 'x\n')],
    ['a bell in the name', create('a\x07b.md', 'x\n')],
    ['a file that is replaced', { ...create('old.md', 'new\nlines'), force: true }],
  ])('gives what git applies: %s', (_, change) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-diff-'));
    try {
      fs.writeFileSync(path.join(folder, 'old.md'), 'old\n');
      const diff = unifiedDiff([change], (file) => fs.readFileSync(path.join(folder, file), 'utf8'));
      execFileSync('git', ['apply', '--whitespace=nowarn'], {
        cwd: folder,
        input: diff,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      expect(fs.readFileSync(path.join(folder, change.path), 'utf8')).toBe(change.text);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
