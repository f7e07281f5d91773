import type { Site } from '../core/dialect.ts';
import { isScalar, type Value, yamlCore } from '../core/fields.ts';
import { isYamlTime, scriptDate } from './hexo-date.ts';
import { dateAtInstant, dateAtWall, type PostDate } from './reading.ts';
import { dateInScript } from './script-date.ts';
import { inUtc } from './utc-date.ts';

/** What the path of a post says, relative to the folder of its blog. */
export interface NameParts {
  /** As it stands there: `2021/05/28`. */
  readonly written?: string;
  readonly text: string;
  readonly slug: string;
}

/** plugin-content-blog/src/blogUtils.ts, parseBlogFileName: the last day in the path, and what follows it. */
export function nameParts(inside: string): NameParts {
  const found = /^(.*)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:\/index)?.mdx?$/.exec(inside);
  const [, folder = '', written, after = ''] = found ?? [];
  if (written !== undefined)
    return { written, text: after, slug: `/${written.replaceAll('-', '/')}/${folder}${after}` };
  const text = inside.replace(/(?:\/index)?\.mdx?$/, '');
  return { text, slug: `/${text}` };
}

export interface Dated {
  readonly date?: PostDate;
  /** What stands there and is no date. */
  readonly bad?: string;
}

/**
 * The date of a post (blogUtils.ts, getDate): a YAML time, else `new Date()` of the text with a `Z` behind it: an offset before
 * it is forgotten, one in an ISO text makes it invalid; else the day in the path, in UTC. Neither where it is the time of the file.
 */
export function dateIn(value: Value | undefined, { name, site }: { name: NameParts; site: Site }): Dated {
  if (value !== undefined && !isScalar(value)) return { bad: 'a list or mapping' };
  const typed = value && yamlCore(value);
  if (value === undefined || typed?.type === 'null' || typed?.text === '' || typed?.number === 0) {
    return name.written === undefined ? {} : asText(name.written, site);
  }
  const text = value.text.trim();
  if (value.kind === 'date' || (value.kind === 'plain' && isYamlTime(text))) {
    const date = inUtc(dateInScript(value, site), site);
    return date ? { date } : { bad: text };
  }
  return typed?.type === 'string' ? asText(text, site) : { bad: text };
}

function asText(text: string, site: Site): Dated {
  const isoWithOffset = /^\d{4}-\d\d-\d\d[Tt][\d:.]+(?:[Zz]|[-+]\d\d:?\d\d)$/.test(text);
  const found =
    isoWithOffset || /(?:Z|UTC|GMT|[AP]M)$/i.test(text)
      ? undefined
      : (scriptDate(text.replaceAll('/', '-')) ?? scriptDate(text));
  if (!found) return { bad: text };
  const { offsetMinutes: _forgotten, ...wall } = found.wall;
  if (found.timed)
    return {
      date: dateAtInstant(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second), site),
    };
  const { zone: _zone, ...anywhere } = site;
  const date = dateAtWall(wall, anywhere);
  return date ? { date: { ...date, date: date.day } } : { bad: text };
}
