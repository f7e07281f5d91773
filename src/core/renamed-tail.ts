import { decoded } from './decoded.ts';

export interface Renamed {
  /** Paths that differ in names only. */
  readonly from: string;
  readonly to: string;
  /** Nothing is escaped. */
  readonly plain?: boolean;
}

/**
 * A target with the names in it that change, its own way to write them kept: `../old.md#part` → `../new.md#part`, `old` → `new`.
 *
 * @returns Undefined where its path does not end like `from`, or where nothing of it changes.
 */
export function renamedTail(target: string, { from, to, plain = false }: Renamed): string | undefined {
  if (from === to) return undefined;
  const cut = target.search(/[#?]/);
  const path = cut < 0 ? target : target.slice(0, cut);
  const closing = /\/*$/.exec(path)?.[0] ?? '';
  const written = path.slice(0, path.length - closing.length).split('/');
  const [olds, news] = [from.split('/'), to.split('/')];
  if (olds.length !== news.length) return undefined;
  let changed = false;
  for (let back = 1; back <= Math.min(written.length, olds.length); back += 1) {
    const at = written.length - back;
    const part = written[at] ?? '';
    const next = renamed(part, { from: olds.at(-back) ?? '', to: news.at(-back) ?? '', last: back === 1, plain });
    if (next === undefined) {
      if (back === 1) return undefined;
      break;
    }
    changed ||= next !== part;
    written[at] = next;
  }
  return changed ? written.join('/') + closing + (cut < 0 ? '' : target.slice(cut)) : undefined;
}

/** One name on the way, escaped where it was; the last one may lack its ending. */
function renamed(
  part: string,
  { from, to, last, plain }: Required<Renamed> & { readonly last: boolean },
): string | undefined {
  const name = plain ? part : decoded(part);
  const ways = last
    ? [
        [from, to],
        [bare(from), bare(to)],
      ]
    : [[from, to]];
  const found = ways.find(([old = '']) => old.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase());
  if (found === undefined) return undefined;
  const [old = '', next = ''] = found;
  if (old === next) return part;
  return plain || (part === name && !/[\s()<>]/.test(next)) ? next : encodeURI(next);
}

function bare(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
