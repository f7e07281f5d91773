import { fold } from './fold.ts';

/**
 * The key under which spellings select the same tag or category: folded, trimmed, inner white space single.
 * Idempotent. What else looks alike (`web-dev`, `webdev`) keeps keys of its own.
 */
export function tagKey(tag: string): string {
  return fold(tag).trim().replace(/\s+/gu, ' ');
}
