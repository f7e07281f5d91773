import { usageError } from '../core/diagnostic.ts';
import { checkTerm, isMeantBy, renamedTerm, type Terms } from '../core/find-terms.ts';
import type { Blog } from '../core/ports.ts';
import type { Retitle } from '../core/term-wish.ts';
import type { Context, Outcome } from './define.ts';
import { changeTerms, readTerms } from './term-change.ts';
import { parseTermName, type TermOptions } from './term-options.ts';

/**
 * Gives a term another name, in every spelling that the generator merges and, where terms nest, with those below it.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) for names that are none, `UNKNOWN_TERM` where no post has it.
 */
export async function renameTerm(
  context: Context,
  options: TermOptions,
  [old = '', next = '']: readonly string[],
): Promise<Outcome> {
  const name = parseTermName(old);
  const to = parseTermName(next);
  if (name === to) throw usageError(`Cannot rename "${name}" to "${to}": both are the same`, 'give another name');
  const { inline } = options;
  const at = await readTerms(context, { ...options, verb: 'rename' });
  const { terms, blog } = at;
  checkTerm(name, { terms, verb: 'rename' });
  await checkName(to, { terms, blog });
  const isMeant = isMeantBy(name, terms);
  const retitle: Retitle = (term) => (isMeant(term) ? renamedTerm(term, { name, to, termKey: terms.termKey }) : term);
  const merge = mergeOf({ name, to }, terms);
  return changeTerms(at, {
    ...{ wish: { retitle }, inline, options },
    done: { verb: 'rename', past: 'Renamed', from: [name], to, merge: merge !== undefined },
    confirm: merge,
    notes: belowNotes(name, terms),
  });
}

/** @throws {BlogError} `BAD_USAGE` (usage) where the generator knows no tag of that name. */
export async function checkName(
  name: string,
  { terms, blog }: { readonly terms: Terms; readonly blog: Blog },
): Promise<void> {
  const fault = terms.taxonomy === 'tags' ? (await blog.dialect()).tagFault?.(name) : undefined;
  if (fault) throw usageError(`Cannot use "${name}" as a tag: ${fault.state}`, fault.hint);
}

/** That the new name is a term already, with the posts of both; undefined where it is new, or the same to the generator. */
function mergeOf({ name, to }: { name: string; to: string }, { termKey, counts, noun }: Terms): string | undefined {
  if (termKey(name) === termKey(to)) return undefined;
  const count = (key: string): number => counts.find((one) => one.key === key)?.count ?? 0;
  const [there, here] = [count(termKey(to)), count(termKey(name))];
  if (there === 0) return undefined;
  return `"${to}" is a ${noun} of ${postCount(there)} already: "${name}" (${postCount(here)}) is merged into it`;
}

function postCount(count: number): string {
  return count === 1 ? '1 post' : `${count} posts`;
}

/** A line for stderr that names terms below it that are left as they are. */
export function belowNotes(name: string, terms: Terms): string[] {
  if (terms.nested) return [];
  const isBelow = isMeantBy(name, { ...terms, nested: true });
  const below = terms.counts.filter((one) => isBelow(one.name) && terms.termKey(one.name) !== terms.termKey(name));
  if (below.length === 0) return [];
  const named = below.slice(0, 3).map((one) => one.name);
  const list = below.length > 3 ? `${named.join(', ')}, …` : named.join(', ');
  return [`Left as they are: ${list} (--nested takes them along)`];
}
