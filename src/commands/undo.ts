import type { MadeChange } from '../core/change.ts';
import { BlogError, usageError } from '../core/diagnostic.ts';
import type { Block, Row } from '../core/report.ts';
import { isoText, wallAt } from '../core/zone.ts';
import { type ChangeOptions, changeOptions, changing } from './change-options.ts';
import { type Context, defineCommand, flag, type Outcome } from './define.ts';

interface UndoOptions extends ChangeOptions {
  readonly list?: boolean;
}

/** `blog undo`: takes back the last change of posts, which can be taken back in turn; or lists what can be. */
export const undo = defineCommand<UndoOptions>({
  args: [{ name: 'number', summary: 'which one, as --list counts them; default: 1, the last', optional: true }],
  options: {
    list: flag('-l, --list', 'list the changes that can be taken back, the last one first'),
    ...changeOptions,
  },
  onlyReads: ({ list }) => list === true,
  examples: [
    { call: 'blog undo', does: 'the last change; blog undo again makes it again' },
    { call: 'blog undo --list', does: 'when, what, how many files' },
    { call: 'blog undo 3 --dry-run', does: 'what taking back the last but two would change' },
  ],
  run: async (context, { list, ...options }, [word]) => {
    const number = numberOf(word);
    await context.blog();
    const history = await context.history();
    if (list) return listed(history, await context.zone());
    const recovered = context.recovered();
    // The person means the change that was interrupted, and that is taken back by now.
    if (recovered?.how === 'taken back' && number === 1) return done({ ...recovered, number });
    const change = history[number - 1];
    if (change === undefined) throw nothing(number, history.length);
    return { ...(await taken(change, { number, context })), ...changing(options) };
  },
});

function numberOf(word: string | undefined): number {
  if (word === undefined) return 1;
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw usageError(`Cannot take back "${word}": that is no number of a change`, 'blog undo --list counts them');
}

function nothing(number: number, count: number): BlogError {
  if (count > 0) {
    return usageError(`Cannot take back change ${number}: there are ${count}`, 'blog undo --list counts them');
  }
  return new BlogError({
    code: 'NOTHING_TO_UNDO',
    message: 'Cannot take a change back: none is written down',
    hint: 'what blog itself has changed in this blog can be taken back, nothing else',
  });
}

async function taken(
  change: MadeChange,
  { number, context }: { readonly number: number; readonly context: Context },
): Promise<Outcome> {
  const { what, files, atMs } = change;
  return {
    ...done({ number, what, when: timeOf(atMs, await context.zone()), files }),
    changes: [{ kind: 'undo', change }],
    what: what.startsWith('undo: ') ? what.replace('undo: ', 'again: ') : `undo: ${what.replace(/^again: /, '')}`,
  };
}

interface Done {
  readonly number: number;
  readonly what: string;
  readonly when?: string;
  readonly files?: number;
}

function done({ number, what, when, files }: Done): Outcome {
  const undone = { number, what, ...(when === undefined ? {} : { when }), ...(files === undefined ? {} : { files }) };
  return {
    report: {
      data: { undone },
      rows: [undone],
      columns: ['number', 'when', 'files', 'what'],
      blocks: [{ kind: 'text', spans: [{ text: 'taken back: ', role: 'muted', said: true }, { text: what }] }],
    },
  };
}

function listed(history: readonly MadeChange[], zone: string): Outcome {
  const rows = history.map(
    ({ what, atMs, files }, at): Row => ({ number: at + 1, when: timeOf(atMs, zone), files, what }),
  );
  const block: Block = {
    kind: 'table',
    columns: [
      { name: 'number', align: 'right' },
      { name: 'when' },
      { name: 'files', align: 'right' },
      { name: 'what', flexible: 'first' },
    ],
    rows: history.map(({ what, atMs, files }, at) => [
      { text: `${at + 1}`, role: 'count' },
      { text: timeOf(atMs, zone).slice(0, 16).replace('T', ' '), role: 'date' },
      { text: `${files}`, role: 'count' },
      what,
    ]),
  };
  return {
    report: {
      data: { changes: rows },
      rows,
      columns: ['number', 'when', 'files', 'what'],
      blocks: rows.length === 0 ? [] : [block],
      notes: rows.length === 0 ? ['No change is written down'] : [],
    },
  };
}

/** With its offset. */
function timeOf(ms: number, zone: string): string {
  return isoText(wallAt(ms, zone));
}
