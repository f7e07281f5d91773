import { planUnpublish } from '../core/unpublish-post.ts';
import { type ChangeOptions, changeOptions } from './change-options.ts';
import { dateOf } from './date-option.ts';
import { defineCommand } from './define.ts';
import { blogPosts, pickPost, postArg } from './pick-post.ts';
import { turned } from './turned.ts';

/** `blog unpublish`: makes a post a draft, in its generator's own way. */
export const unpublish = defineCommand<ChangeOptions>({
  args: [{ ...postArg, names: 'live post' }],
  options: { ...changeOptions },
  examples: [
    { call: 'blog unpublish kv-cache', does: 'by its slug; a path or words of the title do as well' },
    { call: 'blog unpublish kv-cache --dry-run', does: 'what would change, as a diff' },
    { call: 'blog unpublish kv-cache -f json', does: 'the post as it is then' },
  ],
  run: async (context, options, words) => {
    const post = await pickPost(words, context, ({ state }) => state !== 'draft');
    const setting = await blogPosts(context);
    const turn = await planUnpublish({ post, now: await dateOf(context, undefined) }, setting);
    return turned('unpublished', { post, turn, options });
  },
});
