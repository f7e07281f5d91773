import { checkTerm, isMeantBy } from '../core/find-terms.ts';
import type { Retitle } from '../core/term-wish.ts';
import { defineCommand } from './define.ts';
import { belowNotes } from './rename-term.ts';
import { changeTerms, readTerms } from './term-change.ts';
import { parseTermName, type TermOptions, termOptions } from './term-options.ts';

/** `blog tags delete`: a tag is taken out of every post; the posts stay. */
export const tagsDelete = defineCommand<TermOptions>({
  args: [{ name: 'tag', summary: 'the tag, in any spelling that the generator merges', names: 'tag' }],
  options: termOptions,
  examples: [
    { call: 'blog tags delete fp16', does: 'shows what would change, and asks' },
    { call: 'blog tags delete fp16 --dry-run', does: 'the change as a diff' },
    { call: 'blog tags delete fp16 --inline --yes', does: 'in Obsidian also #fp16 in the text; without asking' },
  ],
  run: async (context, options, [tag = '']) => {
    const name = parseTermName(tag);
    const at = await readTerms(context, { ...options, verb: 'delete' });
    const { terms } = at;
    checkTerm(name, { terms, verb: 'delete' });
    const isMeant = isMeantBy(name, terms);
    const retitle: Retitle = (term) => (isMeant(term) ? undefined : term);
    const below = terms.counts.filter((one) => isMeant(one.name)).length;
    return changeTerms(at, {
      ...{ wish: { retitle }, inline: options.inline, options },
      done: { verb: 'delete', past: 'Deleted', from: [name] },
      confirm: below > 1 ? `"${name}" has tags below it: they are deleted with it` : undefined,
      notes: belowNotes(name, terms),
    });
  },
});
