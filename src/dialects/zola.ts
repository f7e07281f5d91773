import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import {
  type Fields,
  fieldAt,
  isFields,
  isList,
  isScalar,
  noFields,
  textAt,
  textsAt,
  type Value,
  yamlCore,
} from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Post, Skipped, State } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import { parseWritten } from '../core/written-date.ts';
import { zolaAddress } from './addresses.ts';
import {
  badDate,
  baseName,
  dateOf,
  extension,
  folderOf,
  itemsOf,
  oneLine,
  type PostDate,
  uniqueTerms,
} from './reading.ts';
import { termSlug, zolaSlug } from './zola-slug.ts';

/** Zola 0.19: components/content/src/{page,file_info,taxonomies}.rs, components/content/src/front_matter/{page,split}.rs. */
export const zola: Dialect = {
  id: 'zola',
  name: 'Zola',
  front: {
    openers: ['+++', '---'],
    leadingSpace: true,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'broken',
  },

  recognise(folder) {
    const file = configFile(folder);
    return file === undefined
      ? undefined
      : { because: file === 'zola.toml' ? file : `base_url in ${file}`, strength: 'config' };
  },

  site(folder) {
    const file = configFile(folder);
    const config = (file === undefined ? undefined : folder.data(file)) ?? noFields;
    const others = config.get('languages');
    const first = textAt(config, 'default_language') ?? 'en';
    const codes = isFields(others) ? [...others.keys()].filter((code) => code !== first) : [];
    const title = textAt(config, 'title');
    return {
      config,
      configFiles: file === undefined ? [] : [file],
      languages: codes.length === 0 ? [] : [first, ...codes].map((code) => ({ code })),
      folders: ['content'],
      ...(title === undefined ? {} : { title }),
    };
  },

  files: (site) => ({ globs: [`${contentPath(site)}**/*.md`], ignore: ['**/node_modules/**', '**/.git/**'] }),

  choose,
  read,
  termSlots: ({ taxonomy }) => [{ path: ['taxonomies', taxonomy], split: 'none' }],
  termKey: (term) => termSlug(term),

  checks: {
    duplicateKey: 'stops',
    stopsAt: ['BAD_DATE'],
    draftKeys: ['draft'],
    draftHint: 'write "draft = true"',
    address: zolaAddress,
    links: { roots: ['static', 'content'], prefixes: { '@/': 'content/' }, stopsAtPages: true },
  },

  templates: () => ({ files: [], folders: [] }),

  place: ({ slug, folder, name, draft, bundle }, site) => ({
    path: `${folder ?? `${contentPath(site)}blog`}/${name ?? `${slug}${bundle ? '/index' : ''}.md`}`,
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
    sample: '+++\ntitle = "Title"\ndate = 2024-03-09\ndraft = true\n[taxonomies]\ntags = ["a"]\n+++\n',
  }),

  // front_matter/page.rs: "draft", a boolean.
  publishing: { keys: () => [stateKeys.draft] },

  // components/content/src/front_matter/page.rs: "aliases"; components/site/src/lib.rs, render_alias.
  renaming: { redirect: { key: 'aliases', item: (address) => `/${address}/` } },
};

/** `zola.toml`, or the older `config.toml`, which has `base_url` where Hugo's has `baseURL`. */
function configFile(folder: FolderView): string | undefined {
  if (folder.isFile('zola.toml')) return 'zola.toml';
  return folder.data('config.toml')?.has('base_url') ? 'config.toml' : undefined;
}

/** The content folder with its slash; nothing where that is the root. */
function contentPath(site: Site): string {
  return site.alone === undefined ? 'content/' : '';
}

/**
 * `_index.md`, of whatever language, is a section; ignored_content leaves files out. Its globs are matched with the whole path
 * on the disk, and their `*` with slashes too (config/mod.rs, build_ignore_glob_set; site/lib.rs, Site::load).
 */
function choose(paths: readonly string[], site: Site): PostFiles {
  const tests = textsAt(site.config, 'ignored_content').map((glob) => compileGlob(glob, { dot: true, crossing: true }));
  const posts: string[] = [];
  const context: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const name = baseName(path);
    if (extension(path) !== '.md')
      skipped.push({
        path,
        reason: `Zola reads no "${extension(path)}": only ".md"`,
        ...(/^\.(?:md|markdown)$/i.test(extension(path)) ? { surprising: true } : {}),
      });
    else if (tests.some((test) => test(`/${path}`))) skipped.push({ path, reason: 'ignored_content leaves it out' });
    else if (name === '_index' || name.startsWith('_index.')) {
      skipped.push({ path, reason: 'it is the page of a section (_index)' });
      context.push(path);
    } else posts.push(path);
  }
  return { posts, skipped, context };
}

function read({ path, front, heading, body, context }: Source, site: Site): Reading {
  if (front.broken) return {};
  // Zola itself stops the build on a page without front matter.
  if (front.kind === 'none') return { dropped: 'it has no front matter, which Zola asks for', surprising: true };
  const { fields } = front;
  const { stem, lang } = nameParts(path, site);
  const { date, slug: named, bad } = dateIn(fields, { stem, site });
  const title = oneLine(textAt(fields, 'title'));
  const slug = zolaSlug(textAt(fields, 'slug') ?? named ?? stem, textAt(site.config, 'slugify', 'paths'));
  const tags = termsIn(fieldAt(fields, 'taxonomies', 'tags'));
  const categories = termsIn(fieldAt(fields, 'taxonomies', 'categories'));
  const taxonomies = otherTaxonomies(fields);
  const updated = dateText(fields.get('updated'), site);
  const description = oneLine(textAt(fields, 'description'));
  const post: Post = {
    path,
    slug,
    title: title ?? heading ?? stem,
    ...(title === undefined
      ? { titleFrom: heading === undefined ? ('file name' as const) : ('heading' as const) }
      : {}),
    ...(date === undefined ? {} : { day: date.day, date: date.date }),
    tags,
    categories,
    branches: categories.map((category) => [category]),
    ...(taxonomies === undefined ? {} : { taxonomies }),
    ...stateOf(fields, { path, context, site }),
    ...(lang === undefined ? {} : { lang, variantOf: `${folderOf(path)}/${stem}` }),
    ...(updated === undefined ? {} : { updated: updated.date }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body }),
  };
  return bad === undefined ? { post } : { post, diagnostics: [badDate(path, bad, 'Zola stops the build on it')] };
}

/** The name without extension and language; of a folder's `index`, the folder's (file_info.rs, FileInfo::new_page). */
function nameParts(path: string, site: Site): { stem: string; lang?: string } {
  const base = baseName(path);
  const code = base.slice(base.lastIndexOf('.') + 1);
  const suffixed = base.includes('.') && site.languages.some((language) => language.code === code);
  const bare = suffixed ? base.slice(0, -code.length - 1) : base;
  const folder = folderOf(path);
  const stem = bare === 'index' && folder !== site.folders[0] ? folder.slice(folder.lastIndexOf('/') + 1) : bare;
  const first = site.languages[0]?.code;
  const lang = suffixed ? code : first;
  return lang === undefined ? { stem } : { stem, lang };
}

/**
 * `date`, else the date that the name begins with, which is no part of the slug (page.rs, RFC3339_DATE) unless
 * `paths_keep_dates` says so. Sites that order their posts by address alone have the day in `path`.
 */
function dateIn(
  fields: Fields,
  { stem, site }: { stem: string; site: Site },
): { date?: PostDate; slug?: string; bad?: string } {
  const value = fields.get('date');
  const written = dateText(value, site);
  const named =
    /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[-+](?:[01]\d|2[0-3]):[0-5]\d))?)(?:\s?[_-](.+$))?/i.exec(
      stem,
    );
  const slug = textAt(site.config, 'slugify', 'paths_keep_dates') === 'true' ? undefined : named?.[2];
  const addressed = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(textAt(fields, 'path') ?? '');
  const address = addressed ? `${addressed[1]}-${addressed[2]}-${addressed[3]}` : undefined;
  const date = written ?? textDate(named?.[1], site) ?? textDate(address, site);
  const bad = written === undefined && isScalar(value) && yamlCore(value).type !== 'null' ? value.text : undefined;
  return { ...(date ? { date } : {}), ...(slug === undefined ? {} : { slug }), ...(bad === undefined ? {} : { bad }) };
}

function dateText(value: Value | undefined, site: Site): PostDate | undefined {
  return isScalar(value) ? textDate(value.text, site) : undefined;
}

/** A day, a time without an offset, or one with: all shown on the clock they are written with. */
function textDate(text: string | undefined, site: Site): PostDate | undefined {
  const date = text === undefined ? undefined : parseWritten(text);
  return date?.exists ? dateOf(date, site) : undefined;
}

function termsIn(value: Value | undefined): string[] {
  return uniqueTerms(
    itemsOf(value)
      .filter(isScalar)
      .map((item) => item.text),
    termSlug,
  );
}

function otherTaxonomies(fields: Fields): Record<string, readonly string[]> | undefined {
  const all = fields.get('taxonomies');
  if (!isFields(all)) return undefined;
  const others = [...all].filter(([name, value]) => name !== 'tags' && name !== 'categories' && isList(value));
  return others.length === 0 ? undefined : Object.fromEntries(others.map(([name, value]) => [name, termsIn(value)]));
}

/** A draft, or below a section that is one; the future is shown. */
function stateOf(
  fields: Fields,
  { path, context, site }: { path: string; context: ReadonlyMap<string, Fields>; site: Site },
): { state: State; reason: string } {
  if (textAt(fields, 'draft') === 'true') return { state: 'draft', reason: 'draft = true' };
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    // A drafted section of any language hides the folder (site/lib.rs, Site::load).
    for (const code of ['', ...site.languages.map((language) => `.${language.code}`)]) {
      const section = context.get(`${folder}/_index${code}.md`);
      if (section && textAt(section, 'draft') === 'true')
        return { state: 'draft', reason: `its section ${folder} is a draft` };
    }
  }
  return { state: 'published', reason: 'nothing holds it back' };
}
