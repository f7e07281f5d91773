/** A body is looked through as far as this many characters. */
const maxCharacters = 200_000;

/**
 * The tags that a Markdown body names inline (`#rust`, `#lang/go`), without their `#`, in order, repeats and all. Not those in
 * code, comments, math and links; a tag has letters, marks, digits, emoji, `_`, `-` and `/`, and not only digits.
 */
export function hashtagsOf(body: string): string[] {
  const text = body.slice(0, maxCharacters);
  if (!text.includes('#')) return [];
  const tags: string[] = [];
  for (const line of withoutFences(text).split('\n')) {
    if (!line.includes('#') || line.length > longestLine) continue;
    for (const [, tag = ''] of withoutSpans(line).matchAll(inlineTag))
      if (/[^\d/]/.test(tag)) tags.push(tag.replace(/(?<!\/)\/+$/, ''));
  }
  return tags;
}

/** A longer line is no prose. */
const longestLine = 10_000;

const inlineTag = /(?<=^|\s)#((?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]|\u200d)+)/gu;

function withoutFences(text: string): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of withoutComments(text).split('\n')) {
    const mark = /^\s{0,3}(?:>\s*)*(`{3,}|~{3,})(.*)$/.exec(line);
    const run = mark?.[1] ?? '';
    if (fence === '' && run !== '') fence = run;
    else if (fence !== '' && run.startsWith(fence) && (mark?.[2] ?? '').trim() === '') fence = '';
    else if (fence === '') kept.push(line);
  }
  return kept.join('\n');
}

/** A text without `<!-- … -->` and `%% … %%`; one that is not closed stays. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (const opener of text.matchAll(/<!--|%%/g)) {
    if (opener.index < at) continue;
    const end = opener[0] === '%%' ? '%%' : '-->';
    const close = text.indexOf(end, opener.index + opener[0].length);
    if (close < 0) break;
    kept += `${text.slice(at, opener.index)} `;
    at = close + end.length;
  }
  return kept + text.slice(at);
}

/** A line without code, links and math; what is left stays apart. */
function withoutSpans(line: string): string {
  return line
    .replace(/(?<!`)(`{1,3})(?!`)[^`]*\1(?!`)/g, '` `')
    .replace(/\[\[[^[\]]*\]\]/g, '[]')
    .replace(/\]\([^()]*\)/g, ']')
    .replace(/\$[^$\n]+\$/g, '$')
    .replace(/<[^<>]*>/g, '<>');
}
