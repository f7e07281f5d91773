import type { FieldEdit } from './field-edit.ts';

/** What a command wants done to the blog; paths are POSIX, relative to its root, as they are before any of the changes. */
export type Change =
  | {
      readonly kind: 'create';
      readonly path: string;
      readonly text: string;
      /** Replace a file that is there. */
      readonly force?: boolean;
    }
  /** Edits of a file's front matter or body, made in this order on the text as it is on the disk then. */
  | { readonly kind: 'update'; readonly path: string; readonly edits: readonly Edit[] }
  /** A file or a folder with all that lies in it; never over something that is there. */
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  /** What a change did is taken back, file by file. */
  | { readonly kind: 'undo'; readonly change: MadeChange };

/** A change that was made and written down. */
export interface MadeChange {
  /** Absolute path of its record. */
  readonly record: string;
  /** The call: `tags rename go golang`. */
  readonly what: string;
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  /** How many files it changed, made or moved. */
  readonly files: number;
}

/** What became of a change that had been interrupted. */
export interface Recovered {
  /** The call. */
  readonly what: string;
  readonly how: 'finished' | 'taken back';
  /** Files that were left as they are, since somebody has changed them after that. */
  readonly left: readonly string[];
}

export type Edit = FieldEdit | BodyEdit;

/** A change of the text below the front matter; what is not there is no change. */
export type BodyEdit =
  /** Each link, image or reference whose target is written `from` gets `to`, as it is to stand there. */
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  /** Each wiki link of which the target is written `from`: `[[from]]`, `![[from#part|text]]`. */
  | { readonly kind: 'wiki link'; readonly from: string; readonly to: string }
  /** The byte order mark before everything is taken off. */
  | { readonly kind: 'byte order mark' }
  /** The first heading of the text. */
  | { readonly kind: 'heading'; readonly to: string }
  /** Inline `#tags`, without their `#`: all that are in `from` become `to`, or are taken out where there is none. */
  | { readonly kind: 'hashtag'; readonly from: readonly string[]; readonly to: string | undefined };

/** Whether an edit is one of the body. */
export function isBodyEdit(edit: Edit): edit is BodyEdit {
  return bodyEdits.has(edit.kind);
}

const bodyEdits: ReadonlySet<string> = new Set<BodyEdit['kind']>([
  'link',
  'byte order mark',
  'wiki link',
  'heading',
  'hashtag',
]);
