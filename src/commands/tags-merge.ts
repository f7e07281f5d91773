import { usageError } from '../core/diagnostic.ts';
import { checkTerm, isMeantBy, renamedTerm } from '../core/find-terms.ts';
import type { Retitle } from '../core/term-wish.ts';
import { type Context, defineCommand, naming, type OptionTable, type Outcome, value } from './define.ts';
import { checkName } from './rename-term.ts';
import { changeTerms, readTerms } from './term-change.ts';
import { parseTermName, type TermOptions, termOptions } from './term-options.ts';

interface MergeOptions extends TermOptions {
  readonly into?: string;
}

const options: OptionTable<MergeOptions> = {
  into: naming('tag', value('--into <tag>', 'the tag that they become; it need not be there yet', parseTermName)),
  ...termOptions,
};

/** `blog tags merge`: several tags become one. */
export const tagsMerge = defineCommand<MergeOptions>({
  args: [{ name: 'tag', summary: 'the tags to be merged', variadic: true, names: 'tag' }],
  options,
  examples: [
    { call: 'blog tags merge fp16 "KV cache" --into memory', does: 'posts with several of them have it once' },
    { call: 'blog tags merge fp16 PyTorch --into hardware -n', does: 'the change as a diff' },
    { call: 'blog tags merge LoRA --into "fine tuning" --yes', does: 'into one that is there, without asking' },
  ],
  run: mergeTags,
});

async function mergeTags(context: Context, given: MergeOptions, tags: readonly string[]): Promise<Outcome> {
  const { into: to } = given;
  if (to === undefined)
    throw usageError('Cannot merge tags: it is not said into which', 'name it: blog tags merge <tag>... --into <tag>');
  const names = [...new Set(tags.map(parseTermName))].filter((name) => name !== to);
  if (names.length === 0) throw usageError(`Cannot merge "${to}" into itself`, 'name another tag');
  const at = await readTerms(context, { ...given, verb: 'merge' });
  const { terms, blog } = at;
  for (const name of names) checkTerm(name, { terms, verb: 'merge' });
  await checkName(to, { terms, blog });
  const tests = names.map((name) => ({ name, isMeant: isMeantBy(name, terms) }));
  const retitle: Retitle = (term) => {
    const found = tests.find(({ isMeant }) => isMeant(term));
    return found ? renamedTerm(term, { name: found.name, to, termKey: terms.termKey }) : term;
  };
  return changeTerms(at, {
    ...{ wish: { retitle }, inline: given.inline, options: given },
    done: { verb: 'merge', past: 'Merged', from: names, to, merge: true },
  });
}
