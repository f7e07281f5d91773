import type { Change } from './change.ts';
import type { PlainDate } from './date.ts';
import { formatDate, isoStyle } from './date-style.ts';
import { BlogError } from './diagnostic.ts';
import type { Dialect } from './dialect.ts';
import { findTemplate } from './find-template.ts';
import type { FieldValue, NewFields } from './front-slot.ts';
import { writeFront } from './front-writer.ts';
import { folderFor, learnNames, nameFor } from './house-names.ts';
import { type HouseStyle, learnStyle, styleOfSample } from './house-style.ts';
import type { PostHead } from './key-style.ts';
import type { NewPost, Placement } from './new-place.ts';
import type { Blog } from './ports.ts';
import type { Library, Post } from './post.ts';
import { proveNewPost } from './prove-new-post.ts';
import { recentPosts, resolveSection } from './recent-posts.ts';
import { slugify } from './slug.ts';
import type { TemplateFacts } from './template.ts';
import { dayAt } from './zone.ts';

/** A post that somebody wants; all of it checked already. */
export interface NewRequest {
  readonly title: string;
  readonly slug?: string;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** As `NewFields.date`. */
  readonly date: NewFields['date'];
  /** A folder, relative to the root or to the folder of posts. */
  readonly section?: string;
  /** Name of a template. */
  readonly template?: string;
  readonly bundle: boolean;
  readonly draft: boolean;
  readonly set: readonly { readonly key: string; readonly value: FieldValue }[];
  /** The text under the front matter. */
  readonly body?: string;
  /** Replace a file that is there. */
  readonly force: boolean;
}

export interface NewPlan {
  readonly path: string;
  readonly slug: string;
  readonly day: PlainDate;
  readonly change: Change;
  /** What the person should know, in a line each. */
  readonly notes: readonly string[];
}

export interface NewSetting {
  readonly blog: Blog;
  readonly dialect: Dialect;
  readonly library: Library;
}

/**
 * Plans a new post that looks like the blog's recent ones, or like its template. Touches nothing.
 *
 * @throws {BlogError} `BAD_TITLE`, `BAD_USAGE` (usage), `EXISTS`, `BAD_PATH`.
 */
export async function planNewPost(request: NewRequest, setting: NewSetting): Promise<NewPlan> {
  const { blog } = setting;
  const house = learnHouse(request, setting);
  const day = dayAt(request.date.ms, request.date.zone);
  const slug = request.slug ?? slugify(request.title, house.names?.slug);
  const bundle = request.bundle || (house.names?.bundle ?? false);
  const folder = house.folder?.(day);
  const near = { draft: request.draft, bundle, ...(folder === undefined ? {} : { folder }) };
  const name = house.names ? { name: nameFor(house.names, { slug, day, bundle }) } : {};
  const placement = place({ ...near, ...name, title: request.title, slug, day }, setting);
  const taken = takenBy(placement.path, blog);
  if (taken === placement.path && !request.force) throw exists(placement.path);
  const style = learnStyle(await headsOf(alike(house.posts, placement.path), blog));
  const template = findTemplate(
    { ...near, ...(request.template === undefined ? {} : { name: request.template }) },
    { ...setting, facts: factsOf(request, { style, slug }) },
  );
  const named = placement.path.replaceAll(/\D/g, '').includes(day.replaceAll('-', ''));
  const fields: NewFields = { ...request, slug, named, ...(placement.mark && { mark: placement.mark }) };
  const sample = styleOfSample(placement.sample ?? plainSample);
  const followed = template.style ?? style ?? sample;
  if (!followed)
    throw new BlogError({ code: 'BAD_USAGE', message: 'Cannot write a front matter: the sample has none' });
  const from = template.style ? 'template' : style ? 'posts' : 'sample';
  const fallback = template.style && style ? style : sample;
  const write = (offset: boolean) =>
    writeFront(fields, { style: followed, from, offset, ...(fallback && { fallback }) });
  const { front, notes } = proveNewPost(write, {
    ...setting,
    path: placement.path,
    day,
    due: !blog.site.isFuture(request.date.ms),
    draft: request.draft,
    syntax: followed.syntax,
  });
  const body = bodyText(request.body ?? template.body ?? '', followed.eol);
  return {
    path: placement.path,
    slug,
    day,
    change: {
      kind: 'create',
      path: placement.path,
      text: `${front.text}${body}`,
      ...(request.force ? { force: true } : {}),
    },
    notes: [
      ...(template.note === undefined ? [] : [template.note]),
      ...(taken !== undefined && taken !== placement.path
        ? [`"${taken}" is there already, and is the same post to most generators`]
        : []),
      ...unused(request, placement.path, setting.dialect.name),
      ...notes,
    ],
  };
}

/** What was asked for and has no place in this generator's way. */
function unused({ section, bundle }: NewRequest, path: string, generator: string): string[] {
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  const missed = section !== undefined && !folder.split('/').includes(section.split('/').at(-1) ?? '');
  return [
    ...(missed ? [`--section "${section}" is not used: ${generator} keeps such a post in "${folder}"`] : []),
    ...(bundle && !/\/index\.[^/]+$/.test(path)
      ? [`--bundle is not used: ${generator} keeps such a post in one file`]
      : []),
  ];
}

const plainSample = '---\ntitle: A\ndate: 2026-01-05T21:30:00+09:00\ntags: [a]\n---\n';
const recentCount = 20;

interface House {
  /** Those that teach. */
  readonly posts: readonly Post[];
  readonly names: ReturnType<typeof learnNames>;
  /** With the folders of the day still to be filled in. */
  readonly folder: ((day: PlainDate) => string) | undefined;
}

/** What the recent posts of the section teach, or those of the whole blog where it has none. */
function learnHouse({ section }: NewRequest, { blog, library }: NewSetting): House {
  const chosen = section === undefined ? undefined : resolveSection(section, { site: blog.site, posts: library.posts });
  const inside = recentPosts(library, {
    site: blog.site,
    count: recentCount,
    ...(chosen === undefined ? {} : { folder: chosen }),
  });
  const posts = inside.length > 0 ? inside : recentPosts(library, { site: blog.site, count: recentCount });
  const names = learnNames(posts);
  const learnt = names && inside.length > 0 ? (day: PlainDate) => folderFor(names, day) : undefined;
  return {
    posts,
    names,
    folder: learnt ?? (chosen === undefined ? undefined : () => chosen),
  };
}

/** The posts with the ending of the new one, or all where there is none: Nikola's heads differ by it. */
function alike(posts: readonly Post[], path: string): readonly Post[] {
  const ending = path.slice(path.lastIndexOf('.'));
  const same = posts.filter((post) => post.path.endsWith(ending));
  return same.length === 0 ? posts : same;
}

async function headsOf(posts: readonly Post[], blog: Blog): Promise<PostHead[]> {
  const texts = await blog.heads(posts.map((post) => post.path));
  return posts.flatMap(({ path, tags, categories }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ path, text, tags, categories }];
  });
}

/** What a template may ask for. */
function factsOf(
  { title, date }: NewRequest,
  { style: own, slug }: { style: HouseStyle | undefined; slug: string },
): TemplateFacts {
  const style = own?.keys.find(({ role }) => role === 'date')?.date ?? isoStyle;
  return { title, slug, date: formatDate(date.ms, { style, ...date }) };
}

function place(post: NewPost, { blog, dialect }: NewSetting): Placement {
  const placement = dialect.place(post, blog.site);
  const path = placement.path.replace(/^\/+/, '').normalize('NFC');
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    throw new BlogError({
      code: 'BAD_PATH',
      message: `Cannot create "${path}": it is not a path inside the blog`,
      file: path,
    });
  }
  return { ...placement, path };
}

/** The file that is this post already: itself, or `slug/index.md` for `slug.md` and the other way about. */
function takenBy(path: string, blog: Blog): string | undefined {
  const twin = /\/index\.\w+$/.test(path)
    ? path.replace(/\/index(\.\w+)$/, '$1')
    : path.replace(/(\.\w+)$/, '/index$1');
  return [path, twin].find((candidate) => {
    const cut = candidate.lastIndexOf('/');
    const name = candidate.slice(cut + 1);
    return blog.names(candidate.slice(0, Math.max(cut, 0))).some((other) => other.normalize('NFC') === name);
  });
}

function exists(path: string): BlogError {
  const hint = 'give another name with --slug, or replace it with --force';
  return new BlogError({
    code: 'EXISTS',
    message: 'Cannot create the post: the file is there already',
    file: path,
    hint,
  });
}

/** A body in the blog's line ends, with one at its end. */
function bodyText(text: string, eol: '\n' | '\r\n'): string {
  const bare = text.replace(/^\ufeff/, '').replace(/^(?:[^\S\n]*\n)+/, '');
  if (bare.trim() === '') return '';
  const lines = bare.endsWith('\n') ? bare : `${bare}\n`;
  return eol === '\n' ? lines : lines.replace(/\r?\n/g, eol);
}
