// The types of the package; the build publishes this file as dist/library.d.ts, so it imports nothing.

/** What the site does with a post, by the rules of its generator. */
export type State = 'published' | 'scheduled' | 'draft' | 'expired' | 'hidden';

export interface OpenOptions {
  /** Do not detect the generator: `hugo`, `jekyll` … */
  readonly generator?: string;
  /** IANA zone that decides the day of a post; default: the blog's own, else that of the machine. */
  readonly timezone?: string;
  /** Whether what was read is remembered in the user's cache folder, and taken from there; default: true. */
  readonly index?: boolean;
  /** The moment that counts as now; default: that of each question. */
  readonly now?: Date;
}

/** A post, as `blog list --long -f json` prints it; what is missing is absent. */
export interface Post {
  /** POSIX, relative to the root of the blog; the identity of the post. */
  readonly path: string;
  readonly title: string;
  /** Where the title comes from when the front matter has none. */
  readonly titleFrom?: 'slug' | 'heading' | 'file name';
  readonly slug: string;
  /** ISO 8601, with its offset where one is known. */
  readonly date?: string;
  /** The day on which the site shows it: `2026-01-31`. */
  readonly day?: string;
  readonly state: State;
  /** The rule that decided the state. */
  readonly reason: string;
  readonly draft: boolean;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly lang?: string;
  readonly updated?: string;
  readonly description?: string;
  /** Of the body; only where bodies were asked for, like `excerpt`. */
  readonly words?: number;
  readonly excerpt?: string;
}

/** What is wrong with a file. */
export interface Problem {
  /** Permanent: docs/problems.md. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file?: string;
  /** 1-based, from the top of the file. */
  readonly line?: number;
  readonly column?: number;
  /** What to do about it. */
  readonly hint?: string;
  /** Whether `blog check --fix` mends it. */
  readonly fixable?: boolean;
}

/** Which posts are meant; every field narrows, and means what the option of that name does. */
export interface Selection {
  /** All of them stand in the title. */
  readonly words?: string | readonly string[];
  /** All of them; `a|b` for either, `ai/*` for a glob. */
  readonly tag?: string | readonly string[];
  readonly without?: string | readonly string[];
  readonly category?: string | readonly string[];
  /** `2026-01`, `2026`, `this`, `last` */
  readonly month?: string;
  /** A day as people write it: `2026-01-31`, `yesterday`, `3 months ago`, `지난주`. */
  readonly on?: string;
  readonly since?: string;
  readonly until?: string;
  readonly state?: State | readonly State[];
  /** In every language; where posts are counted, in every state too. */
  readonly all?: boolean;
  readonly untagged?: boolean;
  /** A glob, or a folder. */
  readonly path?: string;
  readonly lang?: string;
  /** Words that all stand in the body. */
  readonly text?: string | readonly string[];
}

export interface BodyOptions {
  /** Read the bodies too, for `words` and `excerpt`. */
  readonly bodies?: boolean;
}

export interface Posts {
  /** The newest first. */
  readonly posts: readonly Post[];
  /** Of the whole blog: a file that could not be read as a post is here. */
  readonly problems: readonly Problem[];
  /** What the command line says on standard error. */
  readonly notes: readonly string[];
}

/** A tag, a category, another term, or a month, with its posts. */
export interface Count {
  readonly name: string;
  readonly count: number;
  /** The newest day of the posts; not of a month. */
  readonly last?: string;
}

export interface Tally {
  /** Most posts first; months: the newest first. */
  readonly counts: readonly Count[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** What is counted: one of three, or the terms of another taxonomy. */
export type Counted = 'tags' | 'categories' | 'months' | { readonly taxonomy: string };

/** How the posts with a tag are changed. */
export interface TermOptions {
  /** Terms of another taxonomy instead. */
  readonly taxonomy?: string;
  /** Also those below it: `ai/llm` for `ai`. */
  readonly nested?: boolean;
  /** Also `#tags` in the text, where the generator has such. */
  readonly inline?: boolean;
}

/** A change of posts; a post is named by its path, its slug or words of its title. */
export type Edit =
  | ({ readonly kind: 'rename tag'; readonly tag: string; readonly to: string } & TermOptions)
  | ({ readonly kind: 'merge tags'; readonly tags: readonly string[]; readonly to: string } & TermOptions)
  | ({ readonly kind: 'delete tag'; readonly tag: string } & TermOptions)
  | {
      readonly kind: 'add tag';
      readonly tag: string;
      readonly posts: readonly string[];
      readonly taxonomy?: string;
    }
  | {
      readonly kind: 'remove tag';
      readonly tag: string;
      readonly posts: readonly string[];
      readonly taxonomy?: string;
      readonly inline?: boolean;
    }
  | { readonly kind: 'rename category'; readonly category: string; readonly to: string; readonly nested?: boolean }
  | {
      readonly kind: 'new post';
      readonly title: string;
      readonly tags?: readonly string[];
      readonly categories?: readonly string[];
      /** `2026-01-05`, `2026-01-05 21:30`, `tomorrow`; default: now. */
      readonly date?: string;
      readonly slug?: string;
      /** Folder of the blog to put it in. */
      readonly section?: string;
      /** Archetype or scaffold to start from. */
      readonly template?: string;
      /** A folder of its own. */
      readonly bundle?: boolean;
      /** Default: a draft. */
      readonly publish?: boolean;
      readonly body?: string;
      /** Other fields of the front matter, as `key=value`. */
      readonly set?: readonly string[];
      /** Replace a file that is there. */
      readonly force?: boolean;
    }
  /** `date`: `now`, `keep`, or a day or time. */
  | { readonly kind: 'publish'; readonly post: string; readonly date?: string }
  | { readonly kind: 'unpublish'; readonly post: string }
  /** With its file or folder, slug, and the links of other posts; `alias` leaves a redirect. */
  | {
      readonly kind: 'rename post';
      readonly post: string;
      readonly title: string;
      readonly slug?: string;
      readonly alias?: boolean;
    }
  /** Takes back the last change, or the last but `number - 1`. */
  | { readonly kind: 'undo'; readonly number?: number };

/** A file as it will be changed. */
export interface PlannedFile {
  /** As it is called now; of a new file, as it will be. */
  readonly path: string;
  /** Where it is moved. */
  readonly to?: string;
  /** Its text now, and then; absent where there is no file. */
  readonly before?: string;
  readonly after?: string;
}

export interface ApplyOptions {
  /** Where files cannot be changed, change the others. */
  readonly keepGoing?: boolean;
  /** Stops it: then nothing has been changed, and the error has the code `INTERRUPTED`. */
  readonly signal?: AbortSignal;
}

/** A change worked out on the files as they are; nothing is written before `apply()`. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  /** As a unified diff for `git apply`. */
  readonly diff: string;
  /** Files that cannot be changed as wanted, and why. */
  readonly refusals: readonly Problem[];
  readonly notes: readonly string[];
  /**
   * Makes the change: all of it or nothing. `blog undo`, and an edit `undo`, take it back.
   *
   * @returns Paths of the changed files as they are then, relative to the root of the blog.
   * @throws {BlogError} `CANNOT_EDIT` where there are refusals, unless `keepGoing`; `CHANGED_MEANWHILE` where a file is not as it
   *   was planned on: plan anew; `EXISTS`, `LOCKED`, `CANNOT_WRITE`.
   */
  apply(options?: ApplyOptions): Promise<readonly string[]>;
}

/** A blog; each question is answered about its files as they are when it is asked. */
export interface Blog {
  /** Absolute path of the root. */
  readonly root: string;
  /** Its id: `hugo`, `jekyll` … */
  readonly generator: string;
  /** Every post, in every state and language. */
  posts(options?: BodyOptions): Promise<Posts>;
  /** The posts that are meant, in every state unless `state` is given; of language variants one, unless `all` or `lang` is. */
  select(selection: Selection, options?: BodyOptions): Promise<Posts>;
  /** Counts the posts that the site shows, unless `state` or `all` is given. */
  tally(counted: Counted, selection?: Selection): Promise<Tally>;
  /** Plans a change. @throws {BlogError} Where it cannot be meant: `UNKNOWN_TERM`, `BAD_USAGE` … */
  edit(edit: Edit): Promise<Plan>;
}

/** What is thrown where a question cannot be answered, or a change not be made; its `name` is `BlogError`. */
export interface BlogError extends Error {
  readonly name: 'BlogError';
  /** Permanent: docs/problems.md. */
  readonly code: string;
  /** What to do about it. */
  readonly hint: string | undefined;
  /** `usage`: what was asked for makes no sense; `cancelled`: by an `AbortSignal`. */
  readonly kind: 'usage' | 'failure' | 'cancelled';
}

/**
 * Opens the blog at, above or, where there is none, below a folder.
 *
 * @throws {BlogError} `NO_BLOG`, `BAD_CONFIG`, `BAD_OPTION`, `BAD_USAGE`.
 */
export declare function openBlog(folder: string, options?: OpenOptions): Promise<Blog>;
