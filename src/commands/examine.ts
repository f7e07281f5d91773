import type { About, Check, Finding, Noted } from '../core/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Code, Diagnostic } from '../core/diagnostic.ts';
import type { Blog, Need } from '../core/ports.ts';
import type { Library, Post } from '../core/post.ts';
import { restate } from '../core/restate.ts';
import { placeOfSpot } from '../core/spot.ts';
import type { Context } from './define.ts';

export interface Examination {
  readonly library: Library;
  /** All that was found by reading and by the checks, in no order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was not looked at, in lines for stderr. */
  readonly notes: readonly string[];
}

/** Reads the whole blog and runs the checks on it whose codes are wanted. */
export async function examine(
  context: Context,
  { wants, need }: { readonly wants: (code: Code) => boolean; readonly need: Need },
): Promise<Examination> {
  const blog = await context.blog();
  const about = await aboutOf(blog, context);
  const runs = checks.filter(({ code }) => wants(code)).map((check) => ({ check, notes: new Map<string, unknown>() }));
  const found: Diagnostic[] = [];
  const library = await blog.load(need, (file) => {
    for (const { check, notes } of runs) {
      for (const finding of check.post?.(file, about) ?? []) found.push(placed(finding, { check, text: file.text }));
      const note = check.note?.(file, about);
      // A copy: a part of a text would keep all of it in memory.
      if (note !== undefined) notes.set(file.path, structuredClone(note));
    }
  });
  const posts = new Set(library.posts.map(({ path }) => path));
  let known: ReadonlyMap<string, Post> | undefined;
  const byPath = (): ReadonlyMap<string, Post> => {
    known ??= new Map(library.posts.map((post) => [post.path, post]));
    return known;
  };
  const skipped = new Set(library.skipped.map(({ path }) => path));
  const said: string[] = [];
  for (const { check, notes } of runs) {
    for (const path of notes.keys()) if (!posts.has(path)) notes.delete(path);
    const noted: Noted<unknown> = { library, notes, postAt: (path) => byPath().get(path) };
    const later = [...(check.library?.(noted, about) ?? [])];
    const { files = [], notes: lines = [] } = check.suspects?.(noted, about) ?? {};
    said.push(...lines);
    for (const file of files) later.push(...(check.links?.(file, await blog.links(file), { noted, about }) ?? []));
    for (const finding of later) found.push(placed(finding, { check, text: await textFor(finding, blog) }));
  }
  const read = library.diagnostics.map((one) => restate(one, about)).filter(({ code }) => wants(code));
  const told = new Set(read.map(idOf));
  const own = found.filter((one) => !told.has(idOf(one)) && isShown(one, { posts, skipped }));
  return { library, diagnostics: [...read, ...own], notes: said };
}

async function aboutOf(blog: Blog, context: Context): Promise<About> {
  const { name, checks: rules } = await blog.dialect();
  const folders = new Map<string, ReadonlySet<string>>();
  const namesOf = (folder: string): ReadonlySet<string> => {
    const names = folders.get(folder) ?? new Set(blog.names(folder));
    folders.set(folder, names);
    return names;
  };
  return {
    names: namesOf,
    site: blog.site,
    generator: name,
    rules,
    today: await context.today(),
    aliases: blog.settings.aliases ?? {},
    termKey: await blog.termKey(),
    has: (path) =>
      path === '' ||
      namesOf(path.slice(0, Math.max(path.lastIndexOf('/'), 0))).has(path.slice(path.lastIndexOf('/') + 1)),
  };
}

/** A diagnostic of a finding, with its place where that can be told. */
function placed(
  { file, at, ...rest }: Finding,
  { check: { code }, text }: { readonly check: Check; readonly text: string | undefined },
): Diagnostic {
  const place = at === undefined || text === undefined ? undefined : placeOfSpot(at, { file, text });
  return place === undefined ? { code, ...rest, file } : { code, ...rest, ...place };
}

/** The text that the place of a late finding is looked up in. */
async function textFor({ file, at }: Finding, blog: Blog): Promise<string | undefined> {
  if (at === undefined) return undefined;
  return 'start' in at ? blog.text(file) : (await blog.heads([file]))[0];
}

/** What reading has told of a file is not told again. */
function idOf({ code, place, file }: Diagnostic): string {
  return `${code}\0${place?.file ?? file ?? ''}`;
}

/** A page that turned out to be no post is left alone. */
function isShown(
  { code, place, file }: Diagnostic,
  { posts, skipped }: { readonly posts: ReadonlySet<string>; readonly skipped: ReadonlySet<string> },
): boolean {
  const path = place?.file ?? file ?? '';
  return (code === 'SKIPPED_FILE' ? skipped : posts).has(path);
}
