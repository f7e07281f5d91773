import { defineCommand } from './define.ts';
import { renameTerm } from './rename-term.ts';
import { type TermOptions, termOptions } from './term-options.ts';

/** `blog tags rename`: a tag gets another name in every post that has it. */
export const tagsRename = defineCommand<TermOptions>({
  args: [
    { name: 'old', summary: 'the tag, in any spelling that the generator merges', names: 'tag' },
    { name: 'new', summary: 'its new name; if it is a tag already, the two are merged', names: 'tag' },
  ],
  options: termOptions,
  examples: [
    { call: 'blog tags rename attention focus', does: 'shows what would change, and asks' },
    { call: 'blog tags rename "fine tuning" Fine-Tuning --dry-run', does: 'the change as a diff for git apply' },
    { call: 'blog tags rename transformer ml --nested --yes', does: 'with those below it, without asking' },
  ],
  run: renameTerm,
});
