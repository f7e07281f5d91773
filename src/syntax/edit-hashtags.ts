import { type Hashtag, hashtagSpans } from './hashtags.ts';
import { removal, type Splice, spliced } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/** Inline tags that get another name; `to` undefined: they are taken out. Names are without `#`. */
export interface HashtagEdit {
  readonly from: readonly string[];
  readonly to: string | undefined;
}

/**
 * A Markdown body with some of its inline tags changed, and no other byte: nothing in code, links or math. Read back, it must have
 * the tags of before but for the change.
 *
 * @throws {SyntaxProblem} Where a name cannot stand in its place.
 */
export function editHashtags(body: string, { from, to }: HashtagEdit): string {
  const names = new Set(from.map((name) => name.normalize('NFC')));
  const before = tagsIn(body);
  const isMeant = ({ tag }: Hashtag): boolean => names.has(tag.normalize('NFC')) && tag !== to;
  const meant = before.filter(isMeant);
  // From the last one on: what is before it stays where it is.
  const after = meant.reduceRight(
    (text, tag) => spliced(text, [to === undefined ? takenOut(text, tag) : { ...tag, text: to }]),
    body,
  );
  const wanted = before.flatMap((tag) => (isMeant(tag) ? (to ?? []) : tag.tag));
  const found = tagsIn(after).map(({ tag }) => tag);
  if (found.length === wanted.length && found.every((tag, at) => tag === wanted[at])) return after;
  const [first] = meant;
  throw new SyntaxProblem(
    to === undefined ? 'the text would have other tags without it' : `"#${to}" would be read as something else`,
    first?.start ?? 0,
    'make the change by hand',
  );
}

/** Line ends of old Macs are line ends here too; offsets stay the same. */
function tagsIn(body: string): Hashtag[] {
  return hashtagSpans(body.includes('\n') ? body : body.replaceAll('\r', '\n'));
}

/** A tag with its `#`, and with one of the blanks around it where it stands between two or at the end of a line. */
function takenOut(body: string, { start, end }: Hashtag): Splice {
  const isBlank = (at: number): boolean => /[ \t]/.test(body[at] ?? '');
  const isEdge = (at: number): boolean => at < 0 || at >= body.length || /[\r\n]/.test(body[at] ?? '');
  const from = start - 1;
  // The slashes that end a tag are no part of its name.
  const to = end + (/^\/*/.exec(body.slice(end, end + 100))?.[0].length ?? 0);
  if (isBlank(to) && (isBlank(from - 1) || isEdge(from - 1))) return removal(from, to + 1);
  if (isEdge(to) && isBlank(from - 1)) return removal(from - 1, to);
  return removal(from, to);
}
