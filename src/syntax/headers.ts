import type { FrontRules } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import { findDocinfo, parseDocinfo } from './docinfo.ts';
import type { Fence, HeaderOpener } from './fence.ts';
import { findHtmlHead, parseHtmlHead } from './html-head.ts';
import { findMarkdownMeta, parseMarkdownMeta } from './markdown-meta.ts';
import { findNikolaMeta, parseNikolaMeta } from './nikola-meta.ts';

interface HeaderKind {
  /** Length of the head at the beginning of a text; 0 where there is none. */
  readonly find: (text: string) => number;
  readonly parse: (raw: string) => Fields;
}

const kinds: Readonly<Record<HeaderOpener, HeaderKind>> = {
  'key:': { find: findMarkdownMeta, parse: parseMarkdownMeta },
  ':key:': { find: findDocinfo, parse: parseDocinfo },
  '<meta': { find: findHtmlHead, parse: parseHtmlHead },
  '..': { find: findNikolaMeta, parse: parseNikolaMeta },
};

/** Finds a head that stands in no fence of a data language. Undefined where there is none of those that `rules` name. */
export function headerFence(text: string, start: number, rules: FrontRules): Fence | undefined {
  const head = text.slice(start, start + maxHead);
  for (const header of rules.openers) {
    if (!isHeader(header)) continue;
    const end = start + kinds[header].find(head);
    if (end > start) return { kind: 'headers', start, end, body: end, header };
  }
  return undefined;
}

/** A head is short: what follows this many characters is body. */
const maxHead = 64 * 1024;

function isHeader(opener: FrontRules['openers'][number]): opener is HeaderOpener {
  return Object.hasOwn(kinds, opener);
}

/** Reads the head that `headerFence()` found with this opener. */
export function parseHeaders(raw: string, header: HeaderOpener): Fields {
  return kinds[header].parse(raw);
}
