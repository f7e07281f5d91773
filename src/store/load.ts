import { type Diagnostic, placeAt } from '../core/diagnostic.ts';
import type { Dialect, Front, PostFiles, Site } from '../core/dialect.ts';
import { type Fields, noFields } from '../core/fields.ts';
import type { Need, Settings } from '../core/ports.ts';
import type { Library, Post, Skipped } from '../core/post.ts';
import { readFront } from '../syntax/front.ts';
import { hashtagsOf } from '../syntax/hashtags.ts';
import { bodyFacts, firstHeading } from '../syntax/markdown.ts';
import { scanFront } from '../syntax/scan.ts';
import { isDataFile, parseDataFile } from './data-file.ts';
import { discover } from './discover.ts';
import { readText } from './disk.ts';

export interface Opened {
  readonly root: string;
  readonly site: Site;
  readonly dialect: Dialect;
  readonly settings: Settings;
  /** What went wrong before the posts were read. */
  readonly diagnostics: readonly Diagnostic[];
}

const firstBytes = 8 * 1024;
/** Front matter that is not too large, in characters of up to three bytes, and a line more. */
const headBytes = 200 * 1024;
const bodyBytes = 16 * 1024 * 1024;
const dataBytes = 1024 * 1024;
/** A heading is looked for in this many characters after the front matter. */
const headingSpan = 2_000;

/** Reads all posts of an opened blog. Never throws for a post: what is wrong with one is a diagnostic. */
export async function loadLibrary(opened: Opened, need: Need): Promise<Library> {
  const { root, site, dialect, settings } = opened;
  const rules = dialect.files(site);
  const found = discover(root, rules);
  const own = dialect.choose(found.files, site);
  const chosen = settings.posts ? chooseOwn(settings.posts, { opened, own, ignore: rules.ignore }) : own;
  const diagnostics: Diagnostic[] = [...opened.diagnostics, ...found.diagnostics];
  const skipped: Skipped[] = [...chosen.skipped];
  const context = new Map<string, Fields>();
  for (const file of chosen.context) {
    const { fields, diagnostics: found } = await readContext(opened, file);
    diagnostics.push(...found);
    context.set(file, fields);
  }
  const posts: Post[] = [];
  for (const file of chosen.posts) {
    const head = await readHead({ opened, file, need });
    diagnostics.push(...head.diagnostics);
    if (head.unreadable) continue;
    const { unreadable: _unreadable, diagnostics: _diagnostics, text = '', ...source } = head;
    const reading = dialect.read({ ...source, path: file, context }, site);
    if (reading.post) posts.push(reading.post);
    else if (reading.dropped !== undefined) skipped.push({ path: file, reason: reading.dropped });
    for (const diagnostic of reading.diagnostics ?? []) diagnostics.push(placed(diagnostic, text));
  }
  const strays = dialect.strays?.(posts, site) ?? [];
  if (strays.length === 0 || settings.posts) return { posts, diagnostics, skipped };
  const left = new Set(strays.map(({ path }) => path));
  return { posts: posts.filter(({ path }) => !left.has(path)), diagnostics, skipped: [...skipped, ...strays] };
}

/** A diagnostic on a value of the front matter, with the place of the value that its message quotes. */
function placed(diagnostic: Diagnostic, text: string): Diagnostic {
  const { file, place } = diagnostic;
  const value = /"(.+)"/.exec(diagnostic.message)?.[1];
  const offset = value === undefined || place !== undefined ? -1 : text.indexOf(value);
  if (file === undefined || offset < 0) return diagnostic;
  const { file: _file, ...rest } = diagnostic;
  return { ...rest, ...placeAt(file, text, offset) };
}

/** The texts that the person's globs name, whatever the generator takes for posts; what bears on them stays. */
function chooseOwn(
  globs: readonly string[],
  { opened, own, ignore }: { opened: Opened; own: PostFiles; ignore: readonly string[] },
): PostFiles {
  const { files } = discover(opened.root, { globs, ignore });
  const context = new Set(own.context);
  const isText = (file: string): boolean =>
    /\.(?:md|mdx|markdown|mkdn?|mdown|mdwn|mdte?xt|html?|org|rst|adoc|txt|rmd)$/i.test(file);
  return { posts: files.filter((file) => isText(file) && !context.has(file)), skipped: [], context: own.context };
}

/** The front matter of a text, or all of a data file. */
async function readContext(
  opened: Opened,
  file: string,
): Promise<{ fields: Fields; diagnostics: readonly Diagnostic[] }> {
  if (!isDataFile(file)) {
    const { front, diagnostics } = await readHead({ opened, file, need: {} });
    return { fields: front.fields, diagnostics };
  }
  const read = readText(opened.root, file, dataBytes);
  if ('problem' in read) return { fields: noFields, diagnostics: [read.problem] };
  const { fields = noFields, diagnostics } = await parseDataFile(file, read.text);
  return { fields, diagnostics };
}

interface HeadRequest {
  readonly opened: Opened;
  readonly file: string;
  readonly need: Need;
}

interface ReadHead {
  readonly front: Front;
  /** The front matter with what stands above it, for places in it. */
  readonly text?: string;
  readonly heading?: string;
  readonly body?: ReturnType<typeof bodyFacts>;
  readonly hashtags?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unreadable?: boolean;
}

async function readHead({ opened, file, need }: HeadRequest): Promise<ReadHead> {
  const { root, dialect } = opened;
  const wantsBody = need.bodies === true || (need.text?.length ?? 0) > 0;
  let read = readText(root, file, wantsBody ? bodyBytes : dialect.inlineTags ? headBytes : firstBytes);
  for (const bytes of wantsBody ? [] : [headBytes, bodyBytes]) {
    if ('text' in read && !read.whole && wantsMore(lineEnds(read.text), dialect)) read = readText(root, file, bytes);
  }
  if ('problem' in read) {
    return { front: { kind: 'none', fields: noFields }, diagnostics: [read.problem], unreadable: true };
  }
  const { warning } = read;
  const text = lineEnds(read.text);
  const head = await readFront(file, text, dialect.front);
  const heading = hasTitle(head.front.fields)
    ? undefined
    : firstHeading(text.slice(head.body, head.body + headingSpan));
  return {
    front: head.front,
    text: text.slice(0, head.body),
    ...(heading === undefined ? {} : { heading }),
    ...(wantsBody ? { body: bodyFacts(text.slice(head.body), need.text) } : {}),
    ...(dialect.inlineTags ? { hashtags: hashtagsOf(text.slice(head.body)) } : {}),
    diagnostics: warning === undefined ? head.diagnostics : [warning, ...head.diagnostics],
  };
}

/** Line ends of old Macs, a lone CR each, as LF; offsets stay the same. */
function lineEnds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/** Whether the front matter, or the place where a heading is looked for, goes on behind what was read. */
function wantsMore(text: string, dialect: Dialect): boolean {
  const fence = scanFront(text, dialect.front);
  return fence.open === true || fence.body + headingSpan > text.length;
}

function hasTitle(fields: Fields): boolean {
  for (const key of fields.keys()) if (key.length === 5 && key.toLowerCase() === 'title') return true;
  return false;
}
