import { type ChangeOptions, changeOptions } from './change-options.ts';
import { defineCommand } from './define.ts';
import { renameTerm } from './rename-term.ts';

/** `blog categories rename`: a category gets another name in every post that is in it, wherever it stands in a way. */
export const categoriesRename = defineCommand<ChangeOptions>({
  args: [
    { name: 'old', summary: 'the category, in any spelling that the generator merges', names: 'category' },
    { name: 'new', summary: 'its new name; if it is a category already, the two are merged', names: 'category' },
  ],
  options: changeOptions,
  examples: [
    { call: 'blog categories rename LLM Models', does: 'shows what would change, and asks' },
    { call: 'blog categories rename LLM Models --dry-run', does: 'the change as a diff' },
    { call: 'blog categories rename LLM Models --yes', does: 'without asking' },
  ],
  run: (context, options, names) => renameTerm(context, { ...options, taxonomy: 'categories' }, names),
});
