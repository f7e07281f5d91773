import { usageError } from '../core/diagnostic.ts';
import type { Choice, Prompter } from '../core/ports.ts';
import { findLookAlikes, type LookAlikes } from '../core/similar.ts';
import { tally } from '../core/tags.ts';
import type { Retitle } from '../core/term-wish.ts';
import type { ChangeOptions } from './change-options.ts';
import type { Context, Outcome } from './define.ts';
import { changeTerms, readTerms } from './term-change.ts';

export interface FixOptions extends ChangeOptions {
  readonly inline?: boolean;
}

/**
 * Merges tags that look alike, over posts of every state and language: the person at the terminal chooses what is kept of each
 * group; with `--yes` those that differ by nothing but case and separators get the spelling of most posts.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where nobody is to be asked, and nothing says what to do.
 */
export async function fixSimilar(context: Context, options: FixOptions): Promise<Outcome> {
  const at = await readTerms(context, { verb: 'merge' });
  const { aliases = {} } = at.blog.settings;
  const groups = findLookAlikes(
    tally(at.library.posts).map(({ name, count }) => ({ name, count })),
    { aliases },
  );
  const names = await chosenNames(groups, { ...options, prompter: context.prompter });
  const retitle: Retitle = (term) => names.get(term) ?? term;
  return changeTerms(at, {
    ...{ wish: { retitle }, inline: options.inline, options },
    done: { verb: 'merge', past: 'Merged', from: [...names.keys()], merge: true },
    notes: groups.length === 0 ? ['No tags look alike'] : leftNotes(groups, names),
  });
}

interface Choosing extends FixOptions {
  readonly prompter: Prompter | undefined;
}

/** The spellings that change, with what they become. */
async function chosenNames(
  groups: readonly LookAlikes[],
  { yes, dryRun, prompter }: Choosing,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (groups.length === 0) return names;
  const asks = !yes && prompter !== undefined;
  if (!yes && !dryRun && !prompter)
    throw usageError(
      'Cannot choose between spellings: there is nobody to ask',
      'add --yes to merge those that differ only by case, spaces or hyphens',
    );
  for (const group of groups) {
    const keep = asks ? await askFor(group, prompter) : group.class === 'A' ? group.keep : undefined;
    if (keep === undefined) continue;
    for (const { name } of group.names) if (name !== keep) names.set(name, keep);
  }
  return names;
}

/** No spelling of a tag: names have something in them. */
const nothing = '';

/** The spelling to keep; undefined where all stay. */
async function askFor({ keep, names, why }: LookAlikes, prompter: Prompter): Promise<string | undefined> {
  const spellings = names.map(({ name, count }): Choice => ({ value: name, label: name, note: postCount(count) }));
  const declared: Choice[] = names.some(({ name }) => name === keep)
    ? []
    : [{ value: keep, label: keep, note: 'declared in blog.config' }];
  const choices = [...declared, ...spellings, { value: nothing, label: 'Leave them as they are', said: true }];
  const list = names.map(({ name }) => name).join(', ');
  const chosen = await prompter.pickOne({ message: `Keep which of ${list}? They are ${why}`, choices });
  return chosen === nothing ? undefined : chosen;
}

function postCount(count: number): string {
  return count === 1 ? '1 post' : `${count} posts`;
}

function leftNotes(groups: readonly LookAlikes[], names: ReadonlyMap<string, string>): string[] {
  const left = groups.filter((group) => !group.names.some(({ name }) => names.has(name))).length;
  if (left === 0) return [];
  return [left === 1 ? '1 group of tags is left as it is' : `${left} groups of tags are left as they are`];
}
