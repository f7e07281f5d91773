import type { BodyEdit } from '../core/change.ts';
import { type Diagnostic, placeAt } from '../core/diagnostic.ts';
import type { LinkRules } from '../core/dialect.ts';
import { liquidReferences, shortcodeReferences } from '../core/references.ts';
import { linksIn } from './links.ts';
import { type Splice, spliced } from './splice.ts';

export interface LinkRequest {
  readonly file: string;
  readonly text: string;
  /** Offset at which the body begins. */
  readonly bodyAt: number;
  /** Which tags of the body name files, beside links. */
  readonly references: LinkRules['references'];
  readonly edit: BodyEdit & { readonly kind: 'link' };
}

/** The text with each target of a link or reference that is written `from` as `to`; or why that cannot be. */
export function editLinks(request: LinkRequest): { readonly text: string } | { readonly refusal: Diagnostic } {
  const { file, text, bodyAt, edit } = request;
  if (!text.includes(edit.from, bodyAt)) return { text };
  const targets = targetsOf(request, text);
  const wanted = targets.filter(({ target }) => target === edit.from);
  const splices = wanted.map(({ start, end }): Splice => ({ start, end, text: edit.to }));
  const after = spliced(text, splices);
  const got = targetsOf(request, after).map(({ target }) => target);
  const meant = targets.map(({ target }) => (target === edit.from ? edit.to : target));
  if (got.length === meant.length && got.every((target, at) => target === meant[at])) return { text: after };
  return {
    refusal: {
      code: 'CANNOT_EDIT',
      severity: 'error',
      message: `Cannot change the link "${edit.from}": what would be written reads as something else`,
      ...placeAt(file, text, wanted[0]?.start ?? bodyAt),
      hint: `write "${edit.to}" there by hand`,
    },
  };
}

interface Target {
  /** As it is written. */
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

const readers = { liquid: liquidReferences, shortcodes: shortcodeReferences } as const;

/** All targets of a text by their places, as they are written; each place once. */
function targetsOf({ bodyAt, references }: LinkRequest, text: string): Target[] {
  const found = new Map<number, Target>();
  for (const { start, end } of linksIn(text, bodyAt)) found.set(start, { target: text.slice(start, end), start, end });
  const tags = references === undefined ? [] : readers[references](text.slice(bodyAt));
  for (const { target, start } of tags) {
    found.set(bodyAt + start, { target, start: bodyAt + start, end: bodyAt + start + target.length });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
