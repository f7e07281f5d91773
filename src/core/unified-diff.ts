import type { Change } from './change.ts';

/**
 * Changes as a unified diff that `git apply` takes, in their order, without colour.
 *
 * @param before The text of a file that is to be replaced; undefined where there is none.
 */
export function unifiedDiff(
  changes: readonly Change[],
  before: (path: string) => string | undefined = () => undefined,
): string {
  return changes.map((change) => fileDiff(change, change.force ? before(change.path) : undefined)).join('');
}

function fileDiff({ path, text }: Change, old: string | undefined): string {
  if (old === text) return '';
  const head = `diff --git ${quotePath(`a/${path}`)} ${quotePath(`b/${path}`)}\n${old === undefined ? 'new file mode 100644\n' : ''}`;
  const removed = lineList(old ?? '');
  const added = lineList(text);
  if (removed.length + added.length === 0) return head;
  const names = `--- ${old === undefined ? '/dev/null' : named(`a/${path}`)}\n+++ ${named(`b/${path}`)}\n`;
  const hunk = `@@ -${range(removed.length)} +${range(added.length)} @@\n`;
  return `${head}${names}${hunk}${marked(removed, '-')}${marked(added, '+')}`;
}

/** Lines with their line feeds; the last may lack it. */
function lineList(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function range(count: number): string {
  return count === 0 ? '0,0' : count === 1 ? '1' : `1,${count}`;
}

function marked(lines: readonly string[], mark: '+' | '-'): string {
  return lines.map((line) => `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`).join('');
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
