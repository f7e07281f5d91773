import type { FrontRules } from '../core/dialect.ts';
import type { Link } from '../core/ports.ts';
import { scanFront } from '../syntax/scan.ts';
import { readText } from './disk.ts';

/** Of a longer body the rest is not looked at: a parser of Markdown takes long. */
const mostBytes = 1024 * 1024;

/** The links and images in the body of a file, in their order; none where it cannot be read. */
export async function readLinks(
  file: string,
  { root, rules }: { readonly root: string; readonly rules: FrontRules },
): Promise<readonly Link[]> {
  const read = readText(root, file, mostBytes);
  if ('problem' in read) return [];
  const { linksIn } = await import('../syntax/links.ts');
  return linksIn(read.text, scanFront(read.text, rules).body);
}
