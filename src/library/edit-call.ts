import { usageError } from '../core/diagnostic.ts';
import { suggest } from '../core/suggest.ts';
import type { Edit } from './face.ts';
import { textsOf } from './given-options.ts';

/** A command with its words and options. */
export interface EditCall {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: object;
  /** Text of a new post. */
  readonly body?: string | undefined;
}

/** The call of the command that makes an edit. @throws {BlogError} `BAD_USAGE` (usage) for a kind that is none, and for what is no text. */
export function callOf(edit: Edit): EditCall {
  const { kind } = edit;
  if (!Object.hasOwn(calls, kind)) {
    const near = suggest(String(kind), Object.keys(calls));
    const hint = near === undefined ? `kinds are ${Object.keys(calls).join(', ')}` : `did you mean "${near}"?`;
    throw usageError(`Cannot edit: there is no kind "${kind}"`, hint);
  }
  return (calls[kind] as (edit: Edit) => EditCall)(edit);
}

const calls: { readonly [Kind in Edit['kind']]: (edit: Extract<Edit, { kind: Kind }>) => EditCall } = {
  'rename tag': ({ kind: _, tag, to, ...options }) => ({ command: 'tags rename', args: textsIn({ tag, to }), options }),
  'merge tags': ({ kind: _, tags, to: into, ...options }) => ({
    ...{ command: 'tags merge', args: textsOf('tags', tags) },
    options: { into, ...options },
  }),
  'delete tag': ({ kind: _, tag, ...options }) => ({ command: 'tags delete', args: textsIn({ tag }), options }),
  'add tag': ({ kind: _, tag, posts, ...options }) => ({
    command: 'tags add',
    args: [...textsIn({ tag }), ...textsOf('posts', posts)],
    options,
  }),
  'remove tag': ({ kind: _, tag, posts, ...options }) => ({
    command: 'tags remove',
    args: [...textsIn({ tag }), ...textsOf('posts', posts)],
    options,
  }),
  'rename category': ({ kind: _, category, to, ...options }) => ({
    ...{ command: 'categories rename', args: textsIn({ category, to }) },
    options,
  }),
  'new post': ({ kind: _, title, tags: tag = [], categories: category = [], body, ...options }) => ({
    ...{ command: 'new', args: textsIn({ title }), body },
    options: { tag, category, stdin: body !== undefined, ...options },
  }),
  publish: ({ kind: _, post, ...options }) => ({ command: 'publish', args: textsIn({ post }), options }),
  unpublish: ({ kind: _, post, ...options }) => ({ command: 'unpublish', args: textsIn({ post }), options }),
  'rename post': ({ kind: _, post, title, ...options }) => ({ command: 'mv', args: textsIn({ post, title }), options }),
  undo: ({ kind: _, number = 1, ...options }) => ({ command: 'undo', args: [String(number)], options }),
};

/** The values, each of which is one text. */
function textsIn(given: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(given).flatMap(([name, value]) => textsOf(name, Array.isArray(value) ? undefined : value));
}
