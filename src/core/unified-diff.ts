import { type DiffLine, diffLines } from './line-diff.ts';
import type { PlannedFile } from './plan.ts';

/** Planned files as a unified diff that `git apply` takes, in their order, without colour. */
export function unifiedDiff(files: readonly PlannedFile[]): string {
  return files.map(fileDiff).join('');
}

function fileDiff({ path, to = path, before, after }: PlannedFile): string {
  if (before === after && to === path) return '';
  const names = [
    `diff --git ${quotePath(`a/${path}`)} ${quotePath(`b/${to}`)}\n`,
    ...(before === undefined && after !== undefined ? ['new file mode 100644\n'] : []),
    ...(after === undefined && before !== undefined ? ['deleted file mode 100644\n'] : []),
    ...(to === path ? [] : [`rename from ${quotePath(path)}\n`, `rename to ${quotePath(to)}\n`]),
  ];
  if (before === after) return names.join('');
  const script = diffLines(lineList(before ?? ''), lineList(after ?? ''));
  if (script.length === 0) return names.join('');
  names.push(`--- ${before === undefined ? '/dev/null' : named(`a/${path}`)}\n`);
  names.push(`+++ ${after === undefined ? '/dev/null' : named(`b/${to}`)}\n`);
  return names.join('') + hunksOf(script).join('');
}

/** Lines with their line feeds; the last may lack it. */
function lineList(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Lines around a change, for whoever applies it to find the place. */
const around = 3;

/** The changed lines with what stands around them; changes near to each other share a hunk. */
function hunksOf(script: readonly DiffLine[]): string[] {
  const changed = script.flatMap(({ mark }, at) => (mark === ' ' ? [] : [at]));
  const spans: { from: number; to: number }[] = [];
  for (const at of changed) {
    const last = spans.at(-1);
    if (last && at - last.to <= 2 * around) last.to = at + 1;
    else spans.push({ from: at, to: at + 1 });
  }
  let [oldAt, nowAt, done] = [0, 0, 0];
  return spans.map(({ from, to }) => {
    const start = Math.max(0, from - around);
    const lines = script.slice(start, to + around);
    // What lies between two hunks is the same in both.
    oldAt += start - done;
    nowAt += start - done;
    const [removed, added] = [lines.filter(({ mark }) => mark !== '+').length, lines.length];
    const inNow = lines.filter(({ mark }) => mark !== '-').length;
    const head = `@@ -${range(oldAt, removed)} +${range(nowAt, inNow)} @@\n`;
    oldAt += removed;
    nowAt += inNow;
    done = start + added;
    return head + lines.map(shown).join('');
  });
}

function range(at: number, count: number): string {
  return count === 1 ? `${at + 1}` : `${count === 0 ? at : at + 1},${count}`;
}

function shown({ mark, line }: DiffLine): string {
  return `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`;
}

/** Git ends a name that has blanks with a tab, where the line could go on. */
function named(path: string): string {
  const quoted = quotePath(path);
  return quoted === path && path.includes(' ') ? `${path}\t` : quoted;
}

/** Git's C-style quoting, for names with quotes, backslashes or control characters. */
function quotePath(path: string): string {
  if (!/["\\\x00-\x1f\x7f]/.test(path)) return path;
  const escaped = path.replace(/["\\\x00-\x1f\x7f]/g, (char) =>
    char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}
