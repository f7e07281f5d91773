import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Link } from '../core/ports.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/**
 * The inline links, images and definitions of a Markdown body, as CommonMark has them, in their order. It takes about
 * 2 ms a kilobyte: `targetsIn()` (core/link-targets.ts) tells at once which texts are worth it.
 *
 * None of a text made to take long: emphasis, for one, takes the square of the marks in a paragraph.
 *
 * @param bodyAt Offset at which the body begins; what comes back counts from the start of `text`.
 */
export function linksIn(text: string, bodyAt = 0): Link[] {
  if (!isTame(text)) return [];
  const found: Link[] = [];
  const open: Node[] = [...fromMarkdown(text.slice(bodyAt)).children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const from = bodyAt + (node.position?.start.offset ?? 0);
      const to = bodyAt + (node.position?.end.offset ?? 0);
      // The text of a link may be its target too, and comes first.
      const at = text.slice(from, to).lastIndexOf(node.url);
      const start = at < 0 ? from : from + at;
      found.push({ target: node.url, image: node.type === 'image', start, end: at < 0 ? to : start + node.url.length });
    }
    if ('children' in node) open.push(...[...(node.children as Node[])].reverse());
  }
  return found;
}

const mostMarks = 4000;
const mostCharacters = 500_000;

/** Whether a parser is done in about a second: by the sum of the squares of the marks of each paragraph. */
function isTame(text: string): boolean {
  if (text.length > mostCharacters) return false;
  let effort = 0;
  for (const paragraph of text.split(/\n[ \t]*\n/)) effort += (paragraph.match(/[[*_<&]/g)?.length ?? 0) ** 2;
  return effort <= mostMarks ** 2;
}
