/**
 * The named groups of a Python expression in a text that begins with it, as `re.match` finds them. Undefined where it
 * does not match, JavaScript does not know it, or it could take for ever: expressions come from configuration files.
 */
export function matchPython(pattern: string, text: string): Readonly<Record<string, string>> | undefined {
  const found = compiled(pattern)?.exec(text.slice(0, longest));
  if (!found) return undefined;
  return Object.fromEntries(Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined));
}

const longest = 255;
const known = new Map<string, RegExp | undefined>();

function compiled(pattern: string): RegExp | undefined {
  if (!known.has(pattern)) known.set(pattern, compile(pattern));
  return known.get(pattern);
}

function compile(pattern: string): RegExp | undefined {
  const repeats = pattern.match(/(?<!\\)[*+]|\{\d*,\d*\}/g)?.length ?? 0;
  if (pattern.length > 400 || repeats > 3 || /\)(?:[*+]|\{)/.test(pattern)) return undefined;
  try {
    return new RegExp(`^(?:${pattern.replaceAll('(?P<', '(?<').replaceAll('(?P=', '(?:')})`);
  } catch {
    // An expression that only Python knows: it names nothing.
    return undefined;
  }
}
