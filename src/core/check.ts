import type { PlainDate } from './date.ts';
import type { Code, Diagnostic } from './diagnostic.ts';
import type { CheckRules, Site } from './dialect.ts';
import type { Link, ReadFile } from './ports.ts';
import type { Library, Post } from './post.ts';

/** What a check may know besides the posts. */
export interface About {
  readonly site: Site;
  /** Name of the generator. */
  readonly generator: string;
  readonly rules: CheckRules;
  /** In the blog's zone. */
  readonly today: PlainDate;
  /** Declared synonyms of tags: the spelling to use → the others. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Key under which the generator merges spellings of a tag. */
  readonly termKey: (term: string) => string;
  /** Whether there is a file or folder of exactly this name in the blog; paths are POSIX, relative to its root. */
  readonly has: (path: string) => boolean;
  /** The names in a folder of the blog; none where there is no such folder. */
  readonly names: (folder: string) => Iterable<string>;
}

/** Where in a file: a key of the front matter, and a text of its value; or offsets into the file's text. */
export type Spot = { readonly key: string; readonly text?: string } | { readonly start: number; readonly end: number };

/** What a check has found; its code is that of the check, its place is looked up from `at`. */
export interface Finding extends Pick<Diagnostic, 'severity' | 'message' | 'hint' | 'fix'> {
  readonly file: string;
  readonly at?: Spot;
}

/** What is left once all posts were read: the library, and what the check noted of each post, by path. */
export interface Noted<N> {
  readonly library: Library;
  readonly notes: ReadonlyMap<string, N>;
  readonly postAt: (path: string) => Post | undefined;
}

/** Texts of a small blog by path, of the named generator; what stands in them is the test of the check. */
export interface Example {
  readonly generator: string;
  readonly files: Readonly<Record<string, string>>;
}

/** One thing that can be wrong. All of it is pure; texts are only there while a post is read. */
export interface Check<N = unknown> {
  readonly code: Code;
  /** Blogs in which it finds something. */
  readonly bad: readonly Example[];
  /** Blogs that look like it and are right. */
  readonly good: readonly Example[];
  /** What is wrong with one post. */
  post?(file: ReadFile, about: About): readonly Finding[];
  /** What has to be known of a post later: data, as little as possible, since it is kept for all of them. */
  note?(file: ReadFile, about: About): N | undefined;
  /** What is wrong among the posts. */
  library?(noted: Noted<N>, about: About): readonly Finding[];
  /** Posts whose links have to be looked at closely, which takes time; and lines on what is not looked at. */
  suspects?(noted: Noted<N>, about: About): { readonly files: readonly string[]; readonly notes: readonly string[] };
  /** What is wrong with the links of one of the suspects. */
  links?(file: string, links: readonly Link[], within: { noted: Noted<N>; about: About }): readonly Finding[];
}

/** Declares a check; the identity, for the sake of its types. */
export function defineCheck<N>(check: Check<N>): Check<N> {
  return check;
}
