import { planPublish } from '../core/publish-post.ts';
import { type ChangeOptions, changeOptions } from './change-options.ts';
import { checkedDate, dateOf } from './date-option.ts';
import { defineCommand, naming, value } from './define.ts';
import { blogPosts, pickPost, postArg } from './pick-post.ts';
import { turned } from './turned.ts';

interface PublishOptions extends ChangeOptions {
  readonly date?: string;
}

/** `blog publish`: makes a draft a published post, in its generator's own way. */
export const publish = defineCommand<PublishOptions>({
  args: [{ ...postArg, names: 'draft' }],
  options: {
    date: naming(
      'day',
      value(
        '--date <when>',
        'now, keep, or a day or time such as 2026-01-05; default: now with Jekyll, else the date it has, or now',
        (text) => (isWord(text) ? text : checkedDate(text)),
      ),
    ),
    ...changeOptions,
  },
  examples: [
    { call: 'blog publish kv-cache', does: 'by its slug; a path or words of the title do as well' },
    { call: 'blog publish kv-cache --date now', does: 'under the date of this moment' },
    { call: 'blog publish kv-cache --dry-run', does: 'what would change, as a diff' },
  ],
  run: async (context, { date, ...options }, words) => {
    const post = await pickPost(words, context, ({ state }) => state === 'draft');
    const now = await dateOf(context, undefined);
    const setting = await blogPosts(context);
    const wish = date === undefined || date === 'keep' ? date : date === 'now' ? now : await dateOf(context, date);
    const turn = await planPublish({ post, now, ...(wish === undefined ? {} : { date: wish }) }, setting);
    return turned('published', { post, turn, options });
  },
});

function isWord(text: string): boolean {
  return text === 'keep' || text === 'now';
}
