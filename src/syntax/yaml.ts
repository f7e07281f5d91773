import { type Fields, isList, isScalar, noFields, type Scalar, type Value } from '../core/fields.ts';
import { SyntaxProblem } from './syntax-problem.ts';
import { loadYaml, YAMLException } from './yaml-library.ts';

/**
 * Parses YAML into fields whose scalars keep their text and whether they were quoted. Of duplicate keys the
 * last one wins, as in Jekyll (Psych) and Hugo (go-yaml).
 *
 * @param duplicates Gathers the keys that stand more than once in one mapping.
 * @throws {SyntaxProblem} With its offset into `text`; also where the document is no mapping.
 */
export function parseYaml(text: string, duplicates: string[] = []): Fields {
  if (/^(?:\s|#[^\n]*(?:\n|$))*$/.test(text)) return noFields;
  const data = loadRepaired(text, duplicates);
  if (data instanceof Map) return data as Fields;
  if (isScalar(data as Value) && (data as Scalar).text === '') return noFields;
  throw new SyntaxProblem(
    'it is not a list of keys and values',
    0,
    'write each line as "key: value"',
    !isList(data as Value),
  );
}

const maxRepairs = 50;

/**
 * Loads a text, and where the parser refuses how a value of several lines goes on, loads it again with that line
 * indented by blanks, as libyaml (Ruby) and go-yaml read it. Blanks there are no part of the value.
 *
 * @throws {SyntaxProblem} The one that the text as it stands gives.
 */
function loadRepaired(text: string, duplicates: string[]): unknown {
  let first: SyntaxProblem | undefined;
  for (let repaired = text, count = 0; ; count += 1) {
    try {
      const { data, doubles } = loadYaml(repaired);
      duplicates.push(...doubles);
      return data;
    } catch (error) {
      first ??= problemOf(error, text);
      const next = error instanceof YAMLException && count < maxRepairs ? indented(repaired, error) : undefined;
      if (next === undefined) throw first;
      repaired = next;
    }
  }
}

/** The text with a blank in place of what the parser took offence at; undefined where a blank is no help. */
function indented(text: string, error: YAMLException): string | undefined {
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (error.reason === 'deficient indentation') return `${text.slice(0, start)} ${text.slice(start)}`;
  const tabs = /^[ ]*\t+/.exec(text.slice(start))?.[0];
  if (tabs === undefined || !/tab characters/.test(error.reason) || openBefore(text, start) === undefined)
    return undefined;
  return text.slice(0, start) + ' '.repeat(tabs.length) + text.slice(start + tabs.length);
}

function problemOf(error: unknown, text: string): SyntaxProblem {
  if (error instanceof SyntaxProblem) return error;
  // Nesting beyond the stack is a RangeError: the document is refused like any other bad one.
  if (!(error instanceof YAMLException)) return new SyntaxProblem('it is nested too deeply', 0);
  return inOurWords(error.reason, text, Math.min(error.mark?.position ?? 0, text.length));
}

/** The usual mistakes in our words, with what to do; the parser's own words where there are none better. */
function inOurWords(reason: string, text: string, offset: number): SyntaxProblem {
  const { start, line } = lineAt(text, offset);
  const said = (words: string, hint: string, at = offset) => new SyntaxProblem(words, at, hint);
  if (/^\s*\t/.test(line)) return said('a tab indents the line', 'indent with blanks', start + line.indexOf('\t'));
  const open = /quoted|flow collection|deficient indentation/.test(reason) ? openBefore(text, offset) : undefined;
  const mark = open === undefined ? '' : text.charAt(open);
  if (mark === '"' || mark === "'") return said('a quote is not closed', 'end the value with the same quote', open);
  if (mark !== '') return said(`"${mark}" is not closed`, `end it with "${mark === '[' ? ']' : '}'}"`, open);
  if (/quoted/.test(reason)) return said('a quote is not closed', 'end the value with the same quote');
  if (/complex keys|cannot be a key/.test(reason)) {
    const braces = /^[^\n#]*?(?=\{\{)/m.exec(text);
    const at = braces ? braces.index + braces[0].length : offset;
    return said('a list or mapping cannot be a key', 'put a value that begins with "{" in quotes', at);
  }
  for (const { pattern, words, hint } of oneLiners.test(reason) ? mistakes : []) {
    const found = pattern.exec(line)?.[0].length;
    if (found !== undefined) return said(words.replace('{}', line.charAt(found)), hint, start + found);
  }
  if (/multiline key|document separator is expected/.test(reason)) {
    const at = lastLine(text, /:\s|:$/.test(line) ? start : offset);
    if (!/:\s|:$/.test(lineAt(text, at).line))
      return said('the line is not "key: value"', 'write each line as "key: value"', at);
  }
  if (/bad indentation/.test(reason)) return said('the line is indented differently', 'indent it like its neighbours');
  if (/more than|found more/.test(reason)) {
    const at = text.search(/(?<=\n)(?:---|\.\.\.)(?=\s)/);
    return said('there is more than one YAML document', 'remove the line "---" or "..." inside it', Math.max(at, 0));
  }
  return new SyntaxProblem(reason, offset);
}

const oneLiners = /bad indentation|end of the stream|document separator|character|token|mapping entry/;

/** What is wrong with a line the parser stumbled over; the match ends where the fault is, `{}` is the character there. */
const mistakes: readonly { readonly pattern: RegExp; readonly words: string; readonly hint: string }[] = [
  {
    pattern: /^\s*(?:- )?[^\s#:'"[{][^:#]*:\s+'(?:[^']|'')*'(?=[^\s,}\]#])/,
    words: 'an apostrophe ends the quoted value',
    hint: "double it inside single quotes: ''",
  },
  {
    pattern: /^\s*(?:- )?[^\s#:'"[{][^:#]*:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?=[^\s#])/,
    words: 'text follows the closing quote',
    hint: 'put all of the value in quotes',
  },
  {
    pattern: /^(?:\s*(?:- )?[^\s#:'"[{][^:#]*:\s+|\s*- )(?=[@`%&*!|>,\]}])/,
    words: 'a value cannot begin with "{}"',
    hint: 'put the value in quotes',
  },
  {
    pattern: /^\s*(?:- )?[^\s#:'"[{][^:#]*:\s+(?=-\s)/,
    words: 'a list cannot begin beside its key',
    hint: 'put each item on a line of its own',
  },
  {
    pattern: /^\s*(?:- )?[^\s#:'"[{][^:#]*:\s+[^'"[{\s][^\n]*?(?=:\s)/,
    words: 'a value holds ": " without quotes',
    hint: 'put the value in quotes',
  },
];

function lineAt(text: string, offset: number): { start: number; line: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, line: text.slice(start, end < 0 ? text.length : end) };
}

/** Where the last line that is not blank begins, at or before an offset. */
function lastLine(text: string, offset: number): number {
  const end = text.slice(0, offset).trimEnd().length;
  return text.lastIndexOf('\n', end - 1) + 1;
}

/** Offset of the last bracket or quote that is open at `offset`; one opens only where a value can begin. */
function openBefore(text: string, offset: number): number | undefined {
  const open: number[] = [];
  let last = '';
  for (let index = 0; index < offset; index += 1) {
    const char = text.charAt(index);
    const quote = open.length > 0 ? text.charAt(open.at(-1) ?? 0) : '';
    if (quote === '"' || quote === "'") {
      if (char === '\\' && quote === '"') index += 1;
      else if (char === quote) open.pop();
    } else if (char === '\n') last = '';
    else if (char === '#' && /^\s?$/.test(text.charAt(index - 1))) index = lineEnd(text, index) - 1;
    else if (/["'[{]/.test(char) && /^[-:,[{]?$/.test(last)) open.push(index);
    else if ((char === ']' || char === '}') && quote !== '') open.pop();
    if (!/\s/.test(char)) last = char;
  }
  return open.at(-1);
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
