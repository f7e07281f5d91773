import type { Messages } from '../make-say.ts';
import { checks } from './checks.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { core } from './core.ts';
import { dialects } from './dialects.ts';
import { examples } from './examples.ts';
import { help } from './help.ts';
import { store } from './store.ts';
import { syntax } from './syntax.ts';
import { words } from './words.ts';

/** The parts of the catalogue, each message in one of them. */
export const parts: readonly Messages[] = [words, cli, help, examples, commands, checks, core, dialects, store, syntax];

/** All that the tool says, in Korean: sentences end in -다, hints in -세요, what a command or an option does in a noun. */
export const ko: Messages = Object.assign({}, ...parts);
