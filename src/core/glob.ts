import picomatch from 'picomatch/posix.js';

export interface GlobOptions {
  /** Case does not matter. */
  readonly nocase?: boolean;
  /** `*` matches a leading dot too. */
  readonly dot?: boolean;
  /** `*` matches slashes too, as in Rust's globset. */
  readonly crossing?: boolean;
}

/**
 * Compiles a glob (`*`, `?`, `**`, `[ab]`, `{a,b}`) on POSIX paths. An empty one matches nothing, and one that is not
 * modest matches only itself.
 */
export function compileGlob(pattern: string, options: GlobOptions = {}): (text: string) => boolean {
  const { crossing = false, ...rest } = options;
  const stars = crossing ? (pattern.match(/\*+/g)?.length ?? 0) : 0;
  if (pattern === '' || stars > 4 || !isModestGlob(pattern)) return (text) => text !== '' && text === pattern;
  return picomatch(pattern, { ...rest, bash: crossing });
}

/**
 * Whether a glob can be matched in no time: not too long to be meant, few stars in a part of the path, few ways through
 * its braces, no ranges. Globs come from configuration files, which may be anybody's.
 */
export function isModestGlob(pattern: string): boolean {
  if (pattern.length > longest || /\{[^{},]*[^{},.]\.\.[^{},.][^{},]*\}/.test(pattern)) return false;
  const ways = (pattern.match(/\{[^{}]*\}/g) ?? []).reduce((product, list) => product * list.split(',').length, 1);
  return ways <= 200 && pattern.split('/').every((part) => (part.match(/\*+|[?+@!]\(/g)?.length ?? 0) <= 4);
}

const longest = 1_000;
