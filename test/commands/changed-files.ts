import type { Command, Outcome } from '../../src/commands/define.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Prompter } from '../../src/core/ports.ts';
import { makeStore } from '../../src/store/fs-store.ts';
import { openBlog } from '../../src/store/open.ts';
import { folderOf } from '../store/temp-folder.ts';
import { fakeContext } from './fake-context.ts';

/** A blog of a few files, and a call. */
export interface Call<O> {
  readonly generator: string;
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly command: Command<O>;
  readonly options?: O;
  readonly args: readonly string[];
  readonly prompter?: Prompter;
}

/** What a command would do. */
export interface Done {
  readonly outcome: Outcome;
  /** Texts that would be others, by path. */
  readonly changed: Readonly<Record<string, string>>;
  /** `file:line: message` of what is refused, by the command or the plan. */
  readonly refused: readonly string[];
}

/** Runs a command on a blog on the disk and plans what it wants; nothing is changed. */
export async function planOn<O>({ generator, files: texts, command, options, args, prompter }: Call<O>): Promise<Done> {
  const blog = await openBlog({ dir: folderOf(texts), generator, nowMs: Date.UTC(2026, 0, 15) });
  const context = { ...fakeContext(), prompter, blog: async () => blog, library: () => blog.load() };
  const outcome = await command.run(context, options ?? ({} as O), args);
  const { files, refusals } = await makeStore().plan(blog, outcome.changes ?? []);
  return {
    outcome,
    changed: Object.fromEntries(files.map(({ path, after = '' }) => [path, after])),
    refused: [...(outcome.refusals ?? []), ...refusals].map(told),
  };
}

function told({ place, file, message }: Diagnostic): string {
  return `${place ? `${place.file}:${place.line}` : file}: ${message}`;
}
