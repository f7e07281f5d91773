/** A call in a transcript, with what it is given; what came back is not kept, it is compared as text. */
export interface Step {
  /** The line after `$ `. */
  readonly command: string;
  /** Lines after `< `: answers on a terminal, standard input in a pipe. */
  readonly given: readonly string[];
}

/** A comment or an empty line as it stands, or a step. */
export type Item = string | Step;

/** A transcript: a page of documentation that is a test. */
export interface Transcript {
  /** Folder that is copied, relative to the project; undefined for an empty one. */
  readonly fixture: string | undefined;
  readonly now: string;
  readonly zone: string;
  /** Columns of the terminal; undefined for a pipe. */
  readonly ttyColumns: number | undefined;
  /** Rows of it; undefined where no answer is to be longer. */
  readonly ttyRows: number | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly color: boolean;
  readonly items: readonly Item[];
}

const settings = ['fixture', 'now', 'zone', 'tty', 'rows', 'env', 'color'];

/**
 * Parses a transcript: `# name: value` settings, other comments, and steps.
 *
 * @throws {Error} On a line that is none of them.
 */
export function parseTranscript(text: string): Transcript {
  const items: Item[] = [];
  const given: Record<string, string[]> = {};
  for (const [at, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const last = items.at(-1);
    const setting = /^# ([a-z]+): (.+)$/.exec(line);
    const [, name = '', value = ''] = setting ?? [];
    if (settings.includes(name)) given[name] = [...(given[name] ?? []), value];
    if (line === '' || line.startsWith('#')) items.push(line);
    else if (line.startsWith('$ ')) items.push({ command: line.slice(2), given: [] });
    else if (/^<(?: |$)/.test(line) && typeof last === 'object') {
      items[items.length - 1] = { ...last, given: [...last.given, line.slice(2)] };
    } else if (!/^(?:2?>|editor>|browser>|pager>|\?\d)/.test(line))
      throw new Error(`line ${at + 1} is no part of a transcript: ${line}`);
  }
  const [fixture = 'empty'] = given['fixture'] ?? [];
  const columns = given['tty']?.[0];
  const rows = given['rows']?.[0];
  return {
    fixture: folderOf(fixture),
    now: given['now']?.[0] ?? '2026-02-10T12:00:00+09:00',
    zone: given['zone']?.[0] ?? 'UTC',
    ttyColumns: columns === undefined ? undefined : Number(columns),
    ttyRows: rows === undefined ? undefined : Number(rows),
    env: Object.fromEntries((given['env'] ?? []).map((pair) => pair.split('=', 2) as [string, string])),
    color: given['color']?.[0] === 'on',
    items,
  };
}

function folderOf(fixture: string): string | undefined {
  if (fixture === 'empty') return undefined;
  return fixture === 'attention' ? 'examples/attention' : `test/fixtures/${fixture}`;
}
