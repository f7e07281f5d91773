import type { FolderView, Site } from '../core/dialect.ts';
import { textAt, textScalar, type Value } from '../core/fields.ts';
import { literalsOf } from '../core/script-text.ts';
import { cleanFolder } from './collections.ts';

/** Quartz 4, which makes a site of the vault in `content/` (quartz.config.ts, docs/configuration.md). */
export const quartzConfig = 'quartz.config.ts';

/**
 * What the settings of a vault say, and those of Quartz where it builds the vault: folders of templates, what is left out, the
 * shape of daily notes. All paths are relative to the root of the site.
 */
export function readVault(folder: FolderView): Omit<Site, 'generator' | 'isFuture'> {
  const quartz = folder.text(quartzConfig);
  const base = quartz === undefined ? '' : 'content/';
  const settings = (file: string, key: string): string[] =>
    literalsOf(folder.text(`${base}.obsidian/${file}`) ?? '', key);
  const daily = (key: string): string => settings('daily-notes.json', key)[0] ?? '';
  const dailyFolder = cleanFolder(daily('folder')) ?? '';
  const templates = [
    ...settings('templates.json', 'folder'),
    ...settings('plugins/templater-obsidian/data.json', 'templates_folder'),
  ];
  const title = quartz === undefined ? undefined : literalsOf(quartz, 'pageTitle')[0];
  const config = new Map<string, Value>([
    ['templates', templateFolders(folder, { base, named: templates }).map(textScalar)],
    ['ignored', settings('app.json', 'userIgnoreFilters').map((filter) => textScalar(inBase(filter, base)))],
    [
      'patterns',
      (quartz === undefined ? [] : literalsOf(quartz, 'ignorePatterns')).map((one) => textScalar(base + one)),
    ],
    ['daily', textScalar(`[${base}${dailyFolder === '' ? '' : `${dailyFolder}/`}]${daily('format')}`)],
    ['explicit', textScalar(String(/^[^/\n]*Plugin\.ExplicitPublish\(/m.test(quartz ?? '')))],
  ]);
  return {
    config,
    configFiles: quartz === undefined ? [] : [quartzConfig],
    languages: [],
    folders: [base.replace('/', '')],
    ...(title === undefined ? {} : { title }),
  };
}

/** A filter between slashes is a pattern, and stays as it is. */
function inBase(filter: string, base: string): string {
  return filter.startsWith('/') ? filter : base + filter;
}

/** Where the core plugin and Templater keep templates by their settings, and the folders that are called so. */
function templateFolders(
  folder: FolderView,
  { base, named }: { readonly base: string; readonly named: readonly string[] },
): string[] {
  const usual = folder.names(base.replace('/', ''), /^_?templates?$/i);
  const folders = [...named.flatMap((name) => cleanFolder(name) ?? []), ...usual].filter((name) => name !== '');
  return [...new Set(folders)].map((name) => base + name);
}

/** What stands for the parts of a day in a format of Moment. */
const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  Do: '(?<day>\\d{1,2})[a-z]*',
};

/**
 * The day of a daily note, `2024-03-09`, by the vault's format for them (Moment's: `DD.MM.YYYY`, `YYYY/MM/YYYY-MM-DD dddd`);
 * undefined for other notes, and where the format says no year, month and day in numbers.
 */
export function dailyDay(path: string, site: Site): string | undefined {
  const format = textAt(site.config, 'daily') ?? '';
  const seen = new Set<string>();
  let wild = 0;
  const source = format.replace(
    /\[([^\]]*)\]|YYYY|M{1,4}|Do|DDDD|D{1,2}|d{1,4}|w{1,2}|W{1,2}|gggg|GGGG|Q|([^A-Za-z\d\s/])|(.)/g,
    (token: string, literal: string | undefined, sign: string | undefined, other: string | undefined) => {
      if (literal !== undefined || sign !== undefined || other !== undefined) return escaped(literal ?? token);
      const part = tokens[token];
      const name = part === undefined ? undefined : /<(\w+)>/.exec(part)?.[1];
      if (part === undefined || name === undefined || seen.has(name)) {
        wild += 1;
        return '[^/]*?';
      }
      seen.add(name);
      return part;
    },
  );
  if (seen.size < 3 || wild > mostWild) return undefined;
  const found = new RegExp(`^${source}\\.md$`, 'u').exec(path)?.groups;
  return found && `${found['year']}-${found['month']}-${found['day']}`;
}

/** Of parts of a format that may be any text. */
const mostWild = 4;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
