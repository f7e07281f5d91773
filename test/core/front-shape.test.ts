import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../src/core/front-shape.ts';

describe('shapeOf()', () => {
  it('sorts the lines of YAML by key', () => {
    const text =
      '---\n# about\ntitle  : A\n\ntags:\n- a\n  # in between\n- b\n"og:x": 1\nurl: http://x.y\n# end\n---\n\nbody\n';
    expect(shapeOf(text)).toEqual({
      syntax: 'yaml',
      eol: '\n',
      open: '---',
      close: '---',
      entries: [
        { key: 'title', before: ['# about'], lead: 'title  : ', value: 'A', rest: [] },
        { key: 'tags', before: [''], lead: 'tags:', value: '', rest: ['- a', '  # in between', '- b'] },
        { key: 'og:x', before: [], lead: '"og:x": ', value: '1', rest: [] },
        { key: 'url', before: [], lead: 'url: ', value: 'http://x.y', rest: [] },
      ],
      tail: ['# end'],
      body: '\nbody\n',
    });
  });

  it('sorts the lines of TOML by table and key', () => {
    const text = '+++\ntitle = "A"\nlist = [\n  "a]", # one\n]\ntext = """\nx = 1\n"""\n\n[extra]\nx = 1\n+++\nbody';
    expect(shapeOf(text)).toEqual({
      syntax: 'toml',
      eol: '\n',
      open: '+++',
      close: '+++',
      entries: [
        { key: 'title', before: [], lead: 'title = ', value: '"A"', rest: [] },
        { key: 'list', before: [], lead: 'list = ', value: '[', rest: ['  "a]", # one', ']'] },
        { key: 'text', before: [], lead: 'text = ', value: '"""', rest: ['x = 1', '"""'] },
        { key: 'x', table: '[extra]', before: ['', '[extra]'], lead: 'x = ', value: '1', rest: [] },
      ],
      tail: [],
      body: 'body',
    });
  });

  it('takes JSON apart', () => {
    const shape = shapeOf('{\n  "title": "a } b",\n  "tags": ["x"]\n}\n\nbody\n');
    expect([shape?.syntax, shape?.entries.map(({ key, value }) => [key, value]), shape?.body]).toEqual([
      'json',
      [
        ['title', '"a } b"'],
        ['tags', '["x"]'],
      ],
      '\nbody\n',
    ]);
  });

  it.each([
    ['Pelican', 'Title: A\nDate: 2026-01-05\n\nbody\n', 'headers', 'body\n'],
    ['Hexo without an opening fence', 'title: A\ndate: 2026-01-05\n---\nbody\n', 'yaml', 'body\n'],
    ['Nikola', '.. title: A\n.. slug: a\n\nbody\n', 'headers', '\nbody\n'],
    ['Nikola in a comment', '<!--\n .. title: A\n .. tags:\n -->\n\nbody\n', 'headers', '\nbody\n'],
    ['headers alone', 'Title: A', 'headers', ''],
    ['a byte order mark', '\ufeff---\ntitle: A\n---\nbody', 'yaml', 'body'],
    ['dots', '---\ntitle: A\n...\nbody', 'yaml', 'body'],
  ])('takes %s apart', (_, text, syntax, body) => {
    const shape = shapeOf(text);
    expect([shape?.syntax, shape?.entries[0]?.value, shape?.body]).toEqual([syntax, 'A', body]);
  });

  it('knows CRLF', () => {
    expect(shapeOf('---\r\ntitle: A\r\n---\r\n')).toMatchObject({ eol: '\r\n', entries: [{ value: 'A' }] });
  });

  it.each([
    ['nothing', ''],
    ['text', 'Hello\n\nWorld'],
    ['a sentence with a colon', 'Note: this\n\nWorld'],
    ['an open fence', '---\ntitle: A\n'],
    ['a code fence', '---js\ntitle: A\n---\n'],
    ['a line that is none', '---\ntitle: A\nwhat\n---\n'],
    ['a list alone', '---\n- a\n---\n'],
    ['TOML without a key', '+++\nwhat\n+++\n'],
    ['TOML that does not end', '+++\na = [\n+++\n'],
    ['JSON that does not end', '{ "a": 1'],
    ['JSON that is none', '{ a }'],
  ])('is undefined for %s', (_, text) => {
    expect(shapeOf(text)).toBeUndefined();
  });

  it.each([
    ['blanks', `---\nkey${' '.repeat(60_000)}x\n---\n`],
    ['open quotes', `{${'"\\"'.repeat(30_000)}`],
    ['brackets', `+++\na = ${'["'.repeat(30_000)}\n+++\n`],
  ])('takes no time for a line of %s', (_, text) => {
    expect(shapeOf(text)).toBeUndefined();
  });
});
