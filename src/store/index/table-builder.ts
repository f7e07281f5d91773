import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Post, Skipped } from '../../core/post.ts';
import { ListsBuilder, realNumbers, TextsBuilder, WordsBuilder } from './column-builders.ts';
import type { Parts } from './columns.ts';
import { noStamp, type Stamp } from './stamp.ts';
import type { Remark, Table } from './table.ts';

/** What reading a file gave, and the file's stamp. */
export interface RowFacts {
  readonly path: string;
  readonly stamp: Stamp;
  readonly post?: Post;
  readonly dropped?: Omit<Skipped, 'path'>;
  readonly diagnostics: readonly Diagnostic[];
  /** From this instant on the generator may see it otherwise: milliseconds since the epoch. */
  readonly untilMs?: number;
}

/** Gathers the rows of a table. */
export class TableBuilder {
  length = 0;
  private readonly texts = {
    path: new TextsBuilder(),
    title: new TextsBuilder(),
    slug: new TextsBuilder(),
    date: new TextsBuilder(),
    variantOf: new TextsBuilder(),
    updated: new TextsBuilder(),
    description: new TextsBuilder(),
    rest: new TextsBuilder(),
  };
  private readonly words = {
    state: new WordsBuilder(),
    reason: new WordsBuilder(),
    day: new WordsBuilder(),
    lang: new WordsBuilder(),
    titleFrom: new WordsBuilder(),
  };
  private readonly lists = { tags: new ListsBuilder(), categories: new ListsBuilder() };
  private readonly stamps = {
    mtimeMs: realNumbers(),
    ctimeMs: realNumbers(),
    size: realNumbers(),
    inode: realNumbers(),
  };
  private readonly remarks: [number, Remark][] = [];

  add({ path, stamp, post, dropped, diagnostics, untilMs }: RowFacts): void {
    this.texts.path.add(path);
    this.texts.title.add(post?.title);
    this.texts.slug.add(post?.slug);
    this.texts.date.add(post?.date);
    this.texts.variantOf.add(post?.variantOf);
    this.texts.updated.add(post?.updated);
    this.texts.description.add(post?.description);
    this.texts.rest.add(post && restOf(post));
    this.words.state.add(post?.state);
    this.words.reason.add(post?.reason);
    this.words.day.add(post?.day);
    this.words.lang.add(post?.lang);
    this.words.titleFrom.add(post?.titleFrom);
    this.lists.tags.add(post?.tags ?? []);
    this.lists.categories.add(post?.categories ?? []);
    const { mtimeMs, ctimeMs, size, inode } = stamp;
    this.stamps.mtimeMs.add(mtimeMs);
    this.stamps.ctimeMs.add(ctimeMs);
    this.stamps.size.add(size);
    this.stamps.inode.add(inode);
    if (dropped !== undefined || diagnostics.length > 0 || untilMs !== undefined) {
      const remark = {
        ...(dropped === undefined ? {} : { dropped }),
        ...(diagnostics.length === 0 ? {} : { diagnostics }),
        ...(untilMs === undefined ? {} : { untilMs }),
      };
      this.remarks.push([this.length, remark]);
    }
    this.length += 1;
  }

  /** Adds a row of another table as it is. */
  copy(table: Table, row: number): void {
    const { mtimeMs, ctimeMs, size, inode } = table.stamps;
    const post = table.post(row);
    const [m = Number.NaN, c = 0, s = 0, i = 0] = [mtimeMs[row], ctimeMs[row], size[row], inode[row]];
    this.add({
      path: table.path(row),
      stamp: Number.isNaN(m) ? noStamp : { mtimeMs: m, ctimeMs: c, size: s, inode: i },
      ...(post === undefined ? {} : { post }),
      ...{ diagnostics: [], ...table.remarks.get(row) },
    });
  }

  /** The table as parts of bytes, for `readTable`. */
  finish(): Parts {
    const parts: Parts = { remarks: Buffer.from(JSON.stringify(this.remarks)) };
    for (const [name, column] of Object.entries({ ...this.texts, ...this.words, ...this.lists }))
      Object.assign(parts, column.finish(name));
    for (const [name, numbers] of Object.entries(this.stamps)) parts[name] = numbers.bytes();
    return parts;
  }
}

function restOf({ branches, categories, taxonomies, liveAt, body }: Post): string | undefined {
  const flat =
    branches.length === categories.length &&
    branches.every((branch, at) => branch.length === 1 && branch[0] === categories[at]);
  if (flat && taxonomies === undefined && liveAt === undefined && body === undefined) return undefined;
  return JSON.stringify({ ...(flat ? {} : { branches }), taxonomies, liveAt, body });
}
