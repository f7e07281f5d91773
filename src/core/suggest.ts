import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** The candidate that was probably meant by `word`; undefined where none is near. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  return nearest(word, candidates, 1)[0];
}

/**
 * The candidates near to `word`, at most `count`, best first: those it begins, then by the number of edits, then as
 * text. Case and width do not matter, and in Hangul one jamo is one edit.
 */
export function nearest(word: string, candidates: Iterable<string>, count: number): string[] {
  const wanted = strokes(word);
  if (wanted === '') return [];
  const near: { name: string; rank: number }[] = [];
  for (const name of new Set(candidates)) {
    const rank = rankOf(wanted, strokes(name));
    if (rank !== undefined) near.push({ name, rank });
  }
  return near
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

/** Whole edits from 1 up; a beginning ranks between 0 and 1, the shorter rest first. */
function rankOf(wanted: string, given: string): number | undefined {
  if (given === wanted) return 0;
  if (wanted.length >= 2 && given.startsWith(wanted)) return 1 - 1 / (given.length - wanted.length + 1);
  const reach = Math.min(Math.ceil(Math.max(wanted.length, given.length) / 4), 3);
  if (Math.abs(wanted.length - given.length) > reach) return undefined;
  const edits = swapped(wanted, given) ? 1 : distance(wanted, given);
  // A word with more edits than letters left alone says nothing about the other.
  return edits <= reach && edits < wanted.length ? edits : undefined;
}

/** Two neighbours in the other order: one slip of the fingers, though two edits (`rsut`). */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function strokes(text: string): string {
  return fold(text).trim().normalize('NFD');
}
