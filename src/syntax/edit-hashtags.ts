import type { BodyEdit } from '../core/change.ts';

/** The text with the inline tags of its body, which begins at `bodyAt`, changed. */
export function editHashtags(text: string, _bodyAt: number, _edit: BodyEdit & { readonly kind: 'hashtag' }): string {
  return text;
}
