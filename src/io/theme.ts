import type { ChalkInstance } from 'chalk';
import type { Theme } from '../core/ports.ts';
import type { Role } from '../core/report.ts';

interface ThemeOptions {
  /** `--color` or `--no-color`; absent where neither was given. */
  readonly color?: boolean;
  /** Whether the stream is a terminal. */
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The theme of one stream; without colour it gives every text back, and chalk is not loaded. */
export async function makeTheme(options: ThemeOptions): Promise<Theme> {
  const level = colorLevel(options);
  if (level === 0) return (_, text) => text;
  const { Chalk } = await import('chalk');
  const styles = stylesOf(new Chalk({ level }));
  return (role, text) => (role === undefined ? text : styles[role](text));
}

/**
 * 0 for no colour, 1 for 16, 2 for 256, 3 for all of them.
 *
 * The option decides, then FORCE_COLOR, NO_COLOR, TERM=dumb, and at last whether it is a terminal.
 */
export function colorLevel({ color, isTTY, env }: ThemeOptions): 0 | 1 | 2 | 3 {
  const forced = env['FORCE_COLOR']?.toLowerCase();
  if (color !== undefined) return color ? depth(env) : 0;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '1' ? 1 : forced === '2' ? 2 : forced === '3' ? 3 : depth(env);
  }
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return 0;
  return isTTY ? depth(env) : 0;
}

function depth(env: ThemeOptions['env']): 1 | 2 | 3 {
  if (/^(?:truecolor|24bit)$/i.test(env['COLORTERM'] ?? '')) return 3;
  return /256(?:color)?$/i.test(env['TERM'] ?? '') ? 2 : 1;
}

// The terminal's own palette, without white, black and bright colours: it reads on light and on dark.
function stylesOf(chalk: ChalkInstance): Readonly<Record<Role, (text: string) => string>> {
  return {
    title: (text) => text,
    muted: chalk.dim,
    tag: chalk.cyan,
    date: chalk.green,
    draft: chalk.magenta,
    scheduled: chalk.cyan.bold,
    expired: chalk.red.dim,
    hidden: chalk.dim,
    count: chalk.bold,
    bar: chalk.green,
    mark: chalk.green.bold,
    today: chalk.inverse,
    level1: chalk.green.dim,
    level2: chalk.green,
    level3: chalk.green,
    level4: chalk.green.bold,
    error: chalk.red.bold,
    warning: chalk.magenta.bold,
    heading: chalk.bold,
  };
}
