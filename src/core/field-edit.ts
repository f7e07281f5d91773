/**
 * How a generator takes apart a list that is written as one text: `none` is one item, Jekyll's `tags: a b` is `space`, Pelican's
 * `a; b` or `a, b` is `semicolon-or-comma`, Obsidian cuts at both commas and blanks. In a folder of Markdown `a, b` are two and
 * `a,b` is one, and `#a #b` are two: `comma-and-blank`.
 */
export type Split = 'none' | 'space' | 'comma' | 'comma-and-blank' | 'comma-or-space' | 'semicolon-or-comma';

/** A key of the front matter: `['tags']`, `['taxonomies', 'tags']`. */
interface At {
  readonly path: readonly string[];
  /** The generator ignores the case of keys. */
  readonly anyCase?: boolean;
}

/** A change of the items of a list, at every depth of it; what the list does not have is no change. */
export type ItemEdit = At & {
  readonly split: Split;
  /** Whole numbers are names to the generator: an item, or a text that is one, needs no quotes where the old name had none. */
  readonly numbers?: boolean;
} & (
    | { readonly kind: 'add'; readonly item: string }
    | { readonly kind: 'drop'; readonly item: string }
    /** All that are in `from` become `to`; no repeat is made: of several, or beside a `to` that is there, one is left. */
    | { readonly kind: 'replace'; readonly from: readonly string[]; readonly to: string }
  );

/** A number that every reader of YAML takes for the same one, and prints as it stands. */
export const wholeNumber: RegExp = /^(?:0|[1-9]\d{0,14})$/;

/** The value of a key: a text, a switch, or a date as it is to stand there. */
export type NewValue = string | boolean | { readonly date: string };

/** A change of one key, before any syntax; `set` makes the key where it is missing, `unset` removes it with its value. */
export type FieldEdit =
  | ItemEdit
  | (At & { readonly kind: 'set'; readonly value: NewValue })
  | (At & { readonly kind: 'unset' });

/** Whether an edit changes items of a list. */
export function isItemEdit(edit: FieldEdit): edit is ItemEdit {
  return edit.kind === 'add' || edit.kind === 'drop' || edit.kind === 'replace';
}
