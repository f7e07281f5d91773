import { pathToFileURL } from 'node:url';
import { BlogError } from '../core/diagnostic.ts';
import type { Browser } from '../core/page-ports.ts';

/** A browser that is still there after so long has been opened. */
const startedMs = 1_500;

/**
 * Opens what the system opens a page with: `$BROWSER`, a shell command as `git web--browse` has it, else `xdg-open`, `open` or `start`.
 *
 * The browser throws `NO_BROWSER` (failure) where there is none.
 */
export function makeBrowser(env: Readonly<Record<string, string | undefined>>): Browser {
  return async (target) => {
    const address = /^https?:/.test(target) ? target : pathToFileURL(target).href;
    const [program, ...words] = commandFor(env, address);
    const failed = await start(program, words);
    if (!failed) return;
    throw new BlogError({
      code: 'NO_BROWSER',
      message: `Cannot open a browser: "${env['BROWSER'] || program}" did not start`,
      hint: `set $BROWSER, or open ${address} yourself`,
    });
  };
}

function commandFor(env: Readonly<Record<string, string | undefined>>, address: string): [string, ...string[]] {
  const own = env['BROWSER']?.trim();
  if (own) return ['sh', '-c', `${own} "$@"`, own, address];
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}

async function start(program: string, words: readonly string[]): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(false), startedMs);
    child.on('error', () => {
      clearTimeout(timer);
      resolve(true);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code !== 0);
    });
    child.unref();
  });
}
