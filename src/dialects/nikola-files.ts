import type { PostFiles, Site } from '../core/dialect.ts';
import { textAt } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Skipped } from '../core/post.ts';
import { literalGlob } from './collections.ts';
import { defaultLanguage, type Section, sectionsIn } from './nikola-site.ts';
import { extension } from './reading.ts';

/** Globs for posts, their translations and their `.meta` files. */
export function nikolaGlobs(site: Site): { globs: readonly string[]; ignore: readonly string[] } {
  const globs = sectionsIn(site.config, 'POSTS').flatMap(({ folder, names }) => {
    const start = folder === '' ? '' : `${literalGlob(folder)}/`;
    return [
      names,
      '*.meta',
      ...codesOf(site).flatMap((code) => [translated(names, code, site), translated('*.meta', code, site)]),
    ].map((name) => `${start}**/${name}`);
  });
  return { globs: [...new Set(globs)], ignore: ['**/.*/**', 'output/**', 'cache/**'] };
}

/** Divides files as Nikola scans them (nikola/plugins/misc/scan_posts.py); a translation is read with its original. */
export function chooseNikola(paths: readonly string[], site: Site): PostFiles {
  const there = new Set(paths);
  const sections = sectionsIn(site.config, 'POSTS').map((section) => ({ section, test: compileGlob(section.names) }));
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  const context = new Set<string>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const { base } = translationOf(path, site);
    const names = [name, base.slice(base.lastIndexOf('/') + 1)];
    const found = sections.some(({ section, test }) => isBelow(path, section) && names.some((one) => test(one)));
    if (extension(base) === '.meta' || !found || path.split('/').some((part) => part.startsWith('.'))) continue;
    const metas = metaFilesOf(path, site).filter((file) => there.has(file));
    if (extension(base) === '.ipynb' && metas.length === 0)
      skipped.push({ path, reason: 'what it says of itself stands in a notebook, which is not read' });
    else posts.push(path);
    for (const file of metas) context.add(file);
    if (base !== path && there.has(base)) context.add(base);
  }
  return { posts, skipped, context: [...context] };
}

/** The entry of POSTS that a post belongs to. */
export function sectionOf(path: string, site: Site): Section | undefined {
  return sectionsIn(site.config, 'POSTS').find((section) => isBelow(path, section));
}

function isBelow(path: string, { folder }: Section): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The `.meta` files that may stand beside a post, its own before that of its original. */
export function metaFilesOf(path: string, site: Site): string[] {
  const { base, lang } = translationOf(path, site);
  const original = `${base.slice(0, base.length - extension(base).length)}.meta`;
  return base === path ? [original] : [translated(original, lang, site), original];
}

/** The path of the original of a translation, and its language (nikola/utils.py, get_translation_candidate). */
export function translationOf(path: string, site: Site): { readonly base: string; readonly lang: string } {
  const groups = codesOf(site).length > 1 ? patternOf(site).exec(path)?.groups : undefined;
  const { path: start = '', lang = defaultLanguage(site), ext = '' } = groups ?? {};
  return { base: groups ? `${start}.${ext}` : path, lang };
}

/** The path of a file's translation. */
function translated(path: string, lang: string, site: Site): string {
  const ending = extension(path.startsWith('*') ? `x${path.slice(1)}` : path);
  const start = path.slice(0, path.length - ending.length);
  return rule(site).replace('{path}', start).replace('{lang}', lang).replace('{ext}', ending.slice(1));
}

const usualRule = '{path}.{lang}.{ext}';

/** TRANSLATIONS_PATTERN, if each part stands in it once. */
function rule({ config }: Site): string {
  const given = textAt(config, 'TRANSLATIONS_PATTERN') ?? usualRule;
  const once = ['{path}', '{lang}', '{ext}'].every((part) => given.split(part).length === 2);
  return once && given.length < 100 ? given : usualRule;
}

function patternOf(site: Site): RegExp {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = rule(site)
    .split(/(\{(?:path|lang|ext)\})/)
    .map((part) => {
      if (part === '{path}') return '(?<path>.+?)';
      if (part === '{ext}') return '(?<ext>[^./]+)';
      return part === '{lang}' ? `(?<lang>${codesOf(site).map(literal).join('|')})` : literal(part);
    });
  return new RegExp(`^${source.join('')}$`);
}

function codesOf({ languages }: Site): string[] {
  return languages.map(({ code }) => code);
}
