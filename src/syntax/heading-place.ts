import { firstHeading } from './markdown.ts';

/**
 * Offset of the line on which the first heading of a body stands; undefined where there is none.
 *
 * @param body Offset at which the body begins.
 */
export function headingPlace(text: string, body: number): number | undefined {
  const heading = firstHeading(text.slice(body));
  if (heading === undefined) return undefined;
  const starts = [body];
  for (let at = text.indexOf('\n', body); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const endOf = (line: number): number => starts[line + 1] ?? text.length;
  // The shortest beginning of the body that has it ends with its line: what is longer has it too.
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstHeading(text.slice(body, endOf(middle))) === heading) high = middle;
    else low = middle + 1;
  }
  const last = text.slice(starts[low], endOf(low));
  const underlined = low > 0 && /^ {0,3}(?:=+|-{2,})[ \t]*\r?\n?$/.test(last);
  return starts[underlined ? low - 1 : low];
}
