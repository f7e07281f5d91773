import type { OwnFormat } from '../core/own-format.ts';
import type { Theme } from '../core/ports.ts';
import type { Report } from '../core/report.ts';
import type { Ruler } from './ruler.ts';

/** How the answer is to be shown. */
export interface View {
  readonly isTTY: boolean;
  readonly widthColumns: number;
  readonly paint: Theme;
  /** `-0`: paths as they are, each ended by NUL. */
  readonly nul?: boolean;
  /** Gives what makes the address of a file of the blog, by its path; undefined where there are to be no links. */
  readonly links?: () => Promise<((path: string) => string) | undefined>;
  /** Where several blogs answer: the name of this one, and the cells that the longest name takes. */
  readonly blog?: { readonly name: string; readonly columns: number };
  /** The rows go on with those of another report: no header. */
  readonly headless?: boolean;
  /** What `own` writes; default: all columns, with tabs between them. */
  readonly own?: OwnFormat;
  /** The blog's root as seen from where the tool was started, where it lies below; `''` is that folder itself. */
  readonly base?: string;
}

/** Turns a report into the text of the answer, in pieces: nothing, or with a line end at its end. */
export type Format = (report: Report, view: View) => Promise<Iterable<string>>;

/** What laying out a block takes; on a terminal no line is wider than `widthColumns`. */
export interface Layout {
  readonly isTTY: boolean;
  readonly widthColumns: number;
  readonly ruler: Ruler;
}
