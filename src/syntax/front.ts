import type { Diagnostic } from '../core/diagnostic.ts';
import type { FrontRules } from '../core/dialect.ts';
import { noFields } from '../core/fields.ts';
import { type Head, isLarge } from './head.ts';
import { parseHeaders } from './headers.ts';
import { parseOrg } from './org.ts';
import { quickYaml } from './quick-yaml.ts';
import { scanFront } from './scan.ts';

/**
 * Reads the front matter of `text`, the head of `file`. Never throws: what cannot be read is a diagnostic with
 * its place, and `front.broken` is set. Nothing in the text is run.
 */
export async function readFront(file: string, text: string, rules: FrontRules): Promise<Head> {
  return readPlainFront(text, rules) ?? (await import('./full-front.ts')).readAnyFront(file, text, rules);
}

/**
 * The same, at once and without a library, where the front matter is of the plain sort or there is none; else undefined.
 *
 * @param fence What `scanFront` finds, where it has been asked already.
 */
export function readPlainFront(text: string, rules: FrontRules, fence = scanFront(text, rules)): Head | undefined {
  const { kind, start, end, body, problem, unfenced, header = 'key:' } = fence;
  if (problem || unfenced) return undefined;
  if (kind === 'none')
    return rules.exported ? undefined : { front: { kind, fields: noFields }, body, diagnostics: none };
  if (kind === 'toml' || kind === 'json') return undefined;
  const raw = text.slice(start, end);
  if (isLarge(raw)) return undefined;
  const fields = kind === 'yaml' ? quickYaml(raw) : kind === 'org' ? parseOrg(raw) : parseHeaders(raw, header);
  return fields && { front: { kind, fields }, body, diagnostics: none };
}

const none: readonly Diagnostic[] = [];
