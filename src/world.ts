import type { World } from './core/ports.ts';
import { makeBrowser } from './io/browser.ts';
import { makeClock } from './io/clock.ts';
import { makeEditor } from './io/editor.ts';
import { makeFileLinks } from './io/file-links.ts';
import { makeServer } from './io/page-server.ts';
import { makePager } from './io/pager.ts';
import { makePrompter } from './io/prompter.ts';
import { makeIo } from './io/terminal.ts';
import { makeTheme } from './io/theme.ts';
import { clean } from './render/clean.ts';
import { plainText } from './render/line.ts';
import { loadRuler, type Ruler } from './render/ruler.ts';
import { wrapLine } from './render/wrap.ts';
import { makeStore } from './store/fs-store.ts';

/**
 * The real world: the streams, disk, clock, terminal and editor of this process.
 *
 * @param helper As `makeStore()`.
 */
export function makeWorld(helper?: string): World {
  const { env } = process;
  const io = makeIo(process, [0, 1, 2]);
  return {
    io,
    store: makeStore(helper),
    prompter: makePrompter({ clean, wrapper: async (texts) => wrapTo(io.widthColumns, await loadRuler(texts)) }),
    clock: makeClock(),
    editor: makeEditor(env, io),
    pager: makePager(env),
    fileLinks: makeFileLinks(io, env),
    browser: makeBrowser(env),
    server: makeServer(),
    makeTheme: async (options) => ({
      out: await makeTheme({ ...options, isTTY: io.outTTY, env }),
      err: await makeTheme({ ...options, isTTY: io.errTTY, env }),
    }),
    env,
    cwd: process.cwd(),
  };
}

/** Breaks each line of a text at blanks. */
function wrapTo(columns: number, ruler: Ruler): (text: string) => string {
  return (text) =>
    text
      .split('\n')
      .flatMap((line) => wrapLine([{ text: line }], { columns, ruler }))
      .map(plainText)
      .join('\n');
}
