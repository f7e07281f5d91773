/** A line for the shell, taken apart. */
export interface ShellLine {
  /** `NAME=value` before the command. */
  readonly env: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  /** The file after `>`. */
  readonly into?: string;
  /** Whether `| cat` follows. */
  readonly piped: boolean;
}

/** Parses the little of a shell that transcripts use: quotes, `NAME=value`, `| cat` and `> file` at the end. */
export function parseShellLine(text: string): ShellLine {
  const piped = /\s\|\s*cat$/.test(text);
  const tokens = tokensOf(text.replace(/\s\|\s*cat$/, ''));
  const first = tokens.findIndex((token) => !/^[A-Z_]+=/.test(token));
  const env = tokens.slice(0, first).map((token): [string, string] => {
    const [name = '', ...value] = token.split('=');
    return [name, value.join('=')];
  });
  const rest = tokens.slice(first);
  const into = rest.at(-2) === '>' ? rest.at(-1) : undefined;
  const words = into === undefined ? rest : rest.slice(0, -2);
  return { env: Object.fromEntries(env), words, piped, ...(into === undefined ? {} : { into }) };
}

function tokensOf(text: string): string[] {
  const found = text.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? [];
  return found.map((token) =>
    token.replace(/"([^"]*)"|'([^']*)'|\\(.)/g, (_, double?: string, single?: string, escaped?: string) =>
      plainText(double ?? single ?? escaped ?? ''),
    ),
  );
}

/** `\e` and `\n` in quotes, as `$'…'` has them: a transcript holds no control characters. */
function plainText(text: string): string {
  return text.replaceAll('\\e', '\x1b').replaceAll('\\n', '\n');
}
