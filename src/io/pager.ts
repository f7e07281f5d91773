import { once } from 'node:events';
import type { Pager } from '../core/ports.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The person's pager: `$BLOG_PAGER`, else `$PAGER`, else `less`; undefined where that is empty or `cat`. As Git has it, the value is a
 * command of the shell, and `less` and `lv` are told to keep colours where nothing else tells them what to do;
 * and `less` is told what the answers are written in, which it would not know where the locale of the environment is not installed.
 *
 * Leaving it early is no error.
 */
export function makePager(env: Env): Pager | undefined {
  const command = (env['BLOG_PAGER'] ?? env['PAGER'] ?? 'less').trim();
  if (command === '' || command === 'cat') return undefined;
  return async (pieces) => {
    // Loaded here: few answers are that long.
    const { spawn } = await import('node:child_process');
    // Ctrl-C in the pager is the pager's.
    const ignore = () => {};
    process.on('SIGINT', ignore);
    try {
      const child = spawn(command, {
        shell: true,
        stdio: ['pipe', 'inherit', 'inherit'],
        env: { LESS: 'FRX', LESSCHARSET: 'utf-8', LV: '-c', ...env },
      });
      const { stdin } = child;
      let ended = false;
      const status = new Promise<number>((resolve) => {
        const end = (code: number) => {
          ended = true;
          resolve(code);
        };
        child.on('error', () => end(notFound));
        child.on('close', (code) => end(code ?? 0));
      });
      // It was left before it had taken everything.
      stdin.on('error', ignore);
      try {
        for (const piece of pieces) {
          if (ended || stdin.destroyed) break;
          if (!stdin.write(piece)) await Promise.race([once(stdin, 'drain').catch(ignore), status]);
        }
      } finally {
        // Also where the pieces came to no end: nothing else is to be shown while it runs.
        stdin.end();
        await status;
      }
      return !cannotStart.has(await status);
    } finally {
      process.off('SIGINT', ignore);
    }
  };
}

/** What a shell ends with where it finds no such command. */
const notFound = 127;
const cannotStart: ReadonlySet<number> = new Set([126, notFound]);
