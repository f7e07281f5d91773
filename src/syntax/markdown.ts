import type { BodyFacts } from '../core/post.ts';
import { countWords } from './count-words.ts';
import { decodeEntities, withoutCode, withoutTags } from './html-text.ts';

/**
 * The first heading of a Markdown body, its markup taken off: `# …`, a line underlined with `=` or `-`, or `<h1>…</h1>`,
 * outside fenced code and comments. Undefined where there is none.
 */
export function firstHeading(body: string): string | undefined {
  let previous = '';
  const lines = [...outsideFences(withoutComments(body))];
  for (const [at, line] of lines.entries()) {
    const atx = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
    if (atx) return textOf(atx[1] ?? '') || undefined;
    const html = /^\s*</.test(line) ? htmlHeading(lines.slice(at, at + headingLines).join(' ')) : undefined;
    if (html !== undefined) return html;
    if (/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(line) && previous !== '') return textOf(previous) || undefined;
    previous = isParagraph(line) ? line : '';
  }
  return undefined;
}

/** An HTML heading is looked for in so many lines. */
const headingLines = 10;

/** The heading that a text of HTML begins with, but for tags before it; undefined for a picture or a template alone. */
function htmlHeading(html: string): string | undefined {
  const heading = /^\s*(?:<(?!h[1-6])[^<>]*>\s*){0,10}<h([1-6])(?:\s[^<>]*)?>(.{0,1000}?)<\/h\1\s*>/i.exec(html);
  const text = textOf(heading?.[2] ?? '');
  return text === '' || /[{}]/.test(text) ? undefined : text;
}

/** Not blank, and no item of a list, quotation, table or tag: below those a line of dashes is a rule. */
function isParagraph(line: string): boolean {
  return !/^\s*$|^ {4}|^\s*(?:[>|<]|(?:[-*+]|\d+[.)])(?:\s|$))/.test(line);
}

/**
 * Counts the words of a Markdown body and cuts an excerpt. Code counts too; markup, link targets, HTML tags and
 * comments do not. Each Han or kana character is a word, Hangul words are told apart by blanks.
 *
 * @param looked Words that must all stand in the body for `found`; case and width are folded.
 */
export function bodyFacts(body: string, looked: readonly string[] = []): BodyFacts {
  const bare = withoutComments(body);
  const { words, characters } = countWords(plainText(bare));
  const folded = looked.length === 0 ? '' : fold(body);
  return {
    words,
    ...(characters > 0 ? { characters } : {}),
    excerpt: excerptOf(prose(bare)),
    found: looked.every((word) => folded.includes(fold(word))),
  };
}

const excerptLength = 200;
/** Of a longer line only this much is looked at. */
const lineLength = 2_000;
/** What is no prose: headings, rules, tags, tables, pictures, templates, attributes of kramdown, contents, the imports and exports of MDX. */
const noProse =
  /^ {0,3}(?:#{1,6}\s|[=-]{2,}\s*$|<|\||!\[|import\s(?:[\w$,\s]+\sfrom\s)?["'{*]|export\s(?:const|default|function)\s|\{[{%:]|\[{1,2}(?:toc|TOC)\]{1,2}\s*$)/;
/** The item in whose place kramdown puts the table of contents. */
const contents = /^ {0,3}(?:[-*+]|\d+\.)[ \t].{0,100}\r?\n[ \t]*\{:[ \t]*toc\b/gim;

/** So much of a body is looked at for an excerpt. */
const excerptSpan = 50_000;

/** A text without the elements and tags of HTML that are no prose. */
function prose(body: string): string {
  const text = body.slice(0, excerptSpan).replace(contents, '{:');
  return withoutTags(withoutCode(text).replace(/<h([1-6])[\s>][\s\S]{0,300}?<\/h\1>/gi, '\n'));
}

function excerptOf(body: string): string {
  let excerpt = '';
  for (const whole of outsideFences(body)) {
    const line = whole.slice(0, lineLength);
    if (noProse.test(line)) continue;
    const text = line.trim() === '' ? '' : textOf(line.replace(/^\s*(?:>|[-*+]\s|\d+[.)]\s)\s*/, ''));
    if (text === '') {
      if (excerpt.length > 80) break;
      continue;
    }
    excerpt = excerpt === '' ? text : `${excerpt} ${text}`;
    if (excerpt.length > excerptLength) break;
  }
  const characters = [...excerpt];
  return characters.length <= excerptLength
    ? excerpt
    : `${characters
        .slice(0, excerptLength - 1)
        .join('')
        .trimEnd()}…`;
}

/** Lines that stand outside fenced code; a blank line in place of the code. */
function* outsideFences(body: string): Generator<string> {
  let fence: string | undefined;
  for (const line of body.split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (mark === undefined) yield line;
      else {
        fence = mark;
        yield '';
      }
    } else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
  }
}

/** A line of Markdown without its markup, as a reader sees it. */
function textOf(line: string): string {
  const bare = line
    .replace(/(`+)(.*?)\1/g, (_span, _ticks, code: string) => code.replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .replace(/(?<!\\)!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\[([^\]]*)\]\[[^\]]*\]/g, '$1');
  return decodeEntities(
    withoutTags(bare)
      .replace(/(?<!\\)\*\*(?=\S)(.*?[^\s\\])\*\*/g, '$1')
      .replace(/(?<![\p{L}\p{N}_\\])__(?=\S)(?![a-z\d_]+__)(.*?[^\s\\])__(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_*\\])([*_])(?=[^\s*_])([^*_]*?[^\s\\*_])\1(?![\p{L}\p{N}_*])/gu, '$2')
      .replace(/\s*\{#[^}]*\}\s*$/, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text without comments; one that is not closed stays. Linear, whatever stands in the text. */
function withoutComments(body: string): string {
  let text = '';
  let from = 0;
  for (let start = body.indexOf('<!--'); start >= 0; start = body.indexOf('<!--', from)) {
    const end = body.indexOf('-->', start + 4);
    if (end < 0) break;
    text += `${body.slice(from, start)} `;
    from = end + 3;
  }
  return text + body.slice(from);
}

function plainText(body: string): string {
  return decodeEntities(withoutTags(body.replace(/\]\([^()\n]*\)/g, ']')));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
