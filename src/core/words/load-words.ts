import { en } from './en.ts';
import type { Words } from './words.ts';

/** The words in the language of a locale (BCP 47); English where there are none in it. */
export async function loadWords(locale: string): Promise<Words> {
  return /^ko\b/.test(locale) ? (await import('./ko.ts')).ko : en;
}
