import type { ArgDef, OptionDef } from '../commands/define.ts';
import type { Offer } from '../commands/offers.ts';
import { DamagedIndex } from '../core/damaged-index.ts';
import type { Blog, World } from '../core/ports.ts';
import { readTypedLine, type TypedLine, typeOn } from '../core/typed-line.ts';
import type { Voice } from '../core/voice.ts';
import { clean } from '../render/clean.ts';
import { flagsOf } from './globals.ts';
import { entriesBelow, readOption, readTypedCall, type TypedCall } from './typed-call.ts';

/**
 * Answers a completion script: the first line says what follows, `words`, or that the shell is to look for `files` or `folders`. Then a
 * line each: a word and, after a tab, what it is; for Bash what is to be typed on. Nothing else is ever said, and nothing is changed but
 * the index.
 *
 * @param argv The shell, then the words of the line, the last one being typed; of Bash all of it up to the cursor; of PowerShell the
 *   words with NUL between them, in Base64.
 */
export async function complete(
  [shell = '', ...given]: readonly string[],
  { world, voice }: { readonly world: World; readonly voice: Pick<Voice, 'say'> },
): Promise<number> {
  const line = typedLine(shell, given);
  try {
    const { kind = 'words', head = '', offers } = await offersAt(line, world);
    const whole = head === '' ? offers : offers.map((offer) => ({ ...offer, value: head + offer.value }));
    const lines = shell === 'bash' ? bashLines(whole, line) : wordLines(whole, { word: line.word, voice });
    await world.io.out([kind, ...lines].map((text) => `${text}\n`).join(''));
  } catch {
    // There is no blog, or none that can be read: who types has not asked why.
  }
  return 0;
}

function typedLine(shell: string, given: readonly string[]): TypedLine {
  if (shell === 'bash') {
    const line = readTypedLine(given[0] ?? '');
    // The first word is the program itself.
    return { ...line, words: line.words.slice(1) };
  }
  const words = shell === 'powershell' ? decode(given[0]).split('\0') : given;
  const last = words.at(-1) ?? '';
  return { words: words.slice(0, -1), word: withoutQuotes(last, shell), quote: '', escaped: false };
}

/** fish and PowerShell give the word at the cursor as it is written. */
function withoutQuotes(word: string, shell: string): string {
  if (shell === 'fish') return readTypedLine(word).word;
  const [, quote, text = ''] = (shell === 'powershell' && /^(['"])(.*?)\1?$/s.exec(word)) || [];
  return quote === undefined ? word : text.replaceAll(quote + quote, quote);
}

function decode(base64 = ''): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
}

interface Offered {
  readonly kind?: 'words' | 'files' | 'folders';
  /** What stands in the word before what is offered. */
  readonly head?: string;
  readonly offers: readonly Offer[];
}

async function offersAt({ words, word }: TypedLine, world: World): Promise<Offered> {
  const call = await readTypedCall(words);
  const { pending, ended, options, given } = call;
  if (pending) return valuesOf(pending, { typed: word, call, world });
  if (ended || !word.startsWith('-')) return argumentsAt(word, { call, world });
  const { option, head, value: typed } = readOption(word, options);
  if (option && head !== undefined) return { ...(await valuesOf(option, { typed: typed ?? '', call, world })), head };
  const free = options.filter((one) => one.repeat || !given.has(one));
  return { offers: [...free.flatMap(offersOfFlag), { value: '--help', says: 'print this help', said: true }] };
}

/** The long flag, where there is one. */
function offersOfFlag(option: OptionDef<unknown>): Offer[] {
  return flagsOf(option)
    .slice(-1)
    .map((value) => ({ value, says: option.summary, said: true }));
}

interface Asked {
  readonly typed: string;
  readonly call: TypedCall;
  readonly world: World;
}

async function argumentsAt(typed: string, { call, world }: Omit<Asked, 'typed'>): Promise<Offered> {
  const { entry, args, words } = call;
  const helped = entry === undefined && words.length === 1 && words[0] === 'help';
  const below = words.length === 0 || helped ? entriesBelow(entry) : [];
  const commands = below.map((one) => ({ value: one.word, says: one.entry.summary, said: true }));
  const arg = args[words.length] ?? (args.at(-1)?.variadic ? args.at(-1) : undefined);
  const { kind, offers } = arg === undefined ? { offers: [] } : await valuesOf(arg, { typed, call, world });
  // What is there already is not meant a second time.
  const left = offers.filter(({ value }) => !words.includes(value));
  return { ...(kind && { kind }), offers: [...commands, ...left] };
}

async function valuesOf(
  { choices, names }: Pick<OptionDef<unknown> | ArgDef, 'choices' | 'names'>,
  { typed, call, world }: Asked,
): Promise<Offered> {
  if (choices) return { offers: choices.map((value) => ({ value })) };
  if (names === undefined) return { offers: [] };
  if (names === 'file') return { kind: 'files', offers: [] };
  if (names === 'directory') return { kind: 'folders', offers: [] };
  const { offersOf } = await import('../commands/offers.ts');
  const look = async (anew: boolean): Promise<readonly Offer[]> => {
    let opening: Promise<Blog> | undefined;
    const blog = (): Promise<Blog> => {
      opening ??= openBlog(call, { world, anew });
      return opening;
    };
    const offers = await offersOf(names, { typed, blog, library: async () => (await blog()).load() });
    await (await opening)?.remember();
    return offers;
  };
  return {
    offers: await look(false).catch((error) => {
      if (error instanceof DamagedIndex) return look(true);
      throw error;
    }),
  };
}

/** The blog that the call is for; what its index says is believed where no folder has changed. */
function openBlog(
  { given }: TypedCall,
  { world, anew }: { readonly world: World; readonly anew: boolean },
): Promise<Blog> {
  const textOf = (flag: string): string | undefined => {
    const value = [...given].find(([option]) => flagsOf(option).includes(flag))?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  // The shell would have put the home folder there.
  const dir = textOf('--dir')?.replace(/^~(?=\/|$)/, world.env['HOME'] ?? '~');
  const [generator, timezone] = [textOf('--generator'), textOf('--tz')];
  return world.store.open({
    dir: dir === undefined ? world.cwd : dir.startsWith('/') ? dir : `${world.cwd}/${dir}`,
    nowMs: world.clock.now(),
    ...(generator === undefined ? {} : { generator }),
    ...(timezone === undefined ? {} : { timezone }),
    index: { env: world.env, anew, hasty: true },
  });
}

/** What goes on with the word that is typed. */
function bashLines(offers: readonly Offer[], line: TypedLine): string[] {
  const typed = line.word.normalize('NFC');
  const fitting = offers.filter(({ value }) => value.startsWith(typed) && isTypeable(value));
  return fitting.flatMap(({ value }) => typeOn(value.slice(typed.length), line) ?? []);
}

/** What begins with the word that is typed; where nothing does, what holds it: the shell chooses among them as its user wants. */
function wordLines(
  offers: readonly Offer[],
  { word, voice: { say } }: { readonly word: string; readonly voice: Pick<Voice, 'say'> },
): string[] {
  const typed = word.normalize('NFC').toLowerCase();
  const known = offers.filter(({ value }) => value.toLowerCase().startsWith(typed));
  const fitting = known.length > 0 ? known : offers.filter(({ value }) => value.toLowerCase().includes(typed));
  return fitting
    .filter(({ value }) => isTypeable(value))
    .map(({ value, says, said }) => (says === undefined ? value : `${value}\t${clean(said ? say(says) : says)}`));
}

/** Whether a text can stand on a line: no shell and no screen is to be given control characters and such. */
function isTypeable(value: string): boolean {
  return clean(value) === value;
}
