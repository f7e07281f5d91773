import type { Change, Edit, MadeChange, Recovered } from './change.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Dialect, Evidence, Front, Site, Source } from './dialect.ts';
import type { Fields } from './fields.ts';
import type { Browser, PageFile, Server } from './page-ports.ts';
import type { Plan, Progress } from './plan.ts';
import type { Library, Post } from './post.ts';
import type { Role } from './report.ts';

/** The process as seen from inside: two streams and what is known of the terminal. */
export interface Io {
  /** Resolves when the text is handed over; false once the reader has gone away. */
  out(text: string): Promise<boolean>;
  err(text: string): Promise<boolean>;
  /** Everything on standard input, as UTF-8. */
  readIn(): Promise<string>;
  readonly outTTY: boolean;
  readonly errTTY: boolean;
  readonly inTTY: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly widthColumns: number;
  /** Rows of the terminal; without end where they are not known, as then no answer is too long for it. */
  readonly heightRows: number;
}

/** Paints a text by its role; gives it back unchanged where there is no colour. */
export type Theme = (role: Role | undefined, text: string) => string;

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The label is the tool's own word, as notes are. */
  readonly said?: boolean;
  readonly note?: string;
  /** What it is found by beside its label. */
  readonly also?: string;
  /** Lines that are shown while it is highlighted. */
  readonly preview?: readonly string[];
}

/** A question. */
export interface Question {
  readonly message: string;
  /** Puts the words of the prompter itself in the language of the person; default: English. */
  readonly say?: (message: string) => string;
}

/** Asks the person at the terminal. Each throws `INTERRUPTED` (cancelled) on Ctrl-C. */
export interface Prompter {
  input(question: Question & { readonly check?: (text: string) => string | undefined }): Promise<string>;
  /** A list that is searched as one types; any number of choices; what was typed may be taken as a new one. */
  pickMany(
    question: Question & { readonly choices: readonly Choice[]; readonly allowNew?: boolean },
  ): Promise<readonly string[]>;
  /** The list is searched likewise, also for letters that stand in the label with others between them; the first of them are shown. */
  pickOne(question: Question & { readonly choices: readonly Choice[] }): Promise<string>;
  confirm(question: Question): Promise<boolean>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** IANA name of the machine's zone. */
  zone(): string;
}

/** What `blog.config.yaml` may set, and what the command line overrides. */
export interface Settings {
  readonly title?: string;
  readonly generator?: string;
  readonly timezone?: string;
  readonly locale?: string;
  readonly weekStart?: 'mon' | 'sun' | 'sat';
  readonly posts?: readonly string[];
  /** Tag synonyms: the spelling to use → the others. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

export interface Need {
  /** Word counts and excerpts too. */
  readonly bodies?: boolean;
  /** Words to look for in the bodies. */
  readonly text?: readonly string[];
}

/** A file while it is read as a post; who keeps its text keeps all of it in memory. */
export interface ReadFile {
  readonly path: string;
  /** All of it, line ends as LF where they are lone CRs. */
  readonly text: string;
  /** Offset at which the body begins. */
  readonly bodyAt: number;
  readonly front: Front;
  readonly post: Post;
}

/** A link or image of a document, as a Markdown parser finds it. */
export interface Link {
  /** As written, escapes resolved. */
  readonly target: string;
  readonly image: boolean;
  /** Offsets of the target into the file's text; of the whole link where it does not stand there literally. */
  readonly start: number;
  readonly end: number;
}

/** What a folder could be, and by which evidence. */
export interface Claim {
  /** Id of the dialect. */
  readonly generator: string;
  readonly evidence: string;
}

/** Where something of a post comes from. */
export interface Origin {
  /** `data`: a file that bears on several posts (section page, directory data). */
  readonly from: 'front matter' | 'data' | 'configuration' | 'file name' | 'folder' | 'heading' | 'body' | 'default';
  /** The key, with those above it: `build.list`. */
  readonly key?: string;
  /** Absent where it is written nowhere, or where a program says it. */
  readonly place?: Place;
  /** The line that `place` points into. */
  readonly source?: string;
}

/** Why a file is what it is. */
export interface Explanation {
  readonly path: string;
  /** Absent for a file that is no post. */
  readonly post?: Post;
  /** The rule that decided the state, or why the file is no post. */
  readonly reason: string;
  /** What the rule goes by; empty where nothing is written that could be changed. */
  readonly decidedBy: readonly Origin[];
  /** Of a post. */
  readonly title?: Origin;
  readonly day?: Origin;
  readonly tags: readonly Origin[];
  readonly categories: readonly Origin[];
}

/** A change of one post that is only tried out. */
export interface RehearsalRequest {
  readonly path: string;
  /** Where it would lie; default: where it is. */
  readonly to?: string;
  readonly edits?: readonly Edit[];
}

/** What would come of it; or why the file cannot be changed so. */
export type Rehearsal =
  | { readonly refusal: Diagnostic }
  | {
      readonly before: string;
      readonly after: string;
      /** The front matter as it would be. */
      readonly fields: Fields;
      readonly explanation: Explanation;
    };

/** A blog on the disk. Nothing is read until it is asked for; each thing is read once. */
export interface Blog {
  /** Absolute path of the root. */
  readonly root: string;
  readonly site: Site;
  /** The generator's rules. */
  dialect(): Promise<Dialect>;
  readonly evidence: Evidence;
  /** What else the folder could be, and was not taken for; the likeliest first. */
  readonly doubts: readonly Claim[];
  /** The root relative to the folder that was asked for, where it lies below that. */
  readonly below?: string;
  /** Other sites below the folder that was asked for, the likeliest first. */
  readonly others: readonly { readonly folder: string; readonly generator: string }[];
  readonly settings: Settings;
  /** What names the zone of the site; absent where it has none. */
  readonly zoneFrom?: '--tz' | 'blog.config' | 'the site';
  /** Gives the key under which the generator merges spellings of a tag or category (`Dialect.termKey`); else the text itself. */
  termKey(): Promise<(term: string) => string>;
  /** With `visit`, every file is read whole, and shown to it with the post that it is. */
  load(need?: Need, visit?: (file: ReadFile) => void): Promise<Library>;
  /** Posts as the dialect is given them to read, anew from the disk; those that cannot be read are left out. */
  sources(paths: readonly string[]): Promise<readonly Source[]>;
  /** All of a post's text, at most 16 MB; undefined where it cannot be read. */
  text(path: string): string | undefined;
  /** The links and images of a post's body, in their order; none where it cannot be read. */
  links(path: string): Promise<readonly Link[]>;
  /** Keeps what was read for the next time, where that is allowed and possible; never fails. To be called when the answer is out. */
  remember(): Promise<void>;
  /** Ends reading from the index; posts that were loaded cannot be looked at any more. */
  close(): void;
  /** What the index was good for, so far. */
  indexUse(): IndexUse;
  /**
   * Why a file is a post or none, read anew with where its values come from.
   *
   * @param path Relative to the root or to the folder that was asked for, or absolute.
   * @returns Undefined where there is no such file in the blog.
   */
  explain(path: string, library: Library): Promise<Explanation | undefined>;
  /** What the generator would make of a post edited, or in another place; nothing is written. */
  rehearse(request: RehearsalRequest, library: Library): Promise<Rehearsal>;
  /** Heads of the files at `paths`: at most 64 KB each, UTF-8; undefined where it cannot be read. */
  heads(paths: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** A small file of the site (an archetype, say); undefined where there is none. */
  file(path: string): string | undefined;
  /** The files of a folder of the site, by name; empty where there is none. */
  names(folder: string): readonly string[];
}

/** The index of a blog, and how much of the last answer came from it. */
export interface IndexUse {
  /** Absolute path; undefined where there is none to be used. */
  readonly file?: string;
  /** As it lies on the disk; undefined where there is none yet. */
  readonly bytes?: number;
  /** When it was written, in milliseconds since the epoch. */
  readonly writtenMs?: number;
  /** Files that were looked at, and those of them that had to be read. */
  readonly rows: number;
  readonly read: number;
}

export interface OpenRequest {
  readonly dir: string;
  readonly generator?: string;
  readonly timezone?: string;
  /** Now, in milliseconds since the epoch. */
  readonly nowMs: number;
  /** Undefined: without an index. */
  readonly index?: {
    /** Names the folder in which it lies. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** It is written anew, whatever lies there. */
    readonly anew: boolean;
    /** It is believed of each file, as long as no folder has changed: where an answer has to come at once, and may be a little old. */
    readonly hasty?: boolean;
  };
  /** Path of the program of second threads; absent where there are to be none. */
  readonly helper?: string;
  /** Told now and then how many of the files that have to be read are read. */
  readonly progress?: (progress: Progress) => void;
}

/** Where the changes of a blog are written down. */
export interface RecordPlace {
  /** Absolute path of the blog's root. */
  readonly root: string;
  /** Names the folder. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Store {
  /**
   * Gives every line of an access log, by its absolute path, to `take`; plain or compressed with gzip, a piece at a time.
   *
   * @throws {BlogError} `UNREADABLE_FILE`.
   */
  readLines(file: string, take: (line: string) => void): Promise<void>;
  /** Writes a page, wholly or not at all. @throws {BlogError} `EXISTS`, `CANNOT_WRITE`. */
  writePage(page: PageFile): Promise<void>;
  /** Calls `changed` after each change of a file below a folder, also where the folder itself goes or comes, until what it returns is called. */
  watch(folder: string, changed: () => void): () => void;
  /** @throws {BlogError} `NO_BLOG`, `BAD_CONFIG`. */
  open(request: OpenRequest): Promise<Blog>;
  /** Works out changes on the files as they are now; creates never overwrite unless told to. */
  plan(blog: Blog, changes: readonly Change[]): Promise<Plan>;
  /** The changes that can be taken back, the last one first. */
  history(place: RecordPlace): Promise<readonly MadeChange[]>;
  /** Whether a change was interrupted and waits to be finished or taken back; looks at nothing else. */
  isInterrupted(place: RecordPlace): Promise<boolean>;
  /** Finishes or takes back such a change. @throws {BlogError} `LOCKED`, `CANNOT_WRITE`. */
  recover(place: RecordPlace): Promise<Recovered | undefined>;
}

/** Opens files in the person's editor; resolves when it is closed. */
export type Editor = (paths: readonly string[]) => Promise<void>;

/** Shows a text a screen at a time, until the person leaves it; false where it cannot be started, and nothing was shown. */
export type Pager = (pieces: Iterable<string>) => Promise<boolean>;

/** Gives what makes the address of a file, by its absolute path; undefined where standard output makes no links of addresses. */
export type FileLinks = () => Promise<((file: string) => string) | undefined>;

/** All that a run depends on. */
export interface World {
  readonly io: Io;
  readonly store: Store;
  readonly prompter: Prompter;
  readonly clock: Clock;
  readonly editor: Editor;
  /** Undefined where the person wants none. */
  readonly pager: Pager | undefined;
  readonly fileLinks: FileLinks;
  readonly browser: Browser;
  readonly server: Server;
  readonly makeTheme: (options: { readonly color?: boolean }) => Promise<{ readonly out: Theme; readonly err: Theme }>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}
