import { BlogError, type Diagnostic, placeAt } from '../core/diagnostic.ts';
import type { FolderView } from '../core/dialect.ts';
import { type Fields, isFields, isList, isScalar, textAt, textsAt } from '../core/fields.ts';
import { isModestGlob } from '../core/glob.ts';
import type { Settings } from '../core/ports.ts';
import { suggest } from '../core/suggest.ts';
import { knownZone } from '../core/zone.ts';

const files = ['blog.config.yaml', 'blog.config.yml', 'blog.config.json'] as const;
const keys = ['title', 'generator', 'timezone', 'locale', 'weekStart', 'posts', 'aliases'];

/** The file that holds the blog's settings for this tool; undefined where there is none. */
export function settingsFile(view: FolderView): string | undefined {
  return files.find((file) => view.isFile(file));
}

/**
 * Reads `blog.config.yaml` or `blog.config.json`.
 *
 * @param generators The ids that `generator` may name.
 * @throws {BlogError} `BAD_CONFIG` with its place, on an unknown key or a value of another kind.
 */
export function readSettings(view: FolderView, generators: readonly string[]): Settings {
  const file = settingsFile(view);
  const fields = file === undefined ? undefined : view.data(file);
  if (file === undefined || fields === undefined) return {};
  const text = view.text(file) ?? '';
  for (const [key, value] of fields) {
    if (!keys.includes(key))
      throw wrong({ file, text, key }, `"${key}" is no setting`, `the settings are ${keys.join(', ')}`);
    const expected =
      key === 'posts' ? isList(value) || isScalar(value) : key === 'aliases' ? isFields(value) : isScalar(value);
    if (!expected) throw wrong({ file, text, key }, `"${key}" has a value of another kind`, hintFor(key));
  }
  const generator = textAt(fields, 'generator')?.toLowerCase();
  if (generator !== undefined && !generators.includes(generator)) {
    const near = suggest(generator, generators);
    const hint = near === undefined ? `the generators are ${generators.join(', ')}` : `did you mean "${near}"?`;
    throw wrong({ file, text, key: 'generator' }, `"${generator}" is no generator`, hint);
  }
  const zone = textAt(fields, 'timezone');
  if (zone !== undefined && !knownZone(zone)) {
    throw wrong({ file, text, key: 'timezone' }, `"${zone}" is no time zone`, 'name it as in "Asia/Seoul"');
  }
  const weekStart = textAt(fields, 'weekStart');
  if (weekStart !== undefined && weekStart !== 'mon' && weekStart !== 'sun' && weekStart !== 'sat') {
    throw wrong({ file, text, key: 'weekStart' }, `"${weekStart}" begins no week`, 'write mon, sun or sat');
  }
  const posts = textsAt(fields, 'posts').filter((glob) => glob !== '');
  const wild = posts.find((glob) => !isModestGlob(glob));
  if (wild !== undefined) {
    throw wrong(
      { file, text, key: 'posts' },
      `"${wild.slice(0, 60)}" matches in too many ways`,
      'write several simple globs',
    );
  }
  if (posts.some((glob) => /^!?\/|(?:^|[/{,!])\.\.(?:[/},]|$)/.test(glob))) {
    throw wrong(
      { file, text, key: 'posts' },
      'a glob of "posts" leads out of the blog',
      'write globs below the blog, as in "notes/**/*.md"',
    );
  }
  return {
    ...optional('title', textAt(fields, 'title')),
    ...optional('generator', generator),
    ...optional('timezone', zone),
    ...optional('locale', textAt(fields, 'locale')),
    ...(weekStart === undefined ? {} : { weekStart }),
    ...optional('posts', posts.length > 0 ? posts : undefined),
    ...optional('aliases', aliasesIn(fields)),
  };
}

function aliasesIn(fields: Fields): Record<string, readonly string[]> | undefined {
  const aliases = fields.get('aliases');
  if (!isFields(aliases)) return undefined;
  return Object.fromEntries([...aliases.keys()].map((tag) => [tag, textsAt(aliases, tag)]));
}

function hintFor(key: string): string {
  if (key === 'posts') return 'write a list of globs';
  return key === 'aliases' ? 'write the spelling to use, and a list of the others' : 'write one value';
}

function wrong(at: { file: string; text: string; key: string }, state: string, hint: string): BlogError {
  const key = `["']?${at.key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?\\s*:`;
  const found = new RegExp(`^${key}`, 'm').exec(at.text) ?? new RegExp(`[{,]\\s*${key}`).exec(at.text);
  const start = found ? found.index + found[0].indexOf(at.key) : 0;
  const diagnostic: Omit<Diagnostic, 'severity'> = {
    code: 'BAD_CONFIG',
    message: `Cannot use the settings: ${state}`,
    ...placeAt(at.file, at.text, start),
    hint,
  };
  return new BlogError(diagnostic, 'usage');
}

function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: Exclude<V, undefined> } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: Exclude<V, undefined> });
}
