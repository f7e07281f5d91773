import type { BodyEdit } from '../core/change.ts';
import { placeAt } from '../core/diagnostic.ts';
import type { Edited } from './edit-front.ts';
import { type Hashtag, hashtagSpans } from './hashtags.ts';
import { removal, type Splice, spliced } from './splice.ts';

export interface HashtagRequest {
  readonly file: string;
  readonly text: string;
  /** Offset at which the body begins. */
  readonly bodyAt: number;
  readonly edit: BodyEdit & { readonly kind: 'hashtag' };
}

/**
 * A text with some of the inline tags of its Markdown body changed, and no other byte: nothing in code, links or math. Read back, it
 * must have the tags of before but for the change; else it is refused.
 */
export function editHashtags({ file, text, bodyAt, edit: { from, to } }: HashtagRequest): Edited {
  const body = text.slice(bodyAt);
  const names = new Set(from.map((name) => name.normalize('NFC')));
  const before = tagsIn(body);
  const isMeant = ({ tag }: Hashtag): boolean => names.has(tag.normalize('NFC')) && tag !== to;
  const meant = before.filter(isMeant);
  // From the last one on: what is before it stays where it is.
  const after = meant.reduceRight(
    (now, tag) => spliced(now, [to === undefined ? takenOut(now, tag) : { ...tag, text: to }]),
    body,
  );
  const wanted = before.flatMap((tag) => (isMeant(tag) ? (to ?? []) : tag.tag));
  const found = tagsIn(after).map(({ tag }) => tag);
  if (found.length === wanted.length && found.every((tag, at) => tag === wanted[at]))
    return { text: text.slice(0, bodyAt) + after };
  const state = to === undefined ? 'it would have others without it' : `"#${to}" would be read as something else`;
  return {
    refusal: {
      code: 'CANNOT_EDIT',
      severity: 'error',
      message: `Cannot change the tags of the text: ${state}`,
      ...placeAt(file, text, bodyAt + (meant[0]?.start ?? 0)),
      hint: 'make the change by hand',
    },
  };
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
