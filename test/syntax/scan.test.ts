import { describe, expect, it } from 'vitest';
import type { FrontRules } from '../../src/core/dialect.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { hugo } from '../../src/dialects/hugo.ts';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { plain } from '../../src/dialects/plain.ts';
import { scanFront } from '../../src/syntax/scan.ts';

/** Kind, front matter and body of a text, or the kind of problem. */
function cut(text: string, rules: FrontRules): readonly (string | undefined)[] {
  const fence = scanFront(text, rules);
  if (fence.problem) return [fence.problem.code, fence.problem.language];
  return [fence.kind, text.slice(fence.start, fence.end), text.slice(fence.body)];
}

describe('scanFront()', () => {
  it.each([
    ['YAML', '---\na: 1\n---\nbody', plain, ['yaml', 'a: 1\n', 'body']],
    ['CRLF', '---\r\na: 1\r\n---\r\nbody', jekyll, ['yaml', 'a: 1\r\n', 'body']],
    ['a BOM', '\ufeff---\na: 1\n---\n', jekyll, ['yaml', 'a: 1\n', '']],
    ['no line end at the end', '---\na: 1\n---', plain, ['yaml', 'a: 1\n', '']],
    ['an empty front matter', '---\n---\nbody', plain, ['yaml', '', 'body']],
    ['a fence only', '---', jekyll, ['none', '', '---']],
    ['an empty text', '', plain, ['none', '', '']],
    ['another rule in the body', '---\na: 1\n---\nx\n---\n', plain, ['yaml', 'a: 1\n', 'x\n---\n']],
    ['an indented rule inside', '---\na: |\n  ---\nb: 2\n---\n', plain, ['yaml', 'a: |\n  ---\nb: 2\n', '']],
    ['a rule at column 0 of a block', '---\na: |\n---\nx\n', plain, ['yaml', 'a: |\n', 'x\n']],
    ['blanks behind the fences', '--- \na: 1\n--- \nx', jekyll, ['yaml', 'a: 1\n', 'x']],
    ['blanks behind the fences in Hexo', '--- \na: 1\n--- \nx', hexo, ['none', '', '--- \na: 1\n--- \nx']],
    ['dots that close', '---\na: 1\n...\nx', jekyll, ['yaml', 'a: 1\n', 'x']],
    ['a blank line before', '\n---\na: 1\n---\nx', hugo, ['yaml', 'a: 1\n', 'x']],
    ['a blank line before in Jekyll', '\n---\na: 1\n---\n', jekyll, ['none', '', '\n---\na: 1\n---\n']],
    ['a blank line before in Hexo', '\n---\na: 1\n---\nx', hexo, ['yaml', '\n---\na: 1\n', 'x']],
    ['four dashes', '----\na: 1\n----\nx', jekyll, ['none', '', '----\na: 1\n----\nx']],
    ['four dashes in Hexo', '----\na: 1\n----\nx', hexo, ['yaml', 'a: 1\n', 'x']],
    ['no opener in Hexo', 'a: 1\n---\nx', hexo, ['yaml', 'a: 1\n', 'x']],
    ['no opener, with CRLF', 'a: 1\r\n---\r\nx', hexo, ['yaml', 'a: 1\r\n', 'x']],
    ['JSON without an opener in Hexo', '"a": 1\n;;;\nx', hexo, ['json', '"a": 1\n', 'x']],
    ['JSON of Hexo', ';;;\n"a": 1\n;;;\nx', hexo, ['json', '"a": 1\n', 'x']],
    ['TOML', '+++\na = 1\n+++\nx', hugo, ['toml', 'a = 1\n', 'x']],
    ['TOML in Jekyll', '+++\na = 1\n+++\nx', jekyll, ['none', '', '+++\na = 1\n+++\nx']],
    ['TOML behind dashes', '---toml\na = 1\n---\nx', plain, ['toml', 'a = 1\n', 'x']],
    ['JSON behind dashes', '--- JSON\n{}\n---\nx', plain, ['json', '{}\n', 'x']],
    ['JSON', '{"a": {"b": "}\\"}"}}\nx', hugo, ['json', '{"a": {"b": "}\\"}"}}', '\nx']],
    ['a shortcode', '{{< figure >}}\nx', plain, ['none', '', '{{< figure >}}\nx']],
    ['a Liquid tag', '{% raw %}\nx', plain, ['none', '', '{% raw %}\nx']],
    ['a brace that is not closed', '{ so he said', plain, ['none', '', '{ so he said']],
    ['Org', '#+title: a\n\n#+date: b\n* x', hugo, ['org', '#+title: a\n\n#+date: b\n', '* x']],
    ['Org to the end', '#+title: a', hugo, ['org', '#+title: a', '']],
    ['Org in Jekyll', '#+title: a\n', jekyll, ['none', '', '#+title: a\n']],
    ['a comment behind the dashes', '--- # note\na: 1\n---\n', plain, ['none', '', '--- # note\na: 1\n---\n']],
    ['an unclosed fence', '---\na: 1\n', hugo, ['UNCLOSED_FRONT_MATTER', undefined]],
    ['an unclosed fence in Jekyll', '---\na: 1\n', jekyll, ['none', '', '---\na: 1\n']],
    ['unclosed TOML', '+++\na = 1\n', hugo, ['UNCLOSED_FRONT_MATTER', undefined]],
    ['unclosed JSON', '{\n"a": {"b": 1}', hugo, ['UNCLOSED_FRONT_MATTER', undefined]],
    ['dots that do not close in Hugo', '---\na: 1\n...\nx', hugo, ['UNCLOSED_FRONT_MATTER', undefined]],
    ['another word behind the dashes', '---x\na: 1\n---\n', plain, ['UNSUPPORTED_FRONT_MATTER', 'x']],
    ['a language behind plus signs', '+++yaml\na: 1\n+++\n', hugo, ['UNSUPPORTED_FRONT_MATTER', 'yaml']],
    ['a language behind semicolons', ';;;toml\na: 1\n;;;\n', hexo, ['UNSUPPORTED_FRONT_MATTER', 'toml']],
  ])('finds %s', (_what, text, dialect, expected) => {
    expect(cut(text, dialect.front)).toEqual(expected);
  });

  it.each([
    ['an unclosed fence', '---\na: 1\n', true],
    ['a closed one', '---\na: 1\n---\n', undefined],
    ['unclosed JSON', '{"a": 1', true],
    ['no front matter', 'text', undefined],
  ])('says whether more text may close it: %s', (_what, text, open) => {
    expect(scanFront(text, plain.front).open).toBe(open);
  });
});
