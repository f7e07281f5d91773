/** A body is looked through as far as this many characters. */
const maxCharacters = 200_000;

/** A tag of a body, without its `#`; the offsets are those of its name. */
export interface Hashtag {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** As `hashtagSpans()`, the names alone. */
export function hashtagsOf(body: string): string[] {
  return hashtagSpans(body).map(({ tag }) => tag);
}

/**
 * The tags that a Markdown body names inline (`#rust`, `#lang/go`), in order, repeats and all. Not those in code, comments, math,
 * blocks of HTML and the targets of links; a tag has letters, marks, digits, emoji, `_`, `-` and `/`, and not only digits. It
 * follows a blank, another tag, a `_`, or the `|` of a table, as Obsidian 1.13.7's cache has it.
 */
export function hashtagSpans(body: string): Hashtag[] {
  const text = body.slice(0, maxCharacters);
  if (!text.includes('#')) return [];
  const tags: Hashtag[] = [];
  for (const { line, start } of proseLines(text)) {
    if (!line.includes('#') || line.length > longestLine) continue;
    const bare = withoutSpans(line);
    for (const { 0: run, index } of (bare.startsWith('|') ? bare.replaceAll('|', ' ') : bare).matchAll(inlineTags))
      tags.push(...tagsOf(run, start + index));
  }
  return tags;
}

/** The tags of a run such as `#a#b/`; the `_` that opens emphasis before it closes it too. */
function tagsOf(run: string, at: number): Hashtag[] {
  const own = run.startsWith('_') ? run.slice(1).replace(/_$/, '') : run;
  const from = at + (run.startsWith('_') ? 1 : 0);
  return [...own.matchAll(/(?<=#)[^#]+/g)].flatMap(({ 0: name, index }) => {
    if (!/[^\d/]/.test(name)) return [];
    const tag = name.replace(/(?<!\/)\/+$/, '');
    return [{ tag, start: from + index, end: from + index + tag.length }];
  });
}

/** A longer line is no prose. */
const longestLine = 10_000;

const inlineTags = /(?:(?<=^|\s)|_)(?:#(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]|\u200d)+)+/gu;

/** What begins a block of HTML, which ends at a blank line (CommonMark, HTML blocks, condition 6). */
const htmlBlock =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:\s|\/?>|$)/i;

/** The lines of a text that are no code, math or HTML, with where they begin; comments in them are blanks. */
function proseLines(text: string): { readonly line: string; readonly start: number }[] {
  const kept: { line: string; start: number }[] = [];
  let next = 0;
  let fence = '';
  let html = false;
  let math = false;
  for (const line of withoutComments(text).split('\n')) {
    const start = next;
    next += line.length + 1;
    html = fence === '' && (html ? line.trim() !== '' : htmlBlock.test(line));
    if (html) continue;
    if (fence === '' && /^\s*\$\$/.test(line) && !/\$\$.*\$\$/.test(line)) math = !math;
    if (math) continue;
    const mark = /^\s{0,3}(?:>\s*)*(`{3,}|~{3,})(.*)$/.exec(line);
    const run = mark?.[1] ?? '';
    if (fence === '' && run !== '') fence = run;
    else if (fence !== '' && run.startsWith(fence) && (mark?.[2] ?? '').trim() === '') fence = '';
    else if (fence === '') kept.push({ line, start });
  }
  return kept;
}

/** A text with blanks for `<!-- … -->` and `%% … %%`, line ends in them too; one that is not closed stays. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  const open = new Set<string>();
  for (const opener of text.matchAll(/<!--|%%/g)) {
    const end = opener[0] === '%%' ? '%%' : '-->';
    if (opener.index < at || open.has(end)) continue;
    const close = text.indexOf(end, opener.index + opener[0].length);
    if (close < 0) {
      open.add(end);
      continue;
    }
    kept += text.slice(at, opener.index) + ' '.repeat(close + end.length - opener.index);
    at = close + end.length;
  }
  return kept + text.slice(at);
}

/** A line with dots for code, links, math and HTML: what is left stays apart, and where it is. */
function withoutSpans(line: string): string {
  const dots = (span: string): string => span.charAt(0) + '.'.repeat(span.length - 1);
  return line
    .replace(/(?<!`)(`{1,3})(?!`)[^`]*\1(?!`)/g, dots)
    .replace(/\[\[[^[\]]*\]\]/g, dots)
    .replace(/\]\([^()]*\)/g, dots)
    .replace(/\$[^$\n]+\$/g, dots)
    .replace(/<[^<>]*>/g, dots);
}
