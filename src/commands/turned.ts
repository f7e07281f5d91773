import type { Post } from '../core/post.ts';
import { postColumns, postRow } from '../core/post-row.ts';
import type { Turn } from '../core/turn-post.ts';
import { type ChangeOptions, changing } from './change-options.ts';
import type { Outcome } from './define.ts';

/** What changes sides, as an outcome: the post as it is then, and where it was before. */
export function turned(
  name: 'published' | 'unpublished',
  { post, turn, options }: { readonly post: Post; readonly turn: Turn; readonly options: ChangeOptions },
): Outcome {
  const row = { ...postRow(turn.post), ...(turn.post.path === post.path ? {} : { from: post.path }) };
  return {
    report: {
      data: { [name]: row },
      rows: [row],
      columns: [...postColumns(), 'from'],
      blocks: [{ kind: 'text', spans: [{ text: turn.post.path }] }],
      notes: turn.notes,
    },
    changes: turn.changes,
    ...changing(options),
  };
}
