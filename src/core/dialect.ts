import type { PlainDate } from './date.ts';
import type { Code, Diagnostic } from './diagnostic.ts';
import type { Fields } from './fields.ts';
import type { NewPost, Placement, TemplateRequest, Templates } from './new-place.ts';
import type { BodyFacts, Post, Skipped } from './post.ts';
import type { StateKey } from './state-keys.ts';
import type { TermSlot } from './term-slot.ts';

/** A folder as a dialect may look at it: inside the blog only, nothing is run. Paths are POSIX and relative. */
export interface FolderView {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** Names in a folder, sorted; empty where there is none. With `like` only those: what else comes and goes there is no matter. */
  names(folder: string, like?: RegExp): readonly string[];
  /** The text of a file of at most 1 MB; undefined where there is none. */
  text(path: string): string | undefined;
  /** A YAML, TOML or JSON file as fields; undefined where there is none or it does not parse (then it is reported). */
  data(path: string): Fields | undefined;
}

export interface Evidence {
  /** What was seen, as a short phrase: `hugo.toml`. */
  readonly because: string;
  /** `config` is proof; `shape` is a folder that looks like it. */
  readonly strength: 'config' | 'shape';
}

export interface Language {
  readonly code: string;
  /** Folder of its content, where it has one of its own. */
  readonly folder?: string;
}

/** What is known of a site before its posts are read. */
export interface Site {
  /** Id of the dialect. */
  readonly generator: string;
  readonly title?: string;
  /** The merged configuration. */
  readonly config: Fields;
  /** The configuration files that were read. */
  readonly configFiles: readonly string[];
  /** IANA zone that decides a post's day: `--tz`, else the configuration's; undefined: as written in the post. */
  readonly zone?: string;
  /** Whether an instant, in milliseconds since the epoch, is still to come. */
  readonly isFuture: (ms: number) => boolean;
  /** Default language first; empty where the site has one language. */
  readonly languages: readonly Language[];
  /** Folders that hold posts, relative to the root; `''` is the root. */
  readonly folders: readonly string[];
  /**
   * The root is this folder of a site whose configuration is not in sight (`_posts`, `content`), cut off from it: posts lie
   * in the root itself. Absent in a whole site.
   */
  readonly alone?: string;
}

/** A file to be read: its path, and what stands in its head. */
export interface Source {
  readonly path: string;
  readonly front: Front;
  /** The heading of the body that is its title; looked for only where the front matter has none. */
  readonly heading?: string;
  readonly body?: BodyFacts;
  /** Tags in the body, without `#`; only where the dialect has `inlineTags`. */
  readonly hashtags?: readonly string[];
  /** Front matter of the files that `PostFiles.context` named, by path. */
  readonly context: ReadonlyMap<string, Fields>;
}

export interface Front {
  readonly kind: 'yaml' | 'toml' | 'json' | 'org' | 'headers' | 'none';
  readonly fields: Fields;
  /** The front matter was there and could not be read. */
  readonly broken?: boolean;
}

/** How a generator finds the front matter of a file. */
export interface FrontRules {
  /**
   * What may open it; `;;;` is Hexo's JSON, `{` is Hugo's, `#+` is Org. Heads without fences: `key:` of Python-Markdown,
   * `:key:` of reStructuredText, `<meta` of HTML, `..` of Nikola.
   */
  readonly openers: readonly ('---' | '+++' | ';;;' | '{' | '#+' | 'key:' | ':key:' | '<meta' | '..')[];
  /** White space may stand before the opener. */
  readonly leadingSpace: boolean;
  /** Blanks may follow the dashes of the opener on its line. */
  readonly trailingSpace: boolean;
  /** A line of `...` closes YAML too. */
  readonly dotsClose: boolean;
  /** Fences may be longer than three dashes, the closing one as long as the opening one. */
  readonly longFences: boolean;
  /** Whatever begins like the fence closes it: `----`, `--- text`. */
  readonly looseClose?: boolean;
  /** An MDX file without front matter may export one: `export const metadata = { … }`. */
  readonly exported?: boolean;
  /** YAML without an opening fence, ended by `---`. */
  readonly unfenced: boolean;
  /** Tabs that indent a line count as two blanks. */
  readonly tabs: boolean;
  /** What an opener without an end makes of the file: a broken post, or a post without front matter. */
  readonly unclosed: 'broken' | 'body';
}

/** Which files are posts. */
export interface PostFiles {
  readonly posts: readonly string[];
  readonly skipped: readonly Skipped[];
  /** Files whose front matter bears on others (section pages, directory data). */
  readonly context: readonly string[];
}

/** A post as the dialect makes it out, with what it stumbled over. */
export interface Reading {
  /** Undefined: the generator drops the file; a diagnostic or `dropped` says why. */
  readonly post?: Post;
  readonly dropped?: string;
  /** Its author will have taken it for a post. */
  readonly surprising?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A key that says of a post that it is a draft: `draft: true`, `published: false`, `status: draft`. */
export type DraftKey = 'draft' | 'published' | 'status';

/** A post with what stands in its front matter. */
export interface ReadPost {
  readonly post: Post;
  readonly front: Front;
}

/** What decides from where a post takes its terms. */
export interface SlotRequest {
  /** `tags`, `categories`, or the name of another taxonomy. */
  readonly taxonomy: string;
  readonly source: Pick<Source, 'path' | 'front' | 'context'>;
  readonly site: Site;
}

/** The slots of a post, the one first in which its generator expects new terms; none for a taxonomy that it does not know. */
export type TermSlots = (request: SlotRequest) => readonly TermSlot[];

/** What the checks have to know of a generator. */
export interface CheckRules {
  /** What it makes of YAML in which a key stands twice; `last`: the last one wins. */
  readonly duplicateKey: 'last' | 'drops' | 'stops';
  /** Of what can be wrong in front matter, at which it stops the whole build. */
  readonly stopsAt: readonly Code[];
  /** Keys by which it holds back drafts; it takes no notice of the others. */
  readonly draftKeys: readonly DraftKey[];
  /** What to do instead of a key that is ignored, as a hint. */
  readonly draftHint: string;
  /**
   * Where the page of a post is published, below the site's root, without slashes around it; undefined where this
   * is for templates, plugins or code to say.
   */
  address?(file: ReadPost, site: Site): string | undefined;
  /** Absent: what a link leads to cannot be told. */
  readonly links?: LinkRules;
}

/** Where the targets of links are looked for; paths are relative to the blog's root. */
export interface LinkRules {
  /** Folders whose files are served from the root of the site; `''` is the blog's own root. */
  readonly roots: readonly string[];
  /** What a target may begin with to name a file of the blog, and the folder it names: `@/` → `content/`. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** Folders of files that belong to a post, besides its own folder. */
  ownFolders?(path: string, site: Site): readonly string[];
  /** The build stops where an image is missing. */
  readonly stopsAtImages?: boolean;
  /** The build stops where a page is missing that a link names by its file. */
  readonly stopsAtPages?: boolean;
  /** Which tags in the text name posts or files; the build stops where they are missing. */
  readonly references?: 'liquid' | 'shortcodes';
}

/** A post that changes sides, as far as its path tells the side. */
export interface Crossing {
  readonly path: string;
  readonly to: 'draft' | 'published';
  /** The day under which it is published, or was. */
  readonly day?: PlainDate;
  /** Where published posts of that day lie, as the recent ones do. */
  readonly near?: string;
}

/** How a generator publishes a post and holds it back. */
export interface PublishRules {
  /** The keys that decide; the first is given to a post that has none. Empty: places alone decide. */
  keys(site: Site): readonly StateKey[];
  /** Where the file goes; undefined where no place tells drafts from posts, or the file lies on that side already. */
  move?(crossing: Crossing, site: Site): string | undefined;
  /** The folder of files that belong to a post beside it and go where it goes; whether it is there is not asked. */
  assets?(path: string, site: Site): string | undefined;
  /** Why a post that is held back by a key may be shown all the same, where that can be told. */
  doubt?(path: string, site: Site): string | undefined;
  /** Its own command gives a draft that it moves the date of that moment, whatever is written. */
  readonly stampsDate?: boolean;
}

/** How a generator sends readers from an old address of a post to its new one. */
export interface RedirectRules {
  /** The key of the front matter that lists old addresses. */
  readonly key: string;
  /** An old address, without slashes around it, as an item of the list. */
  item(address: string): string;
  /** What the site lacks for it, as `the plugin jekyll-redirect-from`; undefined where it works. */
  lacks?(site: Site, textOf: (file: string) => string | undefined): string | undefined;
}

/** What a generator makes of a post that gets another name. */
export interface RenameRules {
  /** Its redirects; a text says why posts have none, and where they are written instead. */
  readonly redirect: RedirectRules | string;
  /** The name of the file identifies the post elsewhere, and stays. */
  readonly keepsName?: boolean;
  /** Wiki links name posts by their files. */
  readonly wikiLinks?: boolean;
}

/** A generator: mostly data, few functions, always in this order. */
export interface Dialect {
  readonly id: string;
  readonly name: string;
  readonly front: FrontRules;
  /** The rules for one file, where they depend on its kind or the site; else `front`. */
  frontOf?(path: string, site: Site): FrontRules;
  /** Tags stand in the body too (`#tag`). */
  readonly inlineTags?: boolean;
  /** Of the headings of a body only one of the first level that opens it is a title, its markup kept; else the first one is. */
  readonly titleOpens?: boolean;
  /** How sure it is that this folder is one of its sites. */
  recognise(folder: FolderView): Evidence | undefined;
  /** Reads the site's configuration, as data. */
  site(folder: FolderView): Omit<Site, 'generator' | 'isFuture'>;
  /** Glob patterns (fast-glob) for all files to be looked at, and those to be left out. */
  files(site: Site): { readonly globs: readonly string[]; readonly ignore: readonly string[] };
  /** Divides the found files, sorted by path. */
  choose(paths: readonly string[], site: Site): PostFiles;
  /** Front matter and path → post, by the generator's rules; pure. */
  read(source: Source, site: Site): Reading;
  /** Where a post's own front matter holds its terms, by what `read()` takes them from. */
  readonly termSlots: TermSlots;
  /** Posts that turn out to be none once all are read: an undated page among dated posts. */
  strays?(posts: readonly Post[], site: Site): readonly Skipped[];
  /** Key under which the generator merges spellings of a tag; the text itself where it does not. */
  termKey?(tag: string): string;
  /** Folders in which an `_index` file would say what the page of a term shows, as Hugo has it. */
  termFolders?(term: string, at: { readonly taxonomy: string; readonly site: Site }): readonly string[];
  /** A tag stands for those below it too: `ai` for `ai/llm`. */
  readonly nestedTags?: boolean;
  /** Why a name can be no tag, as "it has a blank", and what to do; undefined where it can be one. */
  tagFault?(name: string): { readonly state: string; readonly hint: string } | undefined;
  /** What the checks have to know. */
  readonly checks: CheckRules;
  /** Where templates for new posts lie (archetypes, scaffolds); no files where the generator has none. */
  templates(request: TemplateRequest, site: Site): Templates;
  /** Where a new post goes and how it is marked; never outside the root. */
  place(request: NewPost, site: Site): Placement;
  /** How a post is published and held back. */
  readonly publishing: PublishRules;
  /** What becomes of a post that gets another name. */
  readonly renaming: RenameRules;
}
