import type { Diagnostic } from './diagnostic.ts';
import type { Many } from './many.ts';

/** The formats of `-f`; a new one is a file in render/ and a line in its index. */
export type FormatName =
  | 'text'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'tsv'
  | 'md'
  | 'paths'
  | 'svg'
  | 'html'
  | 'sarif'
  | 'github'
  /** As the person writes it: `{{day}} {{title}}`. */
  | 'own';

/** What a piece of text is, for painting; a theme maps roles to colours. */
export type Role =
  | 'title'
  | 'muted'
  | 'tag'
  | 'date'
  | 'draft'
  | 'scheduled'
  | 'expired'
  | 'hidden'
  | 'count'
  | 'bar'
  | 'mark'
  | 'today'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'error'
  | 'warning'
  | 'heading';

/** A piece of text; `text` may come from a file and is cleaned by the renderer. */
export interface Span {
  readonly text: string;
  readonly role?: Role;
  /** The tool's own words, which a person gets in their language. */
  readonly said?: boolean;
  /** Path, relative to the root, of the file that it stands for. */
  readonly file?: string;
}
export type Cell = string | Span | readonly Span[];

export interface Column {
  /** The tool's own word. */
  readonly name: string;
  readonly align?: 'left' | 'right';
  /** On a narrow terminal the widest `first` column is cut, then the widest flexible one; others keep their width. */
  readonly flexible?: boolean | 'first';
  /** Dropped on a terminal when every cell is empty. */
  readonly optional?: boolean;
  /** On a terminal it takes room only in the rows that have something there, behind their other cells, where those are few. */
  readonly trailing?: boolean;
}

export interface Day {
  /** Day of the month, 1–31. */
  readonly day: number;
  /** Posts of that day. */
  readonly count: number;
  readonly today?: boolean;
}

/** One month as rows of seven days; undefined is a cell of another month. */
export interface MonthBlock {
  readonly kind: 'month';
  readonly caption: string;
  /** Seven short names, first day of the week first. */
  readonly weekdays: readonly string[];
  readonly weeks: readonly (readonly (Day | undefined)[])[];
  /** ISO week numbers, one a row, where asked for. */
  readonly weekNumbers?: readonly number[];
  readonly ascii?: boolean;
}

export interface HeatDay {
  /** `2024-03-09` */
  readonly day: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly count: number;
}

/** A year: columns are weeks, rows are weekdays; levels 0–4. */
export interface HeatBlock {
  readonly kind: 'heat';
  readonly caption: string;
  /** Seven short names, first day of the week first. */
  readonly weekdays: readonly string[];
  /** Short month names with the week column in which each begins. */
  readonly months: readonly { readonly name: string; readonly column: number }[];
  /** weeks[column][row]: undefined outside the year. */
  readonly weeks: readonly (readonly (HeatDay | undefined)[])[];
  /** Lowest count of levels 1 to 4. */
  readonly thresholds: readonly number[];
  readonly less: string;
  readonly more: string;
  readonly ascii?: boolean;
}

/** A curve of numbers, the oldest first. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  /** Names of the two columns, for formats that write a table. */
  readonly names: readonly [label: string, value: string];
  readonly items: readonly { readonly label: string; readonly value: number }[];
  /** What is said of the largest number. */
  readonly most: string;
  readonly ascii?: boolean;
}

export interface TreeNode {
  readonly cells: readonly Cell[];
  readonly children: readonly TreeNode[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 1 | 2; readonly said?: boolean }
  | { readonly kind: 'text'; readonly spans: readonly Span[]; readonly indent?: number }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: Many<readonly Cell[]> }
  /** Rows of label, number and a bar in proportion to it; `extra` cells follow. */
  | {
      readonly kind: 'bars';
      /** Names of the columns, for formats that have a head: label, value, extras. */
      readonly names?: readonly string[];
      readonly rows: readonly { readonly label: Span; readonly value: number; readonly extra?: readonly Cell[] }[];
      readonly ascii?: boolean;
    }
  /** Numbers in the order of time, a column each. */
  | ColumnsBlock
  | { readonly kind: 'tree'; readonly roots: readonly TreeNode[]; readonly ascii?: boolean }
  /** Words flowing over lines; `size` 1–5. */
  | {
      readonly kind: 'cloud';
      readonly words: readonly { readonly text: string; readonly size: 1 | 2 | 3 | 4 | 5; readonly count: number }[];
    }
  | MonthBlock
  | HeatBlock
  /** Two columns on a wide terminal, one under the other elsewhere. */
  | { readonly kind: 'beside'; readonly left: readonly Block[]; readonly right: readonly Block[] };

/** One row of machine output. A missing value is an absent key. */
export type Row = Readonly<Record<string, unknown>>;

export interface Report {
  /** What `-f json` prints; its shape is public (docs/json.md). */
  readonly data: Readonly<Record<string, unknown>>;
  /** The language of its words where they have one, BCP 47; default: English. */
  readonly lang?: string;
  /** What it is called, where pages and pictures have a title; default: what stands in it first. */
  readonly title?: string;
  /** The rows of `jsonl`, `csv`, `tsv` and, by their `path`, of `paths`. */
  readonly rows: Many<Row>;
  /** Keys of the rows in the order of the columns of `csv` and `tsv`. */
  readonly columns: readonly string[];
  /** What `text` and `md` show. */
  readonly blocks: readonly Block[];
  /** What the formats for editors and CI show. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Lines for stderr, left out by `--quiet`. */
  readonly notes?: readonly string[];
  /** Exit status 1 though the answer was printed (`check` found errors). */
  readonly failed?: boolean;
}
