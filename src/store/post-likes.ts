import * as path from 'node:path';
import { readText } from './disk.ts';
import { sawContent } from './index/watch.ts';

const looked = 24;
const headBytes = 2 * 1024;
/** Texts without a date count so much each: they may be posts, and are more often documentation. */
const undated = 1 / 50;

/** How many of the texts look like posts of a blog, by a look at some: a day in the name, or a date in the head. */
export function postLikes(root: string, files: readonly string[]): number {
  const step = Math.max(files.length / looked, 1);
  let count = 0;
  let dated = 0;
  for (let at = 0; at < files.length; at += step) {
    const file = files[Math.floor(at)] ?? '';
    count += 1;
    if (isDated(root, file)) dated += 1;
  }
  return count === 0 ? 0 : files.length * Math.max(dated / count, undated);
}

function isDated(root: string, file: string): boolean {
  if (/(?:^|[/_-])\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)/.test(file)) return true;
  sawContent(path.join(root, file));
  const read = readText(root, file, headBytes);
  const head = 'text' in read ? read.text : '';
  return /^(?:\uFEFF?\s*(?:---|\+\+\+|\{)[\s\S]*?)?^["']?\s*(?:(?:pub|publish(?:ed)?)?_?date(?:time)?|published(?:_?at)?|created(?:_?at)?)["']?\s*[:=]\s*["']?\d{4}/im.test(
    head,
  );
}
