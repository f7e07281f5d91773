import type { FrontRules } from '../core/dialect.ts';
import type { Fence } from './fence.ts';
import { headerFence } from './headers.ts';

/**
 * Finds the front matter at the head of a text, by the rules of a generator. Parses nothing.
 *
 * Languages named after the dashes (`---toml`) follow gray-matter (lib/engines.js); whatever it would run
 * (`---js`, `---coffee`) is a problem here.
 */
export function scanFront(text: string, rules: FrontRules): Fence {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const at = rules.leadingSpace ? skipSpace(text, bom) : bom;
  const none: Fence = { kind: 'none', start: bom, end: bom, body: bom };
  const opener = fenceMarks.find((one) => rules.openers.includes(one) && text.startsWith(one, at));
  if (opener === '{') return braced(text, at) ?? none;
  if (opener === '#+') return org(text, at);
  const fence = opener === undefined ? undefined : fenced(text, { at, mark: opener, rules });
  if (fence) return fence;
  const header = headerFence(text, bom, rules);
  if (header) return header;
  return (rules.unfenced ? unfenced(text, bom) : undefined) ?? none;
}

const fenceMarks = ['---', '+++', ';;;', '{', '#+'] as const;

const DOT = 46;

interface Opener {
  readonly at: number;
  readonly mark: '---' | '+++' | ';;;';
  readonly rules: FrontRules;
}

/** Undefined where the line is no opener after all, as `----` or `--- # note`. */
function fenced(text: string, { at, mark, rules }: Opener): Fence | undefined {
  const none: Fence = { kind: 'none', start: at, end: at, body: at };
  const lineEnd = endOfLine(text, at);
  const opener = text.slice(at, lineEnd).replace(/\r$/, '');
  const dashes = rules.longFences ? (/^(.)\1*/.exec(opener)?.[0] ?? mark) : mark;
  const after = opener.slice(dashes.length);
  if (after.trim() === '' ? after !== '' && !rules.trailingSpace : !/^ *[A-Za-z]/.test(after)) return undefined;
  const kind = kindOf(mark, after.trim().toLowerCase());
  if (kind === undefined) {
    // Where the generator knows no language after its dashes, the line is text to it; it is told all the same.
    return { ...none, problem: { code: 'UNSUPPORTED_FRONT_MATTER', offset: at, language: after.trim() } };
  }
  const start = Math.min(lineEnd + 1, text.length);
  for (let line = start; line < text.length; ) {
    const end = endOfLine(text, line);
    const first = text.charCodeAt(line);
    // Most lines begin with a letter.
    if ((first === mark.charCodeAt(0) || first === DOT) && closes(text.slice(line, end), { mark, rules, dashes })) {
      return {
        kind,
        start,
        end: line,
        body: Math.min(end + 1, text.length),
        ...(mark === ';;;' ? { braceless: true } : {}),
      };
    }
    line = end + 1;
  }
  if (rules.unclosed === 'body') return { ...none, open: true };
  return { ...none, start, end: text.length, open: true, problem: { code: 'UNCLOSED_FRONT_MATTER', offset: at } };
}

function kindOf(mark: string, language: string): Fence['kind'] | undefined {
  if (mark === '+++') return language === '' || language === 'toml' ? 'toml' : undefined;
  if (mark === ';;;') return language === '' || language === 'json' ? 'json' : undefined;
  if (language === '' || language === 'yaml' || language === 'yml') return 'yaml';
  return language === 'toml' || language === 'json' ? language : undefined;
}

function closes(line: string, { mark, rules, dashes }: Omit<Opener, 'at'> & { dashes: string }): boolean {
  if (rules.longFences || rules.looseClose) return line.startsWith(dashes);
  const bare = line.trimEnd();
  return bare === mark || (rules.dotsClose && mark === '---' && bare === '...');
}

/** The JSON object that a Hugo file may begin with: up to the brace that closes it, strings skipped. */
function braced(text: string, at: number): Fence | undefined {
  // `{{< figure >}}`, `{% raw %}`, `{: .lead }`: text that begins with a template.
  if (/^\{[{%:#]/.test(text.slice(at, at + 2))) return undefined;
  let depth = 0;
  let quoted = false;
  for (let index = at; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char === '\\') index += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return { kind: 'json', start: at, end: index + 1, body: Math.min(index + 1, text.length) };
    }
  }
  // Not closed: a text that begins with a brace, such as a template, unless it goes on like JSON.
  if (!/^\{\s*"/.test(text.slice(at, at + 200))) return undefined;
  return {
    kind: 'none',
    start: at,
    end: text.length,
    body: text.length,
    open: true,
    problem: { code: 'UNCLOSED_FRONT_MATTER', offset: at },
  };
}

function org(text: string, at: number): Fence {
  let line = at;
  while (line < text.length) {
    const end = endOfLine(text, line);
    if (!/^#\+|^\s*$/.test(text.slice(line, end))) break;
    line = end + 1;
  }
  const end = Math.min(line, text.length);
  return { kind: 'org', start: at, end, body: end };
}

/**
 * Hexo (hexo-front-matter, lib/front_matter.ts, rFrontMatterNew): everything before the first line of dashes, which
 * is not the second line of the text: after one blank line, dashes are YAML's own mark of a document.
 */
function unfenced(text: string, bom: number): Fence | undefined {
  const fence = /\n(-{3,}|;{3,})(?:\r?\n|$)/g;
  fence.lastIndex = bom + 1;
  const found = fence.exec(text);
  if (found?.[1] === undefined) return undefined;
  return {
    kind: found[1].startsWith(';') ? 'json' : 'yaml',
    start: bom,
    end: found.index + 1,
    body: found.index + found[0].length,
    braceless: found[1].startsWith(';'),
    unfenced: true,
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
