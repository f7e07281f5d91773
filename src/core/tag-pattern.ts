import { compileGlob } from './glob.ts';
import { tagKey } from './tag-key.ts';

export interface TagPatternOptions {
  /** `ai` also selects `ai/llm`. */
  readonly nested?: boolean;
  /** Tag synonyms: the spelling to use → the others; a pattern of one selects all. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Compiles a tag pattern: `rust` (any spelling with its key), `a|b` (either), `ai/*` (glob).
 *
 * @returns A test of a tag as it is written.
 */
export function compileTagPattern(pattern: string, options: TagPatternOptions = {}): (tag: string) => boolean {
  const rename = synonyms(options.aliases ?? {});
  const tests = alternatives(pattern).map((alternative) => {
    const wanted = tagKey(alternative);
    const key = rename.get(wanted) ?? wanted;
    const glob = isTagGlob(wanted) ? compileGlob(wanted, { dot: true }) : undefined;
    return (given: string) =>
      (rename.get(given) ?? given) === key ||
      glob?.(given) === true ||
      (options.nested === true && given.startsWith(`${key}/`));
  });
  return (tag) => {
    const given = tagKey(tag);
    return tests.some((test) => test(given));
  };
}

/** The names and globs of which a pattern is the choice, as they are written. */
export function alternatives(pattern: string): string[] {
  return pattern
    .split('|')
    .map((alternative) => alternative.trim())
    .filter((alternative) => alternative !== '');
}

/** Whether an alternative is a glob. Brackets and braces alone stand for themselves: tags have them. */
export function isTagGlob(alternative: string): boolean {
  return /[*?]/.test(alternative);
}

function synonyms(aliases: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(
    Object.entries(aliases).flatMap(([name, others]) => others.map((other) => [tagKey(other), tagKey(name)])),
  );
}
