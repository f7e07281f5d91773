import type { PlainDate } from './date.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What the site does with a post, decided by the generator's own rule. */
export type State = 'published' | 'scheduled' | 'draft' | 'expired' | 'hidden';
export const states: readonly State[] = ['published', 'scheduled', 'draft', 'expired', 'hidden'];

export interface Post {
  /** POSIX path relative to the blog's root; the identity of the post. */
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  /** Where the title comes from when the front matter has none. */
  readonly titleFrom?: 'slug' | 'heading' | 'file name';
  /** The calendar day on which the site shows it, by the generator's own rule. */
  readonly day?: PlainDate;
  /** ISO 8601, with its offset where one is known. */
  readonly date?: string;
  /** As written, NFC, in file order, without repeats. */
  readonly tags: readonly string[];
  /** Every category name, in file order, without repeats. */
  readonly categories: readonly string[];
  /** Ways from a top category down, as the generator nests them; one of length 1 each where it does not. */
  readonly branches: readonly (readonly string[])[];
  /** Terms of the site's other taxonomies, by taxonomy name. */
  readonly taxonomies?: Readonly<Record<string, readonly string[]>>;
  readonly state: State;
  /** The rule that decided the state, as a short phrase. */
  readonly reason: string;
  /** When it goes live, where it is scheduled: ISO 8601. */
  readonly liveAt?: string;
  readonly lang?: string;
  /** Posts with the same key are language variants of one post. */
  readonly variantOf?: string;
  readonly updated?: string;
  readonly description?: string;
  /** Only where a command asked for bodies. */
  readonly body?: BodyFacts;
}

export interface BodyFacts {
  /** Words of the body; each Hangul word, and each Han or kana character, counts as one. */
  readonly words: number;
  /** Of the words, those that are a Han or kana character each; absent where there are none. */
  readonly characters?: number;
  /** The first lines of text, without markup, at most 200 characters. */
  readonly excerpt: string;
  /** Whether every word looked for (`--text`) stands in the body. */
  readonly found: boolean;
}

/** A file that looks like a post and is none for the generator. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
  /** Its author will have taken it for a post. */
  readonly surprising?: boolean;
}

/**
 * Gives what was made of the same posts before, else what `make` gives, which is kept for the next time where that is possible.
 *
 * @param name Names all that the value depends on beside the posts; never on the time.
 * @param make Gives JSON data.
 */
export type Recall = <T>(name: string, make: () => Promise<T>) => Promise<T>;

export interface Library {
  /** Sorted by path. */
  readonly posts: readonly Post[];
  readonly diagnostics: readonly Diagnostic[];
  readonly skipped: readonly Skipped[];
  /** Absent where nothing is kept for the next time. */
  readonly recall?: Recall;
}
