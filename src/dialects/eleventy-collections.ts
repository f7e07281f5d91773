import { isBlogName } from './conventions.ts';
import { closeOf, placesOf, type Script, textsIn } from './eleventy-script.ts';

/** What a configuration says of the posts of a site, as far as it says it in constants. */
export interface Declared {
  /** Globs of the collections that are called like a blog. */
  readonly globs: readonly string[];
  /** Tags of those collections. */
  readonly tags: readonly string[];
  /** A collection called `posts`, `blog` or `articles` is made of these and nothing else. */
  readonly all: boolean;
  /** Tags that name a collection, not a topic. */
  readonly notTopics: readonly string[];
}

/** Collections that stand for all posts of a site. */
const wholeBlog = /^(?:all[-_]?)?(?:blog|posts?|articles?|entries|blog[-_]?(?:posts?|articles?|entries))$/i;
/** eleventy-base-blog, filterTagList, in its versions. */
const usual: readonly string[] = ['all', 'nav', 'post', 'posts'];

/** Reads `addCollection()` with `getFilteredByGlob()` and `getFilteredByTag()`, and lists of tags that are no topics. */
export function declaredIn(script: Script): Declared {
  const { tokens } = script;
  const globs: string[] = [];
  const tags: string[] = [];
  let all = false;
  for (const index of placesOf(script, 'addCollection')) {
    const name = textsIn(script, index + 1)[0] ?? '';
    if (!isBlogName(name)) continue;
    const end = closeOf(tokens, index + 1);
    const [start, stop] =
      tokens[end - 2]?.text === ',' ? definitionOf(script, tokens[end - 1]?.text ?? '') : [index, end];
    const found = [
      byMethod(script, [start, stop], 'getFilteredByGlob'),
      byMethod(script, [start, stop], 'getFilteredByTag'),
    ];
    globs.push(...(found[0] ?? []));
    tags.push(...(found[1] ?? []));
    all ||= wholeBlog.test(name) && found.flat().length > 0;
  }
  return { globs, tags, all, notTopics: [...new Set([...usual, ...tags, ...filteredTags(script)])] };
}

type Range = readonly [start: number, stop: number];

function byMethod(script: Script, [start, stop]: Range, method: string): string[] {
  const texts: string[] = [];
  for (let at = start; at < stop; at += 1)
    if (script.tokens[at]?.text === method) texts.push(...textsIn(script, at + 1));
  return texts;
}

/** Where a function is written that is handed over by its name: `function posts(api) { … }`, `const posts = (api) => …`. */
function definitionOf({ tokens }: Script, name: string): Range {
  const at = tokens.findIndex(
    ({ text }, index) => text === name && /^(?:function|const|let|var)$/.test(tokens[index - 1]?.text ?? ''),
  );
  if (at < 0) return [0, 0];
  const next = tokens.findIndex(
    ({ text, kind }, index) =>
      index > at &&
      kind === 'word' &&
      /^(?:const|let|var|function|export|module|addCollection)$/.test(text) &&
      tokens[index]?.newline === true,
  );
  return [at, next < 0 ? tokens.length : next];
}

/** Tokens to each side of `all` in a list of tags. */
const longest = 40;

/** `["all", "nav", "post", "posts"].indexOf(tag)`: the other texts of a list that holds `all`. */
function filteredTags({ tokens }: Script): string[] {
  return tokens.flatMap(({ kind, text }, index) => {
    if (kind !== 'string' || text !== 'all' || !/^[[,]$/.test(tokens[index - 1]?.text ?? '')) return [];
    let start = index;
    while (
      start > 0 &&
      index - start < longest &&
      (tokens[start - 1]?.kind === 'string' || tokens[start - 1]?.text === ',')
    )
      start -= 1;
    let end = index;
    while (end - index < longest && (tokens[end + 1]?.kind === 'string' || tokens[end + 1]?.text === ',')) end += 1;
    const isList = tokens[start - 1]?.text === '[' && tokens[end + 1]?.text === ']';
    const isFilter = /^(?:indexOf|includes|has)$/.test(tokens[end + 3]?.text ?? '');
    return isList && isFilter
      ? tokens.slice(start, end + 1).flatMap((one) => (one.kind === 'string' ? [one.text] : []))
      : [];
  });
}
