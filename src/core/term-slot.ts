import type { Split } from './field-edit.ts';
import type { Value } from './fields.ts';

/** A key of a post's front matter, or of a file beside it that stands for that, from which its generator takes terms of a taxonomy. */
export interface TermSlot {
  /** The file that it stands in, where that is not the post: one of `Source.context`. */
  readonly file?: string;
  readonly path: readonly string[];
  /** The generator ignores the case of keys. */
  readonly anyCase?: boolean;
  /** How the generator takes apart a list that is written as one text. */
  readonly split: Split;
  /** A number is a term like others, quoted or not: the generator prints it. */
  readonly numbers?: boolean;
  /** What parts the steps of a way that is one item: Nikola's `category: a/b`. */
  readonly joint?: string;
  /** The term that an item is to the generator; undefined where it is none, or defined elsewhere. Default: its text, trimmed. */
  readonly termOf?: (item: Value) => string | undefined;
  /** The file that defines what `termOf` leaves out. */
  readonly definedIn?: string;
  /** How a term is written; `was` is the text in whose place it comes. Default: as it is. */
  readonly write?: (term: string, was: string | undefined) => string;
}
