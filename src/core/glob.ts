import picomatch from 'picomatch/posix.js';

export interface GlobOptions {
  /** Case does not matter. */
  readonly nocase?: boolean;
  /** `*` matches a leading dot too. */
  readonly dot?: boolean;
}

/**
 * Compiles a glob (`*`, `?`, `**`, `[ab]`, `{a,b}`) on POSIX paths. An empty one matches nothing, and one too long
 * to be meant matches only itself.
 */
export function compileGlob(pattern: string, options: GlobOptions = {}): (text: string) => boolean {
  if (pattern === '' || pattern.length > longest) return (text) => text !== '' && text === pattern;
  return picomatch(pattern, { ...options });
}

const longest = 4_096;
