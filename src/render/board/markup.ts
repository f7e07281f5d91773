import { clean } from '../clean.ts';

/** The address of a part of the page, which the script reads and answers: `#tag=rust`. */
export function anchor(key: string, value: string): string {
  return `#${key}=${encodeURIComponent(clean(value)).replace(/'/g, '%27')}`;
}

/** A path as an address relative to the page. */
export function pathAddress(path: string): string {
  return path
    .split('/')
    .map((part) => (part === '..' ? part : encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(/'/g, '%27')))
    .join('/');
}
