import type { Site } from '../core/dialect.ts';
import { type Fields, isScalar, textsAt, yamlCore } from '../core/fields.ts';
import { hugoDate, hugoDateText } from './hugo-date.ts';
import type { PostDate } from './reading.ts';

/** What a file name gives where the configuration asks for it. */
export interface FileName {
  readonly date: PostDate;
  readonly slug?: string;
}

/** The dates of a page (resources/page/pagemeta/page_frontmatter.go), with the keys that give them by default. */
const defaults = {
  date: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  publishdate: ['publishdate', 'pubdate', 'published', 'date'],
  expirydate: ['expirydate', 'unpublishdate'],
  lastmod: ['lastmod', 'modified'],
} as const;

/** Keys that bring others with them in a configured chain. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  publishdate: ['publishdate', 'pubdate', 'published'],
  lastmod: ['lastmod', 'modified'],
  expirydate: ['expirydate', 'unpublishdate'],
};

/** The first key of a chain that holds a date Hugo can read; `bad` is a `date` that it cannot. */
export function chainDate(
  fields: Fields,
  kind: keyof typeof defaults,
  { site, named }: { site: Site; named: FileName | undefined },
): { date?: PostDate; bad?: string } {
  const asked = textsAt(site.config, 'frontmatter', kind).map((key) => key.toLowerCase());
  const configured = asked.length > 0 ? asked : [':default'];
  let bad: string | undefined;
  for (const key of configured.flatMap((one) => (one === ':default' ? defaults[kind] : (aliases[one] ?? [one])))) {
    if (key === ':filename' && named) return { date: named.date };
    const value = fields.get(key);
    const date = hugoDate(value, site);
    if (date) return bad === undefined ? { date } : { date, bad };
    if (key === 'date' && isScalar(value) && value.text.trim() !== '' && yamlCore(value).type !== 'null')
      bad ??= value.text;
  }
  return bad === undefined ? {} : { bad };
}

/** Date and slug at the head of a file name (dateAndSlugFromBaseFilename): ten characters, then the slug. */
export function filenameDate(name: string, site: Site): FileName | undefined {
  const asked = ['date', 'publishdate', 'lastmod'].some((kind) =>
    textsAt(site.config, 'frontmatter', kind).some((key) => key.toLowerCase() === ':filename'),
  );
  if (!asked) return undefined;
  const date = name.length < 10 ? undefined : hugoDateText(name.slice(0, 10), site);
  if (!date) return undefined;
  const slug = name
    .slice(10)
    .replace(/^[ _-]+|[ _-]+$/g, '')
    .replace(/\.[^.]*$/, '');
  return slug === '' ? { date } : { date, slug };
}
