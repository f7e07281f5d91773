import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../src/core/clean-name.ts';
import { fillTemplate } from '../../src/core/template.ts';

const facts = { title: 'It\'s "it": no', slug: 'it-s-it', date: '2026-01-05T21:30:00+09:00' };

describe('fillTemplate()', () => {
  it.each([
    [
      'the archetype of Hugo',
      '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\ndraft: true\n---\n',
      '---\ntitle: "It\'s \\"it\\": no"\ndate: 2026-01-05T21:30:00+09:00\ndraft: true\n---\n',
    ],
    [
      'its newer one, in TOML',
      '+++\ndate = \'{{ .Date }}\'\ndraft = true\ntitle = \'{{ replace .File.ContentBaseName "-" " " | title }}\'\n+++\n',
      '+++\ndate = \'2026-01-05T21:30:00+09:00\'\ndraft = true\ntitle = "It\'s \\"it\\": no"\n+++\n',
    ],
    [
      'the scaffold of Hexo',
      '---\ntitle: {{ title }}\ndate: {{ date }}\ntags:\n---\n',
      '---\ntitle: "It\'s \\"it\\": no"\ndate: 2026-01-05T21:30:00+09:00\ntags:\n---\n',
    ],
    ['single quotes', "---\ntitle: '{{title}}'\n---\n", "---\ntitle: 'It''s \"it\": no'\n---\n"],
    ['text around it', '---\nseo: About {{ title }} # why\n---\n', '---\nseo: "About It\'s \\"it\\": no" # why\n---\n'],
    [
      'text around it that needs no quotes',
      '---\nimage: /img/{{ .File.ContentBaseName }}.png\n---\n',
      '---\nimage: /img/it-s-it.png\n---\n',
    ],
    [
      'a list',
      '---\naliases: [ {{ slug }}, "/x/{{ .Name }}" ]\n---\n',
      '---\naliases: [ "it-s-it", "/x/it-s-it" ]\n---\n',
    ],
    [
      'a line of a list',
      '---\naliases:\n  - {{ .Name }}\n  - at: {{ .Date }}\n---\n',
      '---\naliases:\n  - it-s-it\n  - at: 2026-01-05T21:30:00+09:00\n---\n',
    ],
    [
      'nothing to put in',
      '---\ntags: {{ tags }}\nlist: [{{ categories }}]\nlayout: {{ layout }}\n---\n',
      '---\ntags: \nlist: []\nlayout: post\n---\n',
    ],
    [
      'JSON',
      '{\n  "title": "{{ replace .Name "-" " " | title }}",\n  "date": "{{ .Date }}"\n}\n',
      '{\n  "title": "It\'s \\"it\\": no",\n  "date": "2026-01-05T21:30:00+09:00"\n}\n',
    ],
    ['TOML without quotes', '+++\ndate = {{ .Date }}\n+++\n', '+++\ndate = 2026-01-05T21:30:00+09:00\n+++\n'],
    ['the body', '---\na: 1\n---\n\n# {{ humanize .Name }}\n', '---\na: 1\n---\n\n# It\'s "it": no\n'],
    ['a body alone', '# {{ title }}\n{% liquid %}\n', '# It\'s "it": no\n{% liquid %}\n'],
    ['CRLF', '---\r\ntitle: {{ slug }}\r\n---\r\n', '---\r\ntitle: it-s-it\r\n---\r\n'],
  ])('fills in %s', (_, template, text) => {
    expect(fillTemplate(template, facts)).toEqual({ text });
  });

  it.each([
    ['a condition', '---\n{{ if .Site.Title }}\ntitle: x\n{{ end }}\n---\n', '{{ if .Site.Title }}'],
    ['a function', '---\nid: {{ substr (sha1 .Date) 0 8 }}\n---\n', '{{ substr (sha1 .Date) 0 8 }}'],
    ['trimming', '---\ntitle: {{- title -}}\n---\n', '{{- title -}}'],
    ['a shortcode', '---\na: 1\n---\n{{< figure >}}\n', '{{< figure >}}'],
    ['a tag in the front matter', '---\n{% if x %}\n---\n{{ title }}', '{% if x %}'],
    ['a front matter that is none', '---\nwhat\n---\n', 'front matter that cannot be read'],
    ['a script', '---\na: 1\n---\n<%* tp.file %>\n', '<%* tp.file %>'],
    ['an open placeholder', '---\na: {{ title\n---\n', '{{ title'],
    ['private characters', '---\na: \ue000t\ue001\n---\n', '\ue000'],
  ])('has logic: %s', (_, template, logic) => {
    expect(fillTemplate(template, facts)).toEqual({ logic });
  });

  it('writes titles that are read back as they were, wherever they stand', () => {
    const template =
      '---\na: {{ title }}\nb: "{{ title }}"\nc: \'{{ title }}\'\nd: [{{ title }}]\ne:\n  - {{ title }}\n---\n';
    const title = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme-ascii' }))
      .map(cleanName)
      .filter((text) => text !== '');
    fc.assert(
      fc.property(title, (text) => {
        const filled = fillTemplate(template, { ...facts, title: text });
        const data = 'text' in filled ? load(filled.text.replace(/^---\n|\n---\n$/g, '')) : filled;
        expect(data).toEqual({ a: text, b: text, c: text, d: [text], e: [text] });
      }),
    );
  });

  it('takes no time for many open braces', () => {
    expect(fillTemplate(`---\na: 1\n---\n${'{{'.repeat(200_000)}`, facts)).toHaveProperty('logic');
  });
});
