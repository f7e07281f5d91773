import { particleAfter, particles } from './particle.ts';

/**
 * English messages, as they stand in the code, and what is said instead. A value in braces has any name:
 *
 * - `{tag}` is kept as it is, `{#n}` is a number, `{=s}` the ending of a plural, which is said in no other words;
 * - `{=why}` is a message in turn, or names with ` or ` between them, or nothing.
 *
 * `{{day}}` is no value. Behind a value the other text may have a particle in both its forms, as in `"{tag}"을(를)`: the right one is chosen.
 */
export type Messages = Readonly<Record<string, string>>;

/**
 * Says messages by a catalogue, also several with `, ` between them; of what a text could be, that with the most words of its own.
 * What is in no catalogue comes back as it is.
 */
export function makeSay(messages: Messages): (text: string) => string {
  const patterns = Object.keys(messages)
    .filter((message) => slot.test(message))
    .map(patternOf)
    .sort((a, b) => b.own.length - a.own.length || (a.message < b.message ? -1 : 1));
  const marked = patterns.filter(({ own }) => own.trim() !== '');
  const bare = patterns.filter(({ own }) => own.trim() === '');
  const known = new Map<string, string>();
  const find = (text: string): string => {
    if (text.length > longest) return text;
    const whole = Object.hasOwn(messages, text) ? messages[text] : undefined;
    if (whole !== undefined) return whole;
    return byPattern(text, marked) ?? asList(text) ?? byPattern(text, bare) ?? asClause(text) ?? text;
  };
  const byPattern = (text: string, among: readonly Pattern[]): string | undefined => {
    for (const { message, start, end, matcher, slots } of among) {
      const found = text.startsWith(start) && text.endsWith(end) ? matcher().exec(text) : null;
      if (found === null) continue;
      const values = slots.map(({ kind, name }, at): [string, string] => {
        const value = found[at + 1] ?? '';
        return [name, kind === '=' ? sayNear(value) : value];
      });
      return fill(messages[message] ?? '', new Map(values));
    }
    return undefined;
  };
  const asList = (text: string): string | undefined => {
    const parts = text.split(', ');
    const said = parts.length > 1 ? parts.map(say) : parts;
    return said.every((one, at) => one !== parts[at]) ? said.join(', ') : undefined;
  };
  /** A sentence that goes on after another. */
  const asClause = (text: string): string | undefined => {
    const sentence = text.charAt(0).toUpperCase() + text.slice(1);
    const said = sentence === text ? text : find(sentence);
    return said === sentence ? undefined : said;
  };
  let depth = 0;
  const say = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined || depth === deepest) return before ?? text;
    depth += 1;
    const said = find(text);
    depth -= 1;
    // States and reasons come again and again, other texts once.
    if (depth === 0 && known.size < 1_000) known.set(text, said);
    return said;
  };
  /** A message, or names one of which may be meant. */
  const sayNear = (text: string): string => {
    const names = text.split('" or "');
    return names.length > 1 ? names.join(`"${say(' or ')}"`) : say(text);
  };
  return say;
}

/** Characters of a message; to look for values in more of them may take long. */
const longest = 10_000;

/** Messages in a message in turn; a person's text that looks like more of them is no reason to go on. */
const deepest = 5;

const slot = /(?<!\{)\{([=#]?)(\w+)\}/;

interface Slot {
  /** `=`, `#`, or nothing. */
  readonly kind: string;
  readonly name: string;
}

interface Pattern {
  readonly message: string;
  /** With what a text must begin, and end. */
  readonly start: string;
  readonly end: string;
  readonly matcher: () => RegExp;
  readonly slots: readonly Slot[];
  /** What it is but for its values. */
  readonly own: string;
}

function patternOf(message: string): Pattern {
  const parts = message.split(new RegExp(slot, 'g'));
  const own = parts.filter((_, at) => at % 3 === 0);
  const slots = own.slice(1).map((_, at) => ({ kind: parts[3 * at + 1] ?? '', name: parts[3 * at + 2] ?? '' }));
  let made: RegExp | undefined;
  const matcher = (): RegExp => {
    made ??= new RegExp(
      `^${slots.map((one, at) => escaped(own[at]) + valuePattern(one, own[0] === '' && at === 0)).join('')}${escaped(own.at(-1))}$`,
      's',
    );
    return made;
  };
  return { message, start: own[0] ?? '', end: own.at(-1) ?? '', matcher, slots, own: own.join('') };
}

/** A name with which a message begins is no message in turn, so that no message is taken for the name in a longer one. */
function valuePattern({ kind, name }: Slot, first: boolean): string {
  if (name === 's') return '(s?)';
  if (kind === '#') return '(\\d[\\d.,]*)';
  return kind === '' && first ? '([^":;]+?)' : '(.*?)';
}

function escaped(text = ''): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

const filled = new RegExp(
  `(?<!\\{)\\{(\\w+)\\}(["')/]*)(${Object.keys(particles)
    .map((particle) => escaped(particle))
    .join('|')})?`,
  'g',
);

function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(filled, (_, name: string, close: string, particle: string | undefined) => {
    const value = values.get(name) ?? '';
    return `${value}${close}${particle === undefined ? '' : particleAfter(value, particle)}`;
  });
}
