import type { Diagnostic } from '../core/diagnostic.ts';

/** The file of a problem as seen from where the tool was started; undefined where it is about none. */
export function fileFrom({ place, file }: Diagnostic, base: string): string | undefined {
  const path = place?.file ?? file;
  return path === undefined || base === '' ? path : `${base}/${path}`;
}
