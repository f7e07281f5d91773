import { wikiReferences } from '../core/wiki-links.ts';
import { spliced } from './splice.ts';

/** The text with each target of a wiki link that is written `from` as `to`. */
export function editWikiLinks(
  text: string,
  bodyAt: number,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const found = wikiReferences(text.slice(bodyAt)).filter(({ target }) => target === from);
  return spliced(
    text,
    found.map(({ start }) => ({ start: bodyAt + start, end: bodyAt + start + from.length, text: to })),
  );
}
