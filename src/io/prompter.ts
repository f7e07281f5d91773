import { styleText } from 'node:util';
import { BlogError } from '../core/diagnostic.ts';
import { keysTyped } from '../core/jamo.ts';
import type { Choice, Prompter } from '../core/ports.ts';

export interface PrompterOptions {
  /** Makes a text from a file safe to show. */
  readonly clean: (text: string) => string;
  /** Gives what breaks lines of previews at blanks, for these texts; default: they are broken where the terminal ends. */
  readonly wrapper?: (texts: Iterable<string>) => Promise<(text: string) => string>;
  /** Where answers come from, and where questions go: opened with the first question. Default: standard input, and standard
   * error, as standard output is the answer. */
  readonly streams?: () => PromptStreams;
}

interface PromptStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks on the terminal. The package behind it is loaded with the first question. */
export function makePrompter({ clean, wrapper, streams = standardStreams }: PrompterOptions): Prompter {
  const ask = askOn(streams);
  return {
    input: ({ message, check }) =>
      ask<string>({
        type: 'input',
        message: clean(message),
        validate: (text: string) => clean(check?.(text) ?? '') || true,
      }),
    pickMany: async ({ message, choices, allowNew = false, say = asItIs }) => {
      const entries = choices.map((choice) => entryOf(choice, clean));
      const picked = await pickMany(
        (source, shown) =>
          ask<Pick>({ type: 'search', message: shown, source, pageSize: 10, theme: themeIn(say) }, true),
        {
          message: clean(message),
          entries,
          allowNew,
          clean,
          say,
        },
      );
      streams().output.write(
        `${clean(message)}: ${picked.length === 0 ? say('none') : picked.map(clean).join(', ')}\n`,
      );
      return picked;
    },
    pickOne: async ({ message, choices, say = asItIs }) => {
      const entries = choices.map((choice) => entryOf(choice, clean));
      const find = await makeFinder(entries);
      const wrap = await wrapper?.(entries.map(({ preview }) => preview));
      const source = (term = '') => find(term).map((entry) => toItem(entry, wrap));
      const pick = await ask<Pick>({
        ...{ type: 'search', message: clean(message), source, pageSize: 10 },
        theme: themeIn(say),
      });
      return pick.value ?? '';
    },
    confirm: ({ message, say = asItIs }) =>
      ask<boolean>({
        ...{ type: 'confirm', message: clean(message), default: false },
        transformer: (agreed: boolean) => say(agreed ? 'Yes' : 'No'),
      }),
  };
}

type Say = (message: string) => string;

const asItIs: Say = (message) => message;

/** The look of a list that is searched, its own words in other ones. */
function themeIn(say: Say): object {
  const keysHelpTip = (keys: readonly (readonly [string, string])[]) =>
    keys.map(([key, action]) => `${styleText('bold', key)} ${styleText('dim', say(action))}`).join(' • ');
  const error = (text: string) => styleText('red', `> ${say(text)}`);
  return { style: { keysHelpTip, error, description: (text: string) => text } };
}

function standardStreams(): PromptStreams {
  return { input: process.stdin, output: process.stderr };
}

type Ask = <T>(question: object, passing?: boolean) => Promise<T>;

/** One question at a time; `passing` ones leave nothing on the screen. */
function askOn(streams: () => PromptStreams): Ask {
  return async <T>(question: object, passing = false): Promise<T> => {
    const { createPromptModule } = await import('inquirer');
    const { input, output } = streams();
    const closing = new AbortController();
    const close = () => closing.abort();
    // Ctrl-D closes the line but settles nothing: the question would wait for ever, or the process end in silence.
    const onKey = (_: unknown, key?: { ctrl?: boolean; name?: string }) => {
      if (key?.ctrl && key.name === 'd') close();
    };
    input.on('end', close);
    input.on('keypress', onKey);
    try {
      const prompt = createPromptModule<{ question: Record<string, unknown> }>({
        input,
        output,
        signal: closing.signal,
        clearPromptOnDone: passing,
      });
      const answers: { answer?: unknown } = await prompt([{ ...question, name: 'answer' }] as never);
      return answers.answer as T;
    } catch (error) {
      if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError'))
        throw interrupted();
      throw error;
    } finally {
      input.off('end', close);
      input.off('keypress', onKey);
    }
  };
}

function interrupted(): BlogError {
  return new BlogError(
    { code: 'INTERRUPTED', message: 'Cannot go on: the question was left without an answer' },
    'cancelled',
  );
}

/** What was picked from a list; without a value: the end of picking. */
interface Pick {
  readonly value?: string;
}

interface Entry {
  readonly value: string;
  /** Safe to show. */
  readonly label: string;
  readonly shown: string;
  readonly preview: string;
  readonly also: string;
}

interface Item {
  readonly name: string;
  readonly value: Pick;
  /** Shown below the list. */
  readonly description?: string;
}

function entryOf({ value, label, note, also = '', preview = [] }: Choice, clean: (text: string) => string): Entry {
  const name = clean(label);
  const shown = note === undefined ? name : `${name}  ${clean(note)}`;
  return { value, label: name, shown, also, preview: preview.map(clean).join('\n') };
}

function toItem({ value, shown, preview }: Entry, wrap = (text: string) => text): Item {
  return { name: shown, value: { value }, ...(preview === '' ? {} : { description: wrap(preview) }) };
}

/** At most so many are listed: each is laid out at every key. */
const mostListed = 100;

/** Finds entries by letters of their label, or of what else they are found by, in their order: the best first. */
async function makeFinder(entries: readonly Entry[]): Promise<(term: string) => readonly Entry[]> {
  const { go, snapshot } = await import('fuzzysort');
  const searched = entries.map((entry) => ({ entry, label: keysTyped(entry.label), also: keysTyped(entry.also) }));
  const targets = snapshot(searched, { keys: ['label', 'also'] });
  return (term) => {
    if (term.trim() === '') return entries.slice(0, mostListed);
    // The key that completes writes all that is shown of an entry.
    const whole = entries.filter(({ shown }) => shown === term);
    if (whole.length > 0) return whole;
    return go(keysTyped(term.trim()), targets, { limit: mostListed, threshold: 0.3 }).map(({ obj }) => obj.entry);
  };
}

interface Picking {
  readonly message: string;
  readonly entries: readonly Entry[];
  readonly allowNew: boolean;
  readonly clean: (text: string) => string;
  readonly say: Say;
}

/**
 * Asks again and again, each answer taking an entry up or putting it back, until the end is chosen; it stands first
 * while nothing is typed, so Enter ends.
 */
async function pickMany(
  ask: (source: (term?: string) => Item[], message: string) => Promise<Pick>,
  { message, entries, allowNew, clean, say }: Picking,
): Promise<readonly string[]> {
  let picked: readonly string[] = [];
  for (;;) {
    const now = picked;
    const source = (term = '') => itemsFor(term.trim(), now, { entries, allowNew, clean, say });
    const { value } = await ask(source, now.length === 0 ? message : `${message} (${now.map(clean).join(', ')})`);
    if (value === undefined) return now;
    picked = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  }
}

function itemsFor(
  term: string,
  picked: readonly string[],
  { entries, allowNew, clean, say }: Omit<Picking, 'message'>,
): Item[] {
  const found = matches(entries, term).map((entry): Item => {
    const item = toItem(entry);
    return picked.includes(entry.value) ? { ...item, name: `✓ ${item.name}` } : item;
  });
  if (term === '') return [{ name: say(picked.length === 0 ? 'none' : 'done'), value: {} }, ...found];
  const known = entries.some(({ value, label }) => value === term || label === term) || picked.includes(term);
  return allowNew && !known ? [...found, { name: say(`add "${clean(term)}"`), value: { value: term } }] : found;
}

/**
 * Entries with the term in their label, those that begin with it first; half-typed Hangul syllables count. No others: what is typed may
 * be meant as a new one.
 */
function matches(entries: readonly Entry[], term: string): Entry[] {
  const wanted = keysTyped(term.replace(/^✓ /, '').trim());
  if (wanted === '') return [...entries];
  const found = entries.filter(({ label, shown }) => keysTyped(label).includes(wanted) || keysTyped(shown) === wanted);
  const begins = ({ label }: Entry) => (keysTyped(label).startsWith(wanted) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b));
}
