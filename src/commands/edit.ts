import { postColumns, postRow } from '../core/post-row.ts';
import { defineCommand } from './define.ts';
import { pickPost, postArg } from './pick-post.ts';

/** `blog edit`: opens a post in the person's editor. */
export const edit = defineCommand<Record<never, never>>({
  args: [postArg],
  options: {},
  examples: [
    { call: 'blog edit kv-cache', does: 'by its slug' },
    { call: 'blog edit KV cache', does: 'by words of its title' },
    { call: 'blog edit content/posts/kv-cache/index.md', does: 'by its path' },
  ],
  run: async (context, _options, words) => {
    const post = await pickPost(words, context);
    const row = postRow(post);
    return {
      report: {
        data: { opened: row },
        rows: [row],
        columns: postColumns(),
        blocks: [{ kind: 'text', spans: [{ text: post.path }] }],
      },
      edit: [post.path],
    };
  },
});
