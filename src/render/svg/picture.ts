import { safe } from '../safe.ts';

/** A drawing, its corner at 0, 0. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Its name, for those who do not see it too; not escaped. */
  readonly title: string;
  /** What it says, in a sentence or two; not escaped. */
  readonly desc: string;
  /** Elements of SVG, escaped. Their classes are those of `pictureStyle`. */
  readonly body: string;
  /** Lines of text keep close to each other, and a heading to what it heads. */
  readonly role?: 'line' | 'heading';
}

/** What is around all drawings, and between two of them. */
const gap = 24;

/** A drawing as an `<svg>` of an HTML page that holds `pictureStyle`; `id` is its own on that page. */
export function svgElement({ width, height, title, desc, body }: Picture, id: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" aria-labelledby="${id}-title ${id}-desc" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"><title id="${id}-title">${safe(title)}</title><desc id="${id}-desc">${safe(desc)}</desc>${body}</svg>`;
}

/** A drawing as a file of its own, on a ground of its own: it stands on any page, and asks for nothing. */
export function svgFile(picture: Picture): string {
  const [width, height] = [picture.width + 2 * gap, picture.height + 2 * gap];
  const body = `<style>${pictureStyle}</style><rect class="ground" width="${round(width)}" height="${round(height)}"/>${moved(picture.body, { x: gap, y: gap })}`;
  return `${svgElement({ ...picture, width, height, body }, 'picture')}\n`;
}

/** Drawings as one, each under the one before; without a name of its own it has that of the first. */
export function stack(pictures: readonly Picture[], name = pictures[0]?.title ?? ''): Picture {
  let height = 0;
  const bodies = pictures.map((picture, at) => {
    const y = height + gapBetween(pictures[at - 1], picture);
    height = y + picture.height;
    return moved(picture.body, { x: 0, y });
  });
  return {
    width: pictures.reduce((most, { width }) => Math.max(most, width), 0),
    height,
    title: name,
    desc: pictures
      .map(({ title, desc }) =>
        title === name || pictures.length === 1 ? desc : desc === '' ? title : `${title}: ${desc}`,
      )
      .filter((text) => text !== '')
      .join(' '),
    body: bodies.join(''),
  };
}

function gapBetween(above: Picture | undefined, below: Picture): number {
  if (above === undefined) return 0;
  if (above.role === 'heading') return gap / 3;
  return above.role === 'line' && below.role === 'line' ? gap / 6 : gap;
}

/** A number of a drawing with at most two decimals. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text at a point: its baseline, and its left, middle or right end, by the class. */
export function textAt(
  text: string,
  { x, y, kind = '' }: { readonly x: number; readonly y: number; readonly kind?: string },
): string {
  return `<text x="${round(x)}" y="${round(y)}"${kind === '' ? '' : ` class="${kind}"`}>${safe(text)}</text>`;
}

/** A box with a title that is shown to whom points at it. */
export function box(
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { kind, title }: { readonly kind: string; readonly title: string },
): string {
  const [x, y, width, height] = [at.x, at.y, at.width, at.height].map(round);
  return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2"><title>${safe(title)}</title></rect>`;
}

function moved(body: string, { x, y }: { readonly x: number; readonly y: number }): string {
  return `<g transform="translate(${x} ${round(y)})">${body}</g>`;
}

/**
 * The colours and letters of drawings, by light and by dark. Text has a contrast of 4.5 to 1 to what it stands on, bars and the days with
 * posts one of 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const pictureStyle = [
  '.picture{--ground:#fff;--ink:#1f2328;--soft:#57606a;--none:#e6e9ed;--l1:#3a9a5b;--l2:#26834a;--l3:#136436;--l4:#08401f;--bar:#0969da;--on:#fff;',
  'font:14px system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK KR","Apple SD Gothic Neo",sans-serif;fill:var(--ink)}',
  '@media (prefers-color-scheme:dark){.picture{--ground:#0d1117;--ink:#e6edf3;--soft:#9da7b3;--none:#262c34;--l1:#2e7d46;--l2:#3fa35c;--l3:#6fd08c;--l4:#b4f0c4;--bar:#58a6ff;--on:#0d1117}}',
  '.ground{fill:var(--ground)}.soft{fill:var(--soft)}.small{font-size:11px}.bold{font-weight:600}',
  '.middle{text-anchor:middle}.end{text-anchor:end}.bar{fill:var(--bar)}.rule{stroke:var(--soft);fill:none}',
  '.l0{fill:var(--none)}.l1{fill:var(--l1)}.l2{fill:var(--l2)}.l3{fill:var(--l3)}.l4{fill:var(--l4)}',
  '.posted{fill:var(--bar)}.on{fill:var(--on);font-weight:600}.today{fill:none;stroke:var(--ink);stroke-width:2}',
  '.z1{font-size:13px;fill:var(--soft)}.z2{font-size:17px}.z3{font-size:23px}.z4{font-size:31px;fill:var(--bar)}.z5{font-size:42px;fill:var(--bar);font-weight:600}',
].join('');
