import { type Fields, isFields, noFields } from '../core/fields.ts';
import { constantsOf } from '../core/script-text.ts';

/** Where it is looked for: the head of a text. */
const span = 16_000;

/**
 * The constants that an MDX text exports instead of a front matter: `export const metadata = { title: 'A' }`, also called `meta`,
 * `frontmatter` or `frontMatter`. Nothing is run; empty where there is none.
 */
export function exportedFront(text: string): Fields {
  const found = /^export\s+const\s+(meta|metadata|front[mM]atter)\b/m.exec(text.slice(0, span));
  if (found?.[1] === undefined) return noFields;
  const rest = text.slice(found.index, found.index + span);
  // A blank line ends it; what follows is no program.
  const end = /\}[^\S\n]*(?:;[^\S\n]*)?(?:\n[^\S\n]*\n|\n?$)/.exec(rest)?.index ?? rest.length;
  return constantsOf(rest.slice(0, end + 1), found[1]).find(isFields) ?? noFields;
}
