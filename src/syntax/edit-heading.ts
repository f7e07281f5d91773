import { placeAt } from '../core/diagnostic.ts';
import type { Edited } from './edit-front.ts';
import { headingPlace } from './heading-place.ts';
import { firstHeading } from './markdown.ts';
import { lineEnd, spliced } from './splice.ts';

export interface HeadingRequest {
  readonly file: string;
  readonly text: string;
  /** Offset at which the body begins. */
  readonly bodyAt: number;
  readonly to: string;
}

/** The text with another first heading, its marks, number of `#` and anchor kept; or why that cannot be. */
export function editHeading({ file, text, bodyAt, to }: HeadingRequest): Edited {
  const start = headingPlace(text, bodyAt);
  const place = placeAt(file, text, start ?? bodyAt);
  const hint = `write "${to}" there by hand`;
  const refuse = (state: string): Edited => ({
    refusal: { code: 'CANNOT_EDIT', severity: 'error', message: `Cannot change the heading: ${state}`, ...place, hint },
  });
  if (start === undefined) return refuse('there is none');
  const line = text.slice(start, lineEnd(text, start));
  const parts =
    /^( {0,3}#{1,6}[ \t]+)(.*?)([ \t]*(?:\{#[^{}]*\})?(?:[ \t]+#+)?[ \t]*)$/.exec(line) ??
    /^( {0,3}(?![<#\s]))(.+?)([ \t]*)$/.exec(line);
  if (parts === null) return refuse('it is written in HTML');
  const [, before = '', old = ''] = parts;
  const from = start + before.length;
  const after = spliced(text, [{ start: from, end: from + old.length, text: to }]);
  // An anchor is no part of a title, but is read as one.
  const got = firstHeading(after.slice(bodyAt))?.replace(/\s*\{#[^{}]*\}$/, '');
  return got === to ? { text: after } : refuse('what would be written reads as something else');
}
