import { fold } from './fold.ts';

/**
 * What is left of a tag once case, width, white space, `-`, `_`, `·` and dots between letters are taken away:
 * `Node.js` and `node js` are `nodejs`. `+ # & @ /` stay, so `C`, `C++` and `C#` keep apart.
 */
export function alikeKey(tag: string): string {
  return fold(tag)
    .replace(/[\s\-_·]+/gu, '')
    .replace(/(?<=[\p{L}\p{M}])\.(?=\p{L})/gu, '');
}

/** The numbers in a tag, in order: tags with other ones (`gpt-3`, `gpt-4`; `1-0`, `10`) never mean the same. */
export function numbersIn(tag: string): string {
  return (tag.normalize('NFKC').match(/\p{Nd}+/gu) ?? []).join(' ');
}

/** Whether a key says too little to be compared: one or two characters. */
export function isShort(key: string): boolean {
  return [...key].length <= 2;
}
