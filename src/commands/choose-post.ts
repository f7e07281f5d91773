import { BlogError } from '../core/diagnostic.ts';
import type { Choice } from '../core/ports.ts';
import type { Post } from '../core/post.ts';
import { postNote } from '../core/post-table.ts';
import type { Context } from './define.ts';
import { tableView } from './table-view.ts';

/**
 * The one of several posts that the person at the terminal picks, from a list that is searched as one types: by title, tags, day and path.
 * Of the one that is highlighted, place, tags and first lines are shown.
 *
 * @throws {BlogError} `NO_TERMINAL` (usage) where nobody can be asked, `INTERRUPTED` (cancelled).
 */
export async function choosePost(
  posts: readonly Post[],
  { message, context }: { readonly message: string; readonly context: Context },
): Promise<Post> {
  const { prompter } = context;
  if (prompter === undefined) throw noTerminal();
  // Where bodies were not asked for, they are for this.
  const { posts: whole } = await context.library({ bodies: true });
  const excerpts = new Map(whole.map(({ path, body }) => [path, body?.excerpt ?? '']));
  const view = tableView(context, await context.blog());
  const choiceOf = (post: Post): Choice => {
    const { path, title, day = '', state, tags, categories } = post;
    const facts = [day, state === 'published' ? '' : state, postNote(post, view)].filter((part) => part !== '');
    const terms = [...categories, ...tags].join(', ');
    return {
      value: path,
      label: title,
      note: facts.join(', '),
      also: [terms, day, path].join(' '),
      preview: [path, terms, excerpts.get(path) ?? ''].filter((line) => line !== ''),
    };
  };
  const picked = await prompter.pickOne({ message, choices: posts.map(choiceOf) });
  const post = posts.find(({ path }) => path === picked);
  if (post === undefined) throw new Error(`"${picked}" is none of the choices`);
  return post;
}

/** Nobody can be asked. */
export function noTerminal(): BlogError {
  const hint = 'name the post, or leave out -i and open the path that is listed';
  return new BlogError(
    { code: 'NO_TERMINAL', message: 'Cannot ask which post: there is no terminal, or asking is off', hint },
    'usage',
  );
}
