/**
 * The title that opens a Markdown body, by the rule of Docusaurus (docusaurus-utils/src/markdownUtils.ts,
 * parseMarkdownContentTitle): a heading of the first level on the first line, imports of MDX skipped, its markup kept but for
 * inline code. Undefined where the body opens with anything else.
 */
export function openingTitle(body: string): string | undefined {
  const content = withoutImports(body.trim());
  const [first = '', second = ''] = content.split('\n', 2).map((line) => line.replace(/\r$/, ''));
  const atx = /^#[ \t]+([^ \t].*)$/.exec(first)?.[1];
  if (atx !== undefined) return plain(atx.trim().replace(/(?:\{#*[\w-]+\}|#+)$/, ''));
  return /^=+$/.test(second) ? plain(first.trim().replace(/=+$/, '')) : undefined;
}

/** From behind the blank line that ends the imports at the head; imports that none ends are the text. */
function withoutImports(content: string): string {
  let at = 0;
  while (/^import\s/.test(content.slice(at, at + 7))) {
    const blank = /(?:\r?\n){2,}/g;
    blank.lastIndex = at;
    const found = blank.exec(content);
    if (!found) break;
    at = found.index + found[0].length;
  }
  return content.slice(at).trim();
}

function plain(title: string): string | undefined {
  return title.replace(/`([^`]*)`/g, '$1').trim() || undefined;
}
