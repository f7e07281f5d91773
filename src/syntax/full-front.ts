import matter from 'gray-matter';
import { type Code, type Diagnostic, placeAt } from '../core/diagnostic.ts';
import type { FrontRules } from '../core/dialect.ts';
import { type Fields, noFields } from '../core/fields.ts';
import { lastWins } from '../core/restate.ts';
import { exportedFront } from './exported-front.ts';
import type { Fence, HeaderOpener } from './fence.ts';
import { type Head, isLarge, maxCharacters, maxLines } from './head.ts';
import { parseHeaders } from './headers.ts';
import { parseJson } from './json.ts';
import { parseOrg } from './org.ts';
import { scanFront } from './scan.ts';
import { SyntaxProblem, shifted } from './syntax-problem.ts';

/** Reads any front matter by libraries; `readFront` says what comes back. */
export async function readAnyFront(file: string, text: string, rules: FrontRules): Promise<Head> {
  const fence = scanFront(text, rules);
  if (fence.problem) return brokenFence(file, text, fence);
  const { kind, start, body } = fence;
  if (kind === 'none') {
    const fields = rules.exported && /\.mdx$/.test(file) ? exportedFront(text) : noFields;
    return { front: { kind, fields }, body, diagnostics: [] };
  }
  const whole = text.slice(start, fence.end);
  const cut = isLarge(whole) ? largestKey(whole, kind) : nothing;
  const raw = whole.slice(0, cut.start) + whole.slice(cut.end);
  const at = (offset: number): At => ({
    file,
    text,
    offset: start + offset + (offset < cut.start ? 0 : cut.end - cut.start),
  });
  const broken = { kind, fields: noFields, broken: true };
  if (isLarge(raw)) return { front: broken, body, diagnostics: [tooLarge({ file, text, offset: start })] };
  const large = cut === nothing ? [] : [tooLarge({ file, text, offset: start + cut.start }, cut.name)];
  const duplicates: string[] = [];
  try {
    const { header = 'key:', braceless = false } = fence;
    const fields = await parseRaw(raw, { kind, header, tabs: rules.tabs, braceless, duplicates });
    const doubles = [...new Set(duplicates)].map((key) => duplicateKey(key, at(secondOf(key, raw))));
    return { front: { kind, fields }, body, diagnostics: [...large, ...doubles] };
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    if (fence.unfenced && error.prose)
      return { front: { kind: 'none', fields: noFields }, body: start, diagnostics: [] };
    const place = report('BAD_FRONT_MATTER', `Cannot read the front matter: ${error.message}`, at(error.offset));
    const diagnostic = error.hint === undefined ? place : { ...place, hint: error.hint };
    return { front: broken, body, diagnostics: [...large, diagnostic] };
  }
}

interface Cut {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const nothing: Cut = { name: '', start: 0, end: 0 };
/** Keys without which the rest would be another post. */
const vital = /^(?:title|date|draft|published|tags|slug)$/i;

/** The longest key of YAML with all its lines: what is left out when all is too large. None where it is vital. */
function largestKey(raw: string, kind: Fence['kind']): Cut {
  if (kind !== 'yaml') return nothing;
  const keys = [...raw.matchAll(/^["']?[\p{L}\p{N}_][^:\n]{0,100}:(?=\s)/gmu)];
  const parts = keys.map((key, index) => ({
    name: key[0]
      .slice(0, -1)
      .trimEnd()
      .replace(/^["']|["']$/g, ''),
    start: key.index,
    end: keys[index + 1]?.index ?? raw.length,
  }));
  const longest = parts.reduce((best, part) => (part.end - part.start > best.end - best.start ? part : best), nothing);
  return vital.test(longest.name) ? nothing : longest;
}

function tooLarge(at: At, dropped?: string): Diagnostic {
  const what = dropped === undefined ? 'it is too large' : `it is too large, and is read without "${dropped}"`;
  return {
    ...report('LARGE_FRONT_MATTER', `Cannot read all of the front matter: ${what}`, at),
    severity: dropped === undefined ? 'error' : 'warning',
    hint: `keep it under ${maxCharacters / 1024} KB and ${maxLines} lines`,
  };
}

interface RawFront {
  readonly kind: Exclude<Fence['kind'], 'none'>;
  readonly header: HeaderOpener;
  readonly tabs: boolean;
  readonly braceless: boolean;
  readonly duplicates: string[];
}

async function parseRaw(raw: string, { kind, header, tabs, braceless, duplicates }: RawFront): Promise<Fields> {
  if (kind === 'org') return parseOrg(raw);
  if (kind === 'headers') return parseHeaders(raw, header);
  if (kind === 'json') return throughMatter(raw, 'json', braceless ? parseBraceless : parseJson);
  if (kind === 'toml') return throughMatter(raw, 'toml', (await import('./toml.ts')).parseToml);
  const { parseYaml } = await import('./yaml.ts');
  return throughMatter(raw, 'yaml', (text) => parseYaml(tabs ? untabbed(text) : text, duplicates));
}

/**
 * Hands one block to gray-matter, fenced so that nothing in it can end it or name a language.
 *
 * An options object keeps gray-matter's cache of results out of the way; its JavaScript engine answers to several
 * names but is looked up under `javascript`, so that one is replaced.
 */
function throughMatter(raw: string, language: string, parse: (text: string) => Fields): Fields {
  const fence = fenceFor(raw);
  let fields: Fields = noFields;
  const read = (text: string): object => {
    // gray-matter hands on the text between the fences, from the line end of the first to that before the second.
    if (text !== `\n${raw}`) throw new SyntaxProblem('it cannot be told from its fences', 0);
    fields = parse(raw);
    return {};
  };
  const refuse = (): object => {
    throw new SyntaxProblem('it is a program, which is never run', 0);
  };
  matter(`${fence}\n${raw}\n${fence}\n`, {
    language,
    delimiters: [fence, fence],
    engines: { yaml: read, toml: read, json: read, javascript: refuse, coffee: refuse },
  });
  return fields;
}

function fenceFor(raw: string): string {
  const longest = (raw.match(/%+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  return '%'.repeat(longest + 1);
}

/** Hexo (hexo-front-matter, lib/front_matter.ts, parseJSON): braces are put around the text. */
function parseBraceless(text: string): Fields {
  try {
    return parseJson(`{${text}}`);
  } catch (error) {
    throw shifted(error, -1);
  }
}

/** Hexo (hexo-front-matter, lib/front_matter.ts, escapeYAML): each tab that indents a line becomes two blanks. */
function untabbed(text: string): string {
  return text.replace(/\n(\t+)/g, (_, tabs: string) => `\n${'  '.repeat(tabs.length)}`);
}

function brokenFence(file: string, text: string, fence: Fence): Head {
  const code = fence.problem?.code ?? 'BAD_FRONT_MATTER';
  const language = fence.problem?.language;
  const message =
    code === 'UNCLOSED_FRONT_MATTER'
      ? 'Cannot read the front matter: it is not closed'
      : `Cannot read the front matter: "${language}" is no language for it`;
  const hint =
    code === 'UNCLOSED_FRONT_MATTER'
      ? 'end it with a line of its own that repeats the first'
      : 'write it in YAML, between lines of "---"';
  const diagnostic = { ...report(code, message, { file, text, offset: fence.problem?.offset ?? 0 }), hint };
  return { front: { kind: 'none', fields: noFields, broken: true }, body: fence.body, diagnostics: [diagnostic] };
}

interface At {
  readonly file: string;
  readonly text: string;
  readonly offset: number;
}

function report(code: Code, message: string, { file, text, offset }: At): Diagnostic {
  return { code, severity: 'error', message, ...placeAt(file, text, offset) };
}

/** Offset of the second place where a key seems to stand. */
function secondOf(key: string, raw: string): number {
  const pattern = new RegExp(`^[ \\t]*(["']?)${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\1[ \\t]*:`, 'gm');
  const places = [...raw.matchAll(pattern)];
  const second = places[1] ?? places[0];
  return second ? second.index + second[0].indexOf(key) : 0;
}

function duplicateKey(key: string, at: At): Diagnostic {
  return {
    ...report('DUPLICATE_KEY', `The key "${key}" stands more than once: ${lastWins}`, at),
    severity: 'warning',
    hint: 'remove all but one',
  };
}
