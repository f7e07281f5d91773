import { cleanName } from '../core/clean-name.ts';
import { usageError } from '../core/diagnostic.ts';
import { postColumns, postRow } from '../core/post-row.ts';
import { planRename } from '../core/rename-post.ts';
import { parseSlug } from '../core/slug.ts';
import { type ChangeOptions, changeOptions, changing } from './change-options.ts';
import { defineCommand, flag, value } from './define.ts';
import { blogPosts, pickPost } from './pick-post.ts';

interface MvOptions extends ChangeOptions {
  readonly slug?: string;
  readonly alias?: boolean;
}

/** `blog mv`: gives a post another title, file name and slug, and changes the links to it. */
export const mv = defineCommand<MvOptions>({
  args: [
    { name: 'post', summary: 'path, slug, or words of the title, in quotes', names: 'post' },
    { name: 'title', summary: 'the new title', variadic: true },
  ],
  options: {
    slug: value('--slug <slug>', 'file name, without its date and ending; default: from the title', parseSlug),
    alias: flag('--alias', 'leave a redirect at the old address, where the generator has one'),
    ...changeOptions,
  },
  examples: [
    {
      call: 'blog mv kv-cache "How large is a KV cache?"',
      does: 'title, file or folder, slug, and links of other posts',
    },
    { call: 'blog mv kv-cache KV cache, again --alias', does: 'readers of the old address are sent to the new one' },
    { call: 'blog mv kv-cache "The KV cache" --slug kv-cache', does: 'the title alone' },
  ],
  run: async (context, { slug, alias = false, ...options }, [name = '', ...words]) => {
    const title = cleanName(words.join(' '));
    if (title === '')
      throw usageError('Cannot rename a post: the new title is empty', 'give one: blog mv <post> "<title>"');
    const post = await pickPost([name], context);
    const setting = await blogPosts(context);
    const plan = await planRename({ post, title, alias, ...(slug === undefined ? {} : { slug }) }, setting);
    const row = {
      ...postRow(plan.post),
      ...(plan.post.path === post.path ? {} : { from: post.path }),
      ...(plan.linked.length === 0 ? {} : { linked: plan.linked }),
    };
    return {
      report: {
        data: { renamed: row },
        rows: [row],
        columns: [...postColumns(), 'from', 'linked'],
        blocks: [{ kind: 'text', spans: [{ text: plan.post.path }] }],
        notes: plan.notes,
      },
      changes: plan.changes,
      ...changing(options),
    };
  },
});
