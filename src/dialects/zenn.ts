import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, isScalar, noFields, textAt, yamlCore } from '../core/fields.ts';
import type { Post, Skipped } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import { parseWritten } from '../core/written-date.ts';
import { makePost, termsAt } from './make-post.ts';
import { badDate, baseName, dateAtWall, extension, type PostDate } from './reading.ts';
import { slotsAt } from './term-slots.ts';

const japanMinutes = 9 * 60;

/**
 * Zenn, a service that takes its articles from a repository: zenn-cli, packages/zenn-cli/src/server/lib/articles.ts
 * (`articles/*.md`, YAML by the JSON schema: dates stay texts), and packages/zenn-model/src/utils.ts. Its times are Japan's.
 */
export const zenn: Dialect = {
  id: 'zenn',
  name: 'Zenn',
  front: {
    openers: ['---'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'broken',
  },

  recognise(folder) {
    if (!folder.isFolder('articles')) return undefined;
    const data = folder.data('package.json') ?? noFields;
    const depends = ['dependencies', 'devDependencies'].some((key) => textAt(data, key, 'zenn-cli') !== undefined);
    if (depends) return { because: 'zenn-cli in package.json', strength: 'config' };
    return looksLikeZenn(folder) ? { because: 'articles/ with emoji, type and topics', strength: 'shape' } : undefined;
  },

  site: () => ({ config: noFields, configFiles: [], languages: [], folders: ['articles'], zone: 'Asia/Tokyo' }),

  files: (site) => ({ globs: [`${articlesPath(site)}**/*.md`], ignore: ['**/node_modules/**'] }),

  choose,
  read,
  termSlots: slotsAt({ tags: ['topics'] }),

  /** Names of topics differ by nothing but their letters, small or not. */
  termKey: (tag) => tag.toLowerCase(),

  checks: {
    duplicateKey: 'stops',
    stopsAt: [],
    draftKeys: ['published'],
    draftHint: 'write "published: false"',
    links: { roots: [''] },
  },

  templates: () => ({ files: [], folders: [] }),

  place: ({ title, slug, draft }, site) => ({
    path: `${articlesPath(site)}${zennSlug(slug, title)}.md`,
    mark: { key: 'published', value: !draft },
    sample:
      '---\ntitle: "Title"\nemoji: "📝"\ntype: "tech"\ntopics: ["a"]\npublished: false\npublished_at: 2024-03-09 10:00\n---\n',
  }),

  // zenn-model, src/utils.ts: "published", true or false without quotes.
  publishing: { keys: () => [stateKeys.published] },

  // The name of the file is the slug by which Zenn knows the article: under another it would be a new one.
  renaming: { redirect: 'Zenn has none: its articles keep their addresses', keepsName: true },
};

/** The folder of articles with its slash; nothing where that is the root. */
function articlesPath(site: Site): string {
  return site.alone === undefined ? 'articles/' : '';
}

function looksLikeZenn(folder: FolderView): boolean {
  const files = folder.names('articles').filter((name) => name.endsWith('.md'));
  const heads = files.slice(0, 3).map((name) => (folder.text(`articles/${name}`) ?? '').slice(0, 1_000));
  return heads.some((head) => /^topics:/m.test(head) && /^type:\s*["']?(?:tech|idea)\b/m.test(head));
}

/** Articles lie in `articles` itself. */
function choose(paths: readonly string[], site: Site): PostFiles {
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const name = path.slice(articlesPath(site).length);
    const reason = name.includes('/')
      ? 'Zenn does not look into folders'
      : /^(?:readme|_|\.)/i.test(name)
        ? 'its name is no slug'
        : extension(path) !== '.md'
          ? `Zenn reads no "${extension(path)}": only ".md"`
          : undefined;
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason });
  }
  return { posts, skipped, context: [] };
}

function read(source: Source, site: Site): Reading {
  const { path, front } = source;
  if (front.broken) return {};
  const fields = front.fields;
  const text = textAt(fields, 'published_at');
  const date = text === undefined ? undefined : japanDate(text, site);
  const post = makePost({
    source,
    name: baseName(path),
    slug: baseName(path),
    date,
    tags: termsAt(fields, 'topics'),
    categories: [],
    ...stateOf(fields, { site, date }),
  });
  if (text === undefined || date !== undefined) return { post };
  return { post, diagnostics: [badDate(path, text, 'Zenn wants 2024-03-09 10:00')] };
}

/** `2024-03-09 10:00` or `2024-03-09`, on a clock in Japan. */
function japanDate(text: string, site: Site): PostDate | undefined {
  const date = parseWritten(text);
  return date?.exists ? dateAtWall({ offsetMinutes: japanMinutes, ...date.wall }, site) : undefined;
}

/** Only `published: true` is shown, neither `yes` nor a text (validatePublishedStatus), and that from `published_at` on. */
function stateOf(
  fields: Fields,
  { site, date }: { site: Site; date: PostDate | undefined },
): Pick<Post, 'state' | 'reason'> & { liveAt?: string } {
  const published = fields.get('published');
  if (!isScalar(published)) return { state: 'draft', reason: 'it has no published: true' };
  const typed = yamlCore(published);
  if (typed.flag !== true)
    return {
      state: 'draft',
      reason: typed.text === 'true' ? 'published: true, as a text' : `published: ${typed.text}`,
    };
  if (date && site.isFuture(date.ms))
    return { state: 'scheduled', reason: 'its published_at is in the future', liveAt: date.date };
  return { state: 'published', reason: 'published: true' };
}

/** Zenn's slugs: 12 to 50 of `a-z`, `0-9`, `-` and `_`; what is too short gets digits made from the title. */
function zennSlug(slug: string, title: string): string {
  const bare = slug
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  if (bare.length >= 12) return bare.slice(0, 50).replace(/[-_]+$/, '');
  return bare === '' ? digest(title) : `${bare}-${digest(title)}`;
}

/** Twelve hexadecimal digits of a text, the same for the same text (FNV-1a, twice). */
function digest(text: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (const char of text.normalize('NFC')) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return `${hash(0x811c9dc5)}${hash(0x01000193)}`.slice(0, 12);
}
