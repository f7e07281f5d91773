import { firstHeading } from './markdown.ts';

/**
 * Offset of the line on which the first heading of a body stands: the last one from which on it still is the first.
 *
 * @param body Offset at which the body begins.
 */
export function headingPlace(text: string, body: number): number | undefined {
  const heading = firstHeading(text.slice(body));
  for (let line = body; heading !== undefined && line < text.length; line = text.indexOf('\n', line) + 1) {
    const next = text.indexOf('\n', line) + 1;
    if (firstHeading(text.slice(line)) === heading && (next === 0 || firstHeading(text.slice(next)) !== heading))
      return line;
    if (next === 0) return undefined;
  }
  return undefined;
}
