import { tagsLike } from '../core/tags-like.ts';
import { defineCommand } from './define.ts';
import { pickPosts } from './pick-post.ts';
import { checkName } from './rename-term.ts';
import { changeTerms, readTerms } from './term-change.ts';
import { parseTermName, type TaxonomyOptions, taxonomyOptions } from './term-options.ts';

/** `blog tags add`: certain posts get a tag. */
export const tagsAdd = defineCommand<TaxonomyOptions>({
  args: [
    { name: 'tag', summary: 'the tag; it need not be there yet', names: 'tag' },
    { name: 'post', summary: 'path, slug, or words of the title in quotes', variadic: true, names: 'post' },
  ],
  options: taxonomyOptions,
  examples: [
    { call: 'blog tags add release rag-chunking', does: 'a post, by its slug' },
    { call: 'blog tags add memory kv-cache lora-rank --yes', does: 'two posts, without asking' },
    { call: 'blog tags add release content/posts/rag-chunking.md -n', does: 'the change as a diff' },
  ],
  run: async (context, options, [tag = '', ...words]) => {
    const name = parseTermName(tag);
    const at = await readTerms(context, { ...options, verb: 'add to' });
    const { terms, blog, library } = at;
    await checkName(name, { terms, blog });
    const posts = await pickPosts(words, context);
    return changeTerms(at, {
      ...{ wish: { add: name }, posts, options },
      done: { verb: 'add', past: 'Added', from: [], to: name },
      notes: terms.taxonomy === 'tags' ? tagsLike([name], { library, settings: blog.settings }) : [],
    });
  },
});
