import { checkTerm, isMeantBy } from '../core/find-terms.ts';
import { type Retitle, termsOf } from '../core/term-wish.ts';
import { defineCommand, flag, type OptionTable } from './define.ts';
import { pickPosts } from './pick-post.ts';
import { changeTerms, readTerms } from './term-change.ts';
import { parseTermName, type TaxonomyOptions, taxonomyOptions } from './term-options.ts';

interface RemoveOptions extends TaxonomyOptions {
  readonly inline?: boolean;
}

const options: OptionTable<RemoveOptions> = {
  inline: flag('--inline', 'also #tags in the text, where the generator has such'),
  ...taxonomyOptions,
};

/** `blog tags remove`: a tag is taken out of certain posts. */
export const tagsRemove = defineCommand<RemoveOptions>({
  args: [
    { name: 'tag', summary: 'the tag, in any spelling that the generator merges', names: 'tag' },
    { name: 'post', summary: 'path, slug, or words of the title in quotes', variadic: true, names: 'post' },
  ],
  options,
  examples: [
    { call: 'blog tags remove fp16 kv-cache', does: 'from a post, by its slug' },
    { call: 'blog tags remove fp16 "KV cache" --inline', does: 'by words of its title; in Obsidian also in the text' },
    { call: 'blog tags remove attention kv-cache --dry-run', does: 'the change as a diff' },
  ],
  run: async (context, given, [tag = '', ...words]) => {
    const name = parseTermName(tag);
    const at = await readTerms(context, { ...given, verb: 'remove' });
    // Of these posts the tag itself is meant, not those below it.
    const terms = { ...at.terms, nested: false };
    checkTerm(name, { terms, verb: 'remove' });
    const posts = await pickPosts(words, context);
    const isMeant = isMeantBy(name, terms);
    const retitle: Retitle = (term) => (isMeant(term) ? undefined : term);
    const without = posts.filter((post) => !termsOf(post, terms.taxonomy).some(isMeant));
    return changeTerms(at, {
      ...{ wish: { retitle }, posts, inline: given.inline, options: given },
      done: { verb: 'remove', past: 'Removed', from: [name] },
      notes: without.map(({ path }) => `"${path}" does not have it`),
    });
  },
});
