import { type PlainDate, pad, parts } from '../core/date.ts';
import type { Site } from '../core/dialect.ts';
import { textAt } from '../core/fields.ts';
import { written } from '../core/written-date.ts';
import { dateAtWall, extension, type PostDate } from './reading.ts';

/** The path below `_posts` or `_drafts`. */
export function insideOf(path: string, site: Site): string {
  if (site.alone !== undefined) return path;
  const rest = path.slice((site.folders[0] ?? '').length + 1);
  return rest.slice(rest.indexOf('/') + 1);
}

/** Slug, date and language that `new_post_name` finds in a path; where it does not match, the path as a slug. */
export function nameParts(inside: string, site: Site): { slug: string; date?: PostDate; lang?: string } {
  // Cut off from its configuration, a name that begins with a day is taken for what the configuration asks for.
  const usual =
    site.alone !== undefined && /^\d{4}-\d{2}-\d{2}-/.test(inside) ? ':year-:month-:day-:title.md' : ':title.md';
  const pattern = textAt(site.config, 'new_post_name') ?? usual;
  const bare = (text: string): string => text.slice(0, text.length - extension(text).length);
  const segments: Readonly<Record<string, string>> = {
    year: '(\\d{4})',
    month: '(\\d{2})',
    day: '(\\d{2})',
    i_month: '(\\d{1,2})',
    i_day: '(\\d{1,2})',
    hash: '([0-9a-f]{12})',
  };
  const keys: string[] = [];
  const source = bare(pattern)
    .split(/(:\w+)/)
    .map((part) => {
      if (!part.startsWith(':')) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      keys.push(part.slice(1));
      return segments[part.slice(1)] ?? '(.+?)';
    })
    .join('');
  // Names of a few parts, each once: a pattern of many could be tried for ever.
  const modest = keys.length <= 6 && new Set(keys).size === keys.length;
  const found = modest ? new RegExp(`^${source}$`).exec(bare(inside)) : null;
  if (!found) return { slug: slugize(bare(inside)) };
  const value = (key: string): string | undefined => found[keys.indexOf(key) + 1];
  const get = (key: string): string | undefined => (keys.includes(key) ? value(key) : undefined);
  const [year, month, day] = [get('year'), get('month') ?? get('i_month'), get('day') ?? get('i_day')];
  const slug = get('title') ?? slugize(bare(inside));
  const named = get('lang');
  const lang = site.languages.some(({ code }) => code === named) ? named : undefined;
  const name = lang === undefined ? { slug } : { slug, lang };
  if (year === undefined || (month === undefined && day === undefined)) return name;
  const wall = written({
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    timed: false,
    hour: 0,
    minute: 0,
    seconds: false,
    second: 0,
    offsetMinutes: undefined,
  }).wall;
  const date = dateAtWall(wall, site);
  return date === undefined ? name : { ...name, date };
}

interface Crossed {
  readonly to: 'draft' | 'published';
  readonly day: PlainDate | undefined;
  readonly site: Site;
}

/**
 * A path below `_posts` or `_drafts` on the other side: with the date of `new_post_name`, or without it; itself where that has
 * none, or asks for more than a date. Folders stay, but for those that the pattern makes.
 */
export function crossedName(inside: string, { to, day, site }: Crossed): string {
  const pattern = (textAt(site.config, 'new_post_name') ?? ':title.md').replace(/\.[^./]+$/, '');
  const keys = [...pattern.matchAll(/:(\w+)/g)].map(([, key = '']) => key);
  const plain =
    keys.every((key) => key === 'title' || datePart[key] !== undefined) && new Set(keys).size === keys.length;
  if (!plain || !keys.includes('title') || keys.length < 2) return inside;
  const tail = /(?:\/index)?\.[^./]+$/.exec(inside)?.[0] ?? '';
  const stem = inside.slice(0, inside.length - tail.length);
  const cut = pattern.includes('/') ? 0 : stem.lastIndexOf('/') + 1;
  const name = stem.slice(cut);
  if (to === 'draft') return stem.slice(0, cut) + (undatedBy(pattern, name) ?? name) + tail;
  if (day === undefined) return inside;
  const { year, month, day: date } = parts(day);
  const values: Readonly<Record<string, string>> = {
    ...{
      title: name,
      year: pad(year, 4),
      month: pad(month, 2),
      day: pad(date, 2),
      i_month: `${month}`,
      i_day: `${date}`,
    },
  };
  return stem.slice(0, cut) + pattern.replace(/:(\w+)/g, (_, key: string) => values[key] ?? '') + tail;
}

/** The title in a name that the pattern made. */
function undatedBy(pattern: string, name: string): string | undefined {
  const parts = pattern.split(/(:\w+)/).map((part) => {
    if (part === ':title') return '(?<title>.+)';
    return part.startsWith(':') ? (datePart[part.slice(1)] ?? '') : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`).exec(name)?.groups?.['title'];
}

const datePart: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  month: '\\d{2}',
  day: '\\d{2}',
  i_month: '\\d{1,2}',
  i_day: '\\d{1,2}',
};

/** hexo-util, lib/slugize.ts: accents off Latin letters, blanks and signs to one hyphen, the case kept. */
function slugize(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
