/** The words of a command line up to the cursor, without their quotes; nothing of it is evaluated. */
export interface TypedLine {
  /** The words before the one that is being typed. */
  readonly words: readonly string[];
  /** What is typed of that one. */
  readonly word: string;
  /** The quote that is open at the cursor. */
  readonly quote: '' | "'" | '"';
  /** Whether a backslash stands before the cursor. */
  readonly escaped: boolean;
}

/** Reads a line as Bash parts it into words. */
export function readTypedLine(line: string): TypedLine {
  const words: string[] = [];
  let word: string | undefined;
  let quote: TypedLine['quote'] = '';
  let escaped = false;
  for (const sign of line) {
    if (escaped) {
      const kept = quote === '"' && !/[$`"\\]/.test(sign) ? '\\' : '';
      word = `${word ?? ''}${kept}${sign}`;
      escaped = false;
    } else if (sign === '\\' && quote !== "'") {
      escaped = true;
      word ??= '';
    } else if (quote !== '') {
      if (sign === quote) quote = '';
      else word = `${word ?? ''}${sign}`;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = `${word ?? ''}${sign}`;
    }
  }
  return { words, word: word ?? '', quote, escaped };
}

/** What has to be typed on, as Bash wants it quoted there, for the word to go on with `rest`; undefined where nothing can be. */
export function typeOn(rest: string, { quote, escaped }: TypedLine): string | undefined {
  if (quote === "'") return rest.replaceAll("'", String.raw`'\''`);
  const quoted =
    quote === '"'
      ? // Bash calls its history at a "!" between these quotes, whatever stands before it.
        rest.replace(/[$`"\\]/g, String.raw`\$&`).replaceAll('!', String.raw`"\!"`)
      : rest.replace(/[^\w\-./,:=@%+\u0080-\u{10ffff}]/gu, String.raw`\$&`);
  if (!escaped) return quoted;
  if (quoted.startsWith('\\')) return quoted.slice(1);
  return quote === '' && quoted !== '' ? quoted : undefined;
}
