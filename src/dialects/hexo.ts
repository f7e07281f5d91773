import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, isScalar, noFields, textAt, textsAt, yamlCore } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Post, Skipped, State } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import { knownZone } from '../core/zone.ts';
import { hexoAddress } from './addresses.ts';
import { hexoDate } from './hexo-date.ts';
import { crossedName, insideOf, nameParts } from './hexo-name.ts';
import { branchesIn, hexoSlots, isTruthy, termsIn, titleIn } from './hexo-terms.ts';
import { listedLanguages } from './languages.ts';
import { badDate, baseName, extension, oneLine, type PostDate, uniqueTerms } from './reading.ts';

/** What the renderers of a plain installation take, data and style sheets aside (hexo-renderer-marked, lib/plugins/renderer). */
const extensions = new Set([
  '.md',
  '.markdown',
  '.mkd',
  '.mkdn',
  '.mdwn',
  '.mdtxt',
  '.mdtext',
  '.html',
  '.htm',
  '.njk',
  '.j2',
]);

/** Hexo 8: lib/plugins/processor/post.ts, lib/models/post.ts, hexo-front-matter lib/front_matter.ts. */
export const hexo: Dialect = {
  id: 'hexo',
  name: 'Hexo',
  front: {
    openers: ['---', ';;;'],
    leadingSpace: false,
    trailingSpace: false,
    dotsClose: false,
    longFences: true,
    unfenced: true,
    tabs: true,
    unclosed: 'body',
  },

  recognise(folder) {
    if (!folder.isFile('_config.yml') && !folder.isFile('_config.json')) {
      return folder.isFolder('source/_posts') && folder.isFolder('scaffolds')
        ? { because: 'source/_posts/ and scaffolds/', strength: 'shape' }
        : undefined;
    }
    const posts = folder.isFolder(`${sourceDir(configOf(folder).config)}/_posts`);
    if (isHexoPackage(folder)) return { because: 'hexo in package.json', strength: 'config' };
    if (posts && (folder.isFolder('scaffolds') || !folder.isFile('Gemfile')))
      return { because: '_config.yml and source/_posts/', strength: 'config' };
    return undefined;
  },

  site(folder) {
    const { config, file } = configOf(folder);
    const zone = textAt(config, 'timezone');
    const title = textAt(config, 'title');
    return {
      config,
      configFiles: file === undefined ? [] : [file],
      languages: /:lang\b/.test(textAt(config, 'new_post_name') ?? '')
        ? listedLanguages(textsAt(config, 'language'), textsAt(config, 'language')[0])
        : [],
      folders: [sourceDir(config)],
      ...(title === undefined ? {} : { title }),
      ...(zone !== undefined && knownZone(zone) ? { zone } : {}),
    };
  },

  files: (site) => ({
    globs: site.alone !== undefined ? ['**/*'] : [`${site.folders[0]}/_posts/**/*`, `${site.folders[0]}/_drafts/**/*`],
    ignore: ['**/node_modules/**', '**/.git/**'],
  }),

  choose,
  read,
  termSlots: hexoSlots,

  checks: {
    duplicateKey: 'drops',
    stopsAt: [],
    draftKeys: ['published'],
    draftHint: 'write "published: false", or move it to _drafts',
    address: hexoAddress,
    // With post_asset_folder, the files of a post lie in a folder of its name (lib/models/post_asset.ts).
    links: { roots: ['source', 'public'], ownFolders: (path) => [path.replace(/\.[^./]+$/, '')] },
  },

  templates: ({ name, draft }) => ({
    files:
      name === undefined ? [...(draft ? ['scaffolds/draft.md'] : []), 'scaffolds/post.md'] : [`scaffolds/${name}.md`],
    folders: ['scaffolds'],
  }),

  place({ slug, day, folder: near, name: usual, draft, bundle }, site) {
    if (site.alone !== undefined) return { path: `${near ? `${near}/` : ''}${usual ?? `${slug}.md`}`, sample };
    const home = `${site.folders[0]}/${draft ? '_drafts' : '_posts'}`;
    const folder = near === home || near?.startsWith(`${home}/`) ? near : home;
    if (!draft && usual !== undefined && textAt(site.config, 'new_post_name') === undefined)
      return { path: `${folder}/${usual}`, sample };
    const pattern = draft ? ':title.md' : (textAt(site.config, 'new_post_name') ?? ':title.md');
    const [year = '', month = '', date = ''] = day.split('-');
    const parts: Readonly<Record<string, string>> = {
      title: slug,
      year,
      month,
      day: date,
      i_month: String(Number(month)),
      i_day: String(Number(date)),
    };
    const name = pattern.replace(/:(i_month|i_day|year|month|day|title)/g, (_, key: string) => parts[key] ?? '');
    return {
      path: `${pattern.includes('/') ? home : folder}/${bundle ? name.replace(/\.md$/, '/index.md') : name}`,
      sample,
    };
  },

  // lib/hexo/post.ts, publish(): from `_drafts` to the path of new_post_name, the folder of assets with it; the date of a draft stays.
  publishing: {
    keys: () => [stateKeys.published],
    move({ path, to, day }, site) {
      const [source = ''] = site.folders;
      const from = `${source}/${to === 'draft' ? '_posts' : '_drafts'}/`;
      if (site.alone !== undefined || !path.startsWith(from)) return undefined;
      const name = crossedName(path.slice(from.length), { to, day, site });
      return `${source}/${to === 'draft' ? '_drafts' : '_posts'}/${name}`;
    },
    assets: (path, site) =>
      textAt(site.config, 'post_asset_folder') === 'true' && baseName(path) !== 'index'
        ? path.slice(0, path.length - extension(path).length)
        : undefined,
  },

  // hexo-generator-alias, README: "alias", the path of a page.
  renaming: {
    redirect: {
      key: 'alias',
      item: (address) => (/\.html?$/.test(address) ? address : `${address}/index.html`),
      lacks: (_, textOf) =>
        /"hexo-generator-alias"/.test(textOf('package.json') ?? '') ? undefined : 'the plugin hexo-generator-alias',
    },
  },
};

const sample = '---\ntitle: Title\ndate: 2024-03-09 10:00:00\ntags:\n---\n';

function configOf(folder: FolderView): { config: Fields; file?: string } {
  const file = ['_config.yml', '_config.json'].find((name) => folder.isFile(name));
  return file === undefined ? { config: noFields } : { config: folder.data(file) ?? noFields, file };
}

function sourceDir(config: Fields): string {
  return (textAt(config, 'source_dir') ?? 'source').replace(/^\.?\/+|(?<!\/)\/+$/g, '');
}

function isHexoPackage(folder: FolderView): boolean {
  const data = folder.data('package.json') ?? noFields;
  return data.has('hexo') || ['dependencies', 'devDependencies'].some((key) => textAt(data, key, 'hexo') !== undefined);
}

/** Hidden parts, temporary files and files without a renderer are no posts; with asset folders, one extension is. */
function choose(paths: readonly string[], site: Site): PostFiles {
  const skip = globs(textsAt(site.config, 'skip_render'));
  const ignore = globs(textsAt(site.config, 'ignore'));
  const assets = textAt(site.config, 'post_asset_folder') === 'true';
  const only = extension(textAt(site.config, 'new_post_name') ?? ':title.md');
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const inside = insideOf(path, site);
    const fromSource = path.slice((site.folders[0] ?? '').length + 1);
    const reason = /(?:^|\/)[_.]/.test(inside)
      ? 'a part of its path begins with "_" or "."'
      : /[~%]$/.test(path)
        ? 'its name ends with "~" or "%"'
        : !extensions.has(extension(path))
          ? `Hexo makes no post of "${extension(path) || 'no extension'}"`
          : assets && extension(path) !== only
            ? 'with post_asset_folder it is an asset'
            : skip(fromSource)
              ? 'skip_render leaves it out'
              : ignore(path) || ignore(fromSource)
                ? 'ignore leaves it out'
                : undefined;
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason, ...(isCapital(path) ? { surprising: true } : {}) });
  }
  return { posts, skipped, context: [] };
}

/** An extension that is one of a post in small letters: `.MD`. */
function isCapital(path: string): boolean {
  return !extensions.has(extension(path)) && extensions.has(extension(path).toLowerCase());
}

function globs(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.filter((pattern) => pattern !== '').map((pattern) => compileGlob(pattern, {}));
  return (path) => tests.some((test) => test(path));
}

function read({ path, front, heading, body }: Source, site: Site): Reading {
  if (front.broken) return {};
  const fields = front.fields;
  const inside = insideOf(path, site);
  const draftFolder = site.alone === '_drafts' || path.startsWith(`${site.folders[0]}/_drafts/`);
  const name = nameParts(inside, site);
  const written = fields.get('date');
  const isBlank = !isScalar(written) || yamlCore(written).type === 'null';
  const date = isBlank ? name.date : hexoDate(written, site);
  const title = titleIn(fields, { slug: name.slug, site });
  const branches = branchesIn(fields, site);
  const tagged = fields.get('tags');
  const description = oneLine(textAt(fields, 'description'));
  const updated = hexoDate(fields.get('updated'), site);
  const lang = textAt(fields, 'lang') ?? textAt(fields, 'language') ?? name.lang ?? site.languages[0]?.code;
  const post: Post = {
    path,
    slug: name.slug,
    title: title ?? heading ?? lastPart(name.slug),
    ...(title === undefined
      ? { titleFrom: heading === undefined ? ('file name' as const) : ('heading' as const) }
      : {}),
    ...(date === undefined ? {} : { day: date.day, date: date.date }),
    tags: uniqueTerms(termsIn(isTruthy(tagged) ? tagged : fields.get('tag'), site)),
    categories: uniqueTerms(branches.flat()),
    branches,
    ...stateOf(fields, { site, draftFolder, date }),
    ...(lang === undefined ? {} : { lang }),
    ...(site.languages.length === 0 ? {} : { variantOf: name.slug }),
    ...(updated === undefined ? {} : { updated: updated.date }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body }),
  };
  const bad = !isBlank && date === undefined && isScalar(written) ? written.text : undefined;
  return bad === undefined ? { post } : { post, diagnostics: [badDate(path, bad, 'Hexo takes the time of the file')] };
}

function lastPart(slug: string): string {
  const parts = slug.split('/');
  return (parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1)) ?? slug;
}

/** `_drafts` is a draft whatever it says; `published` is cast as Hexo's schema does; the future shows by default. */
function stateOf(
  fields: Fields,
  judged: { site: Site; draftFolder: boolean; date: PostDate | undefined },
): { state: State; reason: string; liveAt?: string } {
  const { site, draftFolder, date } = judged;
  const rendersDrafts = textAt(site.config, 'render_drafts') === 'true';
  if (draftFolder && !rendersDrafts) return { state: 'draft', reason: 'it lies in _drafts' };
  const published = fields.get('published');
  if (isScalar(published) && !rendersDrafts) {
    const typed = yamlCore(published);
    const off =
      typed.flag === false || typed.number === 0 || (typed.type === 'string' && /^(?:false|0|)$/.test(typed.text));
    if (off) return { state: 'draft', reason: `published: ${published.text}` };
  }
  if (date && site.isFuture(date.ms) && textAt(site.config, 'future') === 'false') {
    return { state: 'scheduled', reason: 'its date is in the future, and future: false', liveAt: date.date };
  }
  return { state: 'published', reason: draftFolder ? 'render_drafts: true' : 'it lies in _posts' };
}
