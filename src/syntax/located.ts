import type { Scalar } from '../core/fields.ts';
import type { Quote } from '../core/yaml-scalar.ts';

/** Values with their places; offsets are into the front matter. `fixed` says why one must not be touched. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly fixed?: string;
}

export interface LocatedScalar extends Placed {
  readonly form: 'scalar';
  readonly kind: Scalar['kind'];
  readonly text: string;
  readonly quote: Quote;
  /** It goes over lines in a way of its own (`|`, `"""`): it can be replaced, not changed inside. */
  readonly block: boolean;
}

/** `bracket` is from its bracket to its bracket; `lines` has an item a line, behind dashes. */
export interface LocatedList extends Placed {
  readonly form: 'list';
  readonly style: 'bracket' | 'lines';
  readonly items: readonly LocatedItem[];
}

export interface LocatedItem {
  /** Where it begins with all that belongs to it, the dash or anchor too. */
  readonly start: number;
  readonly value: Located;
}

export interface LocatedMap extends Placed {
  readonly form: 'map';
  readonly style: 'bracket' | 'lines';
  readonly pairs: readonly LocatedPair[];
  /**
   * Lines: the offset of the end of a line behind which a new pair goes (-1: before all), and what stands before its key.
   * Absent in TOML where a table has no place of its own yet.
   */
  readonly tail?: { readonly at: number; readonly lead: string };
}

export interface LocatedPair extends Placed {
  readonly key: string;
  /** Behind the colon or equals sign. */
  readonly mark: number;
  /** Absent where nothing stands behind the mark. */
  readonly value?: Located;
}
