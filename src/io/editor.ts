import fs from 'node:fs';
import { BlogError } from '../core/diagnostic.ts';
import type { Editor } from '../core/ports.ts';

/** The streams an editor is given: of the terminal, whatever the answer of this run is piped into. */
export interface EditorStreams {
  readonly inTTY: boolean;
  readonly outTTY: boolean;
}

/**
 * Opens files in `$VISUAL` or `$EDITOR`, as Git does: the value is a shell command, the files are its arguments; a
 * terminal that is dumb has no `$VISUAL`; `vi` where neither is set.
 *
 * The editor throws `NO_EDITOR` (failure) where there is none, or where it ends with another status than 0.
 */
export function makeEditor(env: Readonly<Record<string, string | undefined>>, streams: EditorStreams): Editor {
  return async (paths) => {
    const command = editorOf(env);
    if (command === undefined) throw noEditor('Cannot open an editor: neither $VISUAL nor $EDITOR is set');
    const status = await runShell(command, { files: paths.map(asFile), streams });
    if (status === 0) return;
    if (status === 126 || status === 127) throw noEditor(`Cannot open the editor "${command}": it was not found`);
    throw noEditor(`Cannot finish editing: the editor "${command}" ended with status ${status}`);
  };
}

function editorOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const dumb = (env['TERM'] ?? 'dumb') === 'dumb';
  return (dumb ? undefined : env['VISUAL']?.trim()) || env['EDITOR']?.trim() || (dumb ? undefined : 'vi');
}

/** A name that begins with a dash is no option. */
function asFile(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}

async function runShell(
  command: string,
  { files, streams }: { files: readonly string[]; streams: EditorStreams },
): Promise<number> {
  // Loaded here: few runs start an editor.
  const { spawn } = await import('node:child_process');
  const terminal = streams.inTTY ? undefined : openTerminal();
  // Ctrl-C in the editor is the editor's.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    return await new Promise<number>((resolve) => {
      const child = spawn('sh', ['-c', `${command} "$@"`, command, ...files], {
        stdio: [terminal ?? 'inherit', streams.outTTY ? 'inherit' : 2, 'inherit'],
      });
      child.on('error', () => resolve(127));
      child.on('close', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
    });
  } finally {
    process.off('SIGINT', ignore);
    if (terminal !== undefined) fs.closeSync(terminal);
  }
}

/** The terminal itself, where standard input is a pipe; undefined where there is none. */
function openTerminal(): number | undefined {
  try {
    return fs.openSync('/dev/tty', 'r');
  } catch {
    // No terminal: the editor gets standard input as it is.
    return undefined;
  }
}

function noEditor(message: string): BlogError {
  return new BlogError({ code: 'NO_EDITOR', message, hint: 'set $EDITOR to the editor to use' });
}
