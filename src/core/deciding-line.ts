/** A line of a file, 1-based. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/**
 * The line of a post's front matter that a state's reason speaks of: the key that the reason begins with, else, for
 * what time decides, the first key of a date. Undefined where the reason is not written in the file (its folder).
 *
 * @param head The file's text from its top.
 */
export function decidingLine(head: string, reason: string): Line | undefined {
  const named = /^([A-Za-z_][\w.-]*)\s*(?:[:=]|\s\S+ has passed)/.exec(reason)?.[1];
  if (named !== undefined) return lineOf(head, [named, named.slice(named.lastIndexOf('.') + 1)]);
  return /date is in the future|published_at is in the future/.test(reason) ? lineOf(head, dateKeys) : undefined;
}

const dateKeys = ['publishDate', 'pubdate', 'published_at', 'publishedAt', 'pubDatetime', 'date'];
/** Front matter ends long before. */
const looked = 400;

function lineOf(head: string, keys: readonly string[]): Line | undefined {
  const lines = head.split(/\r?\n/, looked);
  for (const key of keys) {
    const pattern = new RegExp(`^\\s*["']?${key.replace(/[^\w-]/g, '\\$&')}["']?\\s*[:=]`, 'i');
    const index = lines.findIndex((line) => pattern.test(line));
    if (index >= 0) return { line: index + 1, text: (lines[index] ?? '').trim() };
  }
  return undefined;
}
