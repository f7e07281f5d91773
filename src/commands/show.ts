import { BlogError } from '../core/diagnostic.ts';
import type { Post } from '../core/post.ts';
import { postColumns, postRow } from '../core/post-row.ts';
import type { Block, Span } from '../core/report.ts';
import { defineCommand } from './define.ts';
import { pickPost, postArg } from './pick-post.ts';

/** `blog show`: prints the file of a post; on a terminal its place and state first. */
export const show = defineCommand<Record<never, never>>({
  args: [postArg],
  options: {},
  examples: [
    { call: 'blog show kv-cache', does: 'its place and state, then its text' },
    { call: 'blog show KV cache', does: 'by words of its title' },
    { call: 'blog show kv-cache -f json', does: 'its fields and its text, as JSON' },
  ],
  run: async (context, _options, words) => {
    const post = await pickPost(words, context);
    const text = (await context.blog()).text(post.path);
    if (text === undefined) {
      const message = `Cannot show "${post.title}": its file cannot be read`;
      throw new BlogError({ code: 'UNREADABLE_FILE', message, file: post.path });
    }
    const row = { ...postRow(post), text };
    return {
      report: {
        data: { shown: row },
        rows: [row],
        columns: [...postColumns(), 'text'],
        blocks: [...(context.forTerminal ? heading(post) : []), ...linesOf(text)],
      },
    };
  },
});

function heading({ path, state, reason, day }: Post): Block[] {
  const role = state === 'published' ? {} : { role: state };
  const dated: Span[] = day === undefined ? [] : [{ text: `  ${day}`, role: 'date' }];
  return [
    { kind: 'text', spans: [{ text: path, role: 'title', file: path }] },
    {
      kind: 'text',
      spans: [
        { text: state, ...role, said: true },
        { text: ' (', role: 'muted' },
        { text: reason, role: 'muted', said: true },
        { text: ')', role: 'muted' },
        ...dated,
      ],
    },
    { kind: 'text', spans: [] },
  ];
}

/** A line of the file each. */
function linesOf(text: string): Block[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => ({ kind: 'text', spans: [{ text: withoutTabs(line) }] }));
}

const tab = 4;

/** Tabs as blanks, up to the next stop. */
function withoutTabs(line: string): string {
  let out = '';
  for (const [at, part] of line.split('\t').entries())
    out += at === 0 ? part : `${' '.repeat(tab - (out.length % tab))}${part}`;
  return out;
}
