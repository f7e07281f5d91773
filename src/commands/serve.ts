import { usageError } from '../core/diagnostic.ts';
import { type BoardOptions, boardOptions } from './board-options.ts';
import { defineCommand, flag, value } from './define.ts';
import { pageOf } from './make-page.ts';

interface ServeOptions extends BoardOptions {
  readonly port?: number;
  readonly open?: boolean;
}

/** `blog serve`: the page of `blog dashboard`, to this machine alone, as the files are now. */
export const serve = defineCommand<ServeOptions>({
  options: {
    port: value('-p, --port <n>', 'the port to listen on; default: one that is free', parsePort),
    open: flag('--open', 'show it in the browser'),
    ...boardOptions,
  },
  examples: [
    { call: 'blog serve --open', does: 'shown in the browser, made anew at each change' },
    { call: 'blog serve --port 4000', does: 'at http://127.0.0.1:4000/' },
    { call: 'blog serve --locale ko', does: 'in Korean' },
  ],
  run: async (context, options) => {
    const { port, open = false } = options;
    const { board, report } = await pageOf(context, options);
    return { report, page: { board, to: { kind: 'server', ...(port === undefined ? {} : { port }) }, open } };
  },
});

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw usageError(`Cannot use port "${text}"`, 'give a number from 1 to 65535, or leave it out for one that is free');
}
