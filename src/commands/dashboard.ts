import { usageError } from '../core/diagnostic.ts';
import { type BoardOptions, boardOptions } from './board-options.ts';
import { asTyped, defineCommand, flag, naming, value } from './define.ts';
import { pageOf } from './make-page.ts';

interface DashboardOptions extends BoardOptions {
  readonly out?: string;
  readonly open?: boolean;
  readonly force?: boolean;
}

const usualFile = 'blog-dashboard.html';

/** `blog dashboard`: one HTML page of the whole blog, in a file. */
export const dashboard = defineCommand<DashboardOptions>({
  options: {
    out: naming(
      'file',
      value('-o, --out <file>', `where to write it; default: ${usualFile}; - for standard output`, asTyped),
    ),
    open: flag('--open', 'show it in the browser'),
    force: flag('--force', 'replace a file that is no such page'),
    ...boardOptions,
  },
  examples: [
    { call: 'blog dashboard --open', does: 'blog-dashboard.html, shown in the browser' },
    { call: 'blog dashboard --locale ko -o board.html', does: 'in Korean, to another file' },
    { call: 'blog dashboard --tz Asia/Seoul --force', does: 'today by that zone; over any file of the name' },
  ],
  run: async (context, options) => {
    const { out = usualFile, open = false, force = false } = options;
    if (out.trim() === '')
      throw usageError('Cannot write the page: --out names no file', 'give a name, or - for standard output');
    if (out === '-' && open) {
      throw usageError('Cannot show what is written to standard output', 'leave out --open, or name a file with --out');
    }
    if (out === '-' && context.format !== 'text') {
      throw usageError(
        'Cannot write both the page and an answer in another format to standard output',
        'name a file with --out, or leave out --format',
      );
    }
    const { board, report } = await pageOf(context, options);
    const to = out === '-' ? ({ kind: 'out' } as const) : ({ kind: 'file', file: out, force } as const);
    return { report, page: { board, to, open } };
  },
});
