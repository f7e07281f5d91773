import type { PlainDate } from './date.ts';

/** A new post that looks for its place. */
export interface NewPost {
  readonly title: string;
  readonly slug: string;
  readonly day: PlainDate;
  readonly draft: boolean;
  /** `<slug>/index.md` rather than `<slug>.md`: asked for with `--bundle`, or as the recent posts are. */
  readonly bundle: boolean;
  /**
   * The folder of the post, relative to the root: the person's `--section`, or where the recent posts lie, with
   * the year and month folders of `day` filled in; undefined in a blog without posts.
   */
  readonly folder?: string;
  /**
   * The file name as the recent posts have it, below `folder`: `slug.md`, `2026-01-05-slug.md`, `slug/index.md`;
   * undefined in a blog without posts.
   */
  readonly name?: string;
}

/** Where a new post goes, and what its generator expects in its front matter. */
export interface Placement {
  /**
   * POSIX path relative to the root: `folder` and `name` where they are given, unless the generator knows better (Jekyll:
   * `_drafts/slug.md` for a draft, `_posts/` and the day in the name for a post), else the generator's usual place.
   */
  readonly path: string;
  /**
   * The field that makes it a draft, or a published post; absent where the place says it. A boolean is written
   * plain, a text as text. `optional`: written only where the recent posts or the template have such a key
   * (`draft: false`).
   */
  readonly mark?: { readonly key: string; readonly value: string | boolean; readonly optional?: boolean };
  /**
   * The head of a typical post of this generator, in LF lines with its fences: for a blog without posts, its syntax, keys, key
   * order and date format are followed, its values of other keys (`layout: post`) copied; titles, dates and tags in it
   * are only examples. Absent: YAML with title, date, tags.
   */
  readonly sample?: string;
}

export interface TemplateRequest {
  /** As `NewPost.folder`. */
  readonly folder?: string;
  /** `--template`. */
  readonly name?: string;
  readonly draft: boolean;
  readonly bundle: boolean;
}

/** Paths relative to the root. */
export interface Templates {
  /** Files to try, in order; the first that is there is used. With a `name`: only those of that name. */
  readonly files: readonly string[];
  /** Folders whose files are templates, for "did you mean". */
  readonly folders: readonly string[];
}
