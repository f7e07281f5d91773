import type { Block } from '../../src/core/report.ts';
import { reportOf } from './sample-blocks.ts';
import { plainTheme, tagTheme } from './tag-theme.ts';
import { written } from './written.ts';

/** What a person sees. */
export const onTerminal = (blocks: readonly Block[], widthColumns = 80): Promise<string> =>
  written('text', reportOf(blocks), { isTTY: true, widthColumns, paint: plainTheme });

/** What the next program reads; the width must not matter. */
export const inPipe = (blocks: readonly Block[]): Promise<string> =>
  written('text', reportOf(blocks), { isTTY: false, widthColumns: 20, paint: plainTheme });

/** What a person sees, with the roles. */
export const painted = (blocks: readonly Block[]): Promise<string> =>
  written('text', reportOf(blocks), { isTTY: true, widthColumns: 80, paint: tagTheme });

/** These lines as a text. */
export const lines = (...text: readonly string[]): string => text.map((line) => `${line}\n`).join('');
