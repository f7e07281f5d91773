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
    prompter: makePrompter({ clean }),
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
