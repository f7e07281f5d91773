import type { Diagnostic } from '../../core/diagnostic.ts';
import type { BodyFacts, Post, Skipped, State } from '../../core/post.ts';
import { type Load, listsIn, realNumbersIn, textsIn, wordsIn } from './columns.ts';

/** What few rows have. */
export interface Remark {
  readonly dropped?: Omit<Skipped, 'path'>;
  readonly diagnostics?: readonly Diagnostic[];
  readonly untilMs?: number;
}

/** Rows of files as they were read. A post of it is a view: what is asked for is decoded, nothing else. */
export interface Table {
  readonly length: number;
  readonly path: (row: number) => string;
  /** Undefined where the file was no post. */
  readonly post: (row: number) => Post | undefined;
  readonly stamps: Stamps;
  /** The rows that have any, in order. */
  readonly remarks: ReadonlyMap<number, Remark>;
}

/** Stamps as columns; NaN where the file is to be read again in any case. */
export interface Stamps {
  readonly mtimeMs: Float64Array;
  readonly ctimeMs: Float64Array;
  readonly size: Float64Array;
  readonly inode: Float64Array;
}

/** A table in its parts, each of which is loaded when it is first needed. */
export function readTable(length: number, load: Load): Table {
  const path = textsIn(load, 'path');
  const columns = new Columns(load);
  const remarks = load('remarks');
  let stamps: Stamps | undefined;
  return {
    length,
    path: (row) => path(row) ?? '',
    post: (row) => (columns.state(row) === undefined ? undefined : (new View(columns, row) as unknown as Post)),
    get stamps() {
      stamps ??= {
        mtimeMs: realNumbersIn(load('mtimeMs')),
        ctimeMs: realNumbersIn(load('ctimeMs')),
        size: realNumbersIn(load('size')),
        inode: realNumbersIn(load('inode')),
      };
      return stamps;
    },
    remarks: new Map(JSON.parse(Buffer.from(remarks).toString())),
  };
}

/** What seldom is anything: the rest of a post. */
export interface Rest {
  readonly branches?: Post['branches'];
  readonly taxonomies?: NonNullable<Post['taxonomies']>;
  readonly liveAt?: string;
  readonly body?: BodyFacts;
}

class Columns {
  readonly path: (row: number) => string | undefined;
  readonly title: (row: number) => string | undefined;
  readonly slug: (row: number) => string | undefined;
  readonly date: (row: number) => string | undefined;
  readonly variantOf: (row: number) => string | undefined;
  readonly updated: (row: number) => string | undefined;
  readonly description: (row: number) => string | undefined;
  readonly rest: (row: number) => string | undefined;
  readonly state: (row: number) => string | undefined;
  readonly reason: (row: number) => string | undefined;
  readonly day: (row: number) => string | undefined;
  readonly lang: (row: number) => string | undefined;
  readonly titleFrom: (row: number) => string | undefined;
  readonly tags: (row: number) => readonly string[];
  readonly categories: (row: number) => readonly string[];

  constructor(load: Load) {
    this.path = textsIn(load, 'path');
    this.title = textsIn(load, 'title');
    this.slug = textsIn(load, 'slug');
    this.date = textsIn(load, 'date');
    this.variantOf = textsIn(load, 'variantOf');
    this.updated = textsIn(load, 'updated');
    this.description = textsIn(load, 'description');
    this.rest = textsIn(load, 'rest');
    this.state = wordsIn(load, 'state');
    this.reason = wordsIn(load, 'reason');
    this.day = wordsIn(load, 'day');
    this.lang = wordsIn(load, 'lang');
    this.titleFrom = wordsIn(load, 'titleFrom');
    this.tags = listsIn(load, 'tags');
    this.categories = listsIn(load, 'categories');
  }
}

/** A post in a table; a property that it lacks is undefined. */
class View {
  private readonly columns: Columns;
  private readonly row: number;

  constructor(columns: Columns, row: number) {
    this.columns = columns;
    this.row = row;
  }

  get path(): string {
    return this.columns.path(this.row) ?? '';
  }

  get title(): string {
    return this.columns.title(this.row) ?? '';
  }

  get slug(): string {
    return this.columns.slug(this.row) ?? '';
  }

  get titleFrom() {
    return this.columns.titleFrom(this.row) as Post['titleFrom'];
  }

  get day() {
    return this.columns.day(this.row) as Post['day'];
  }

  get date(): string | undefined {
    return this.columns.date(this.row);
  }

  get tags(): readonly string[] {
    return this.columns.tags(this.row);
  }

  get categories(): readonly string[] {
    return this.columns.categories(this.row);
  }

  get branches(): Post['branches'] {
    return this.rest.branches ?? this.categories.map((category) => [category]);
  }

  get taxonomies() {
    return this.rest.taxonomies;
  }

  get state(): State {
    return this.columns.state(this.row) as State;
  }

  get reason(): string {
    return this.columns.reason(this.row) ?? '';
  }

  get liveAt(): string | undefined {
    return this.rest.liveAt;
  }

  get lang(): string | undefined {
    return this.columns.lang(this.row);
  }

  get variantOf(): string | undefined {
    return this.columns.variantOf(this.row);
  }

  get updated(): string | undefined {
    return this.columns.updated(this.row);
  }

  get description(): string | undefined {
    return this.columns.description(this.row);
  }

  get body(): BodyFacts | undefined {
    return this.rest.body;
  }

  private get rest(): Rest {
    const text = this.columns.rest(this.row);
    return text === undefined ? {} : JSON.parse(text);
  }
}
