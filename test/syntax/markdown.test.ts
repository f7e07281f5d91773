import { describe, expect, it } from 'vitest';
import { bodyFacts, firstHeading } from '../../src/syntax/markdown.ts';

describe('firstHeading()', () => {
  it.each([
    ['# A', 'A'],
    ['text\n\n### B ###\n# C', 'B'],
    ['   # A\t', 'A'],
    ['# A #b', 'A #b'],
    ['# C#', 'C#'],
    ['#tag\n# A', 'A'],
    ['####### seven', undefined],
    ['    # code', undefined],
    ['# ', undefined],
    ['Title\n=====', 'Title'],
    ['Title\n---', 'Title'],
    ['Title\r\n===\r\n', 'Title'],
    ['text\n-', undefined],
    ['\n---\n', undefined],
    ['- item\n---', undefined],
    ['1. item\n---', undefined],
    ['> quoted\n---', undefined],
    ['| a |\n---', undefined],
    ['*Strong* words\n---', 'Strong words'],
    ['2024 was a year\n---', '2024 was a year'],
    ['text\n```\ncode\n```\n---', undefined],
    ['```\n# code\n```\n# A', 'A'],
    ['~~~~\n~~~\n# code\n~~~~\n# A', 'A'],
    ['```\n# never closed', undefined],
    ['<!-- # a -->\n# B', 'B'],
    ['<!--\n# a\n-->\n# B', 'B'],
    ['<!-- never closed\n# B', 'B'],
    ['# [A](http://a.b) and ![b](c.png)', 'A and b'],
    ['# [A][1]', 'A'],
    ['# **A** _b_ `c*d` <em>e</em>', 'A b c*d e'],
    ['# snake_case_name * 2', 'snake_case_name * 2'],
    ['# A {#anchor}', 'A'],
    ['# __init__', '__init__'],
    ['# The `__init__` and __init_subclass__ of *a* class', 'The __init__ and __init_subclass__ of a class'],
    ['# __Strong words__ and foo__bar__baz', 'Strong words and foo__bar__baz'],
    ['# `*a*` and `Vec<T>` and `[b](c)`', '*a* and Vec<T> and [b](c)'],
    ['# \\*a\\* ***b***', '*a* b'],
    ['# [[Note|shown]] of [[Other]]', 'shown of Other'],
    ['# R&amp;D &#8211; A&nbsp;&lt;b&gt; &unknown;', 'R&D – A <b> &unknown;'],
    ['<h1>A <em>b</em> &amp; c</h1>\n# D', 'A b & c'],
    ['<h2><a href="x">1. Two Sum</a></h2><h3>Easy</h3><hr><p>Text</p>', '1. Two Sum'],
    ['<div align="center">\n<h1 align="center">\n  <img src="a.png">\n  Name\n</h1>\n</div>', 'Name'],
    ['<h1><img src="a.png"></h1>\n\n# B', 'B'],
    ['<h1>{title}</h1>\n\n# B', 'B'],
    ['<p>Text</p>\n<h2>B</h2>', 'B'],
    ['```html\n<h1>code</h1>\n```\n# B', 'B'],
    ['text <h1>inside</h1>', undefined],
    ['# \\# A', '# A'],
    ['# 한글   제목', '한글 제목'],
    ['', undefined],
  ])('of %j is %j', (body, heading) => {
    expect(firstHeading(body)).toBe(heading);
  });
});

describe('bodyFacts()', () => {
  it.each([
    ['words', 'one two, three', 3],
    ['apostrophes and hyphens', "don't well-known snake_case ’t", 4],
    ['numbers', '3 of 2024', 3],
    ['Hangul by blanks', '안녕 세상에 여러분', 3],
    ['each Han character', '漢字', 2],
    ['each kana character', 'ひらカタ', 4],
    ['Han beside Latin', '日本go言語', 5],
    ['Han beside Hangul', '大韓민국', 3],
    ['Han between hyphens', '東京-大阪', 4],
    ['long vowels with their kana', 'データ', 2],
    ['half-width voiced kana', 'ﾃﾞｰﾀ', 2],
    ['iteration marks', '人々', 2],
    ['accents', 'café naïve', 2],
    ['combining marks', 'cafe\u0301 न\u0947पाल', 2],
    ['link texts without targets', '[two words](http://a.b/c-d "and a title")', 2],
    ['no tags', '<a href="one two">three</a>', 1],
    ['no comments', 'one <!-- two\nthree --> four', 2],
    ['comments that are not closed', 'one <!-- two', 2],
    ['code', '```\none two\n```', 2],
    ['words of HTML', '<p>one</p><p>t<em>w</em>o&nbsp;three<br/>four don&#8217;t</p>', 5],
    ['tags over lines', '<img\n  src="a.png"\n  alt="b c">one', 1],
    ['nothing', ' \n---\n* * *\n', 0],
  ])('counts %s', (_what, body, words) => {
    expect(bodyFacts(body).words).toBe(words);
  });

  const long = 'word '.repeat(30).trim();
  it.each([
    ['the first paragraph', `${long}\n\nmore`, long],
    ['further ones while it is short', 'One.\n\nTwo.', 'One. Two.'],
    ['lines of a paragraph', 'One\ntwo', 'One two'],
    ['no headings', '# A\n\nB\n---\nC', 'B C'],
    ['no code', 'A\n```\ncode\n```\nB', 'A B'],
    ['no pictures, tables, tags, templates', '![a](b.png)\n| a |\n<div>\n{{< x >}}\n{% y %}\nB', 'B'],
    ['no imports and exports', "import A from './a'\nimport {B} from 'b'\nimport 'c'\nexport const d = 1\nB", 'B'],
    [
      'prose that begins like them',
      'import taxes rose\nexport quotas fell\nExport default values',
      'import taxes rose export quotas fell Export default values',
    ],
    ['no comments', 'A <!-- b\nc --> d', 'A d'],
    ['items without their marks', '- a\n2. b\n> c', 'a b c'],
    ['no markup', '**A** [b](c) `d`', 'A b d'],
    ['the paragraphs of HTML', '<h2>A</h2>\n<p>One <b>two</b>.</p><p>Three &amp; four</p>', 'One two. Three & four'],
    ['no scripts, styles, code of HTML', '<style>\na {}\n</style><script>b</script>C<pre>\nd\n</pre>', 'C'],
    ['no tags over lines', '<Image\n  src="a.png"\n/>\nB', 'B'],
    ['comparisons', 'a < b and c > d', 'a < b and c > d'],
    ['nothing of nothing', '', ''],
    ['a table of contents', '* TOC\n{:toc}\n\n본문', '본문'],
    ['contents with a class', '1. TOC\n{: toc .side}\n\nText', 'Text'],
    ['contents by their name', '[TOC]\n\n[[toc]]\n\nText [TOC]', 'Text [TOC]'],
    ['attributes of a block', '{: .lead}\nText\n{: .lead}', 'Text'],
  ])('cuts an excerpt: %s', (_what, body, excerpt) => {
    expect(bodyFacts(body).excerpt).toBe(excerpt);
  });

  it.each([
    ['a long line', 'a'.repeat(250)],
    ['a line of characters outside the plane', '😀'.repeat(250)],
    ['a very long line', 'ab '.repeat(100_000)],
  ])('cuts an excerpt of at most 200 characters from %s', (_what, body) => {
    const characters = [...bodyFacts(body).excerpt];
    expect([characters.length <= 200, characters.length > 190, characters.at(-1)]).toEqual([true, true, '…']);
  });

  it.each([
    ['', [], true],
    ['Good Morning', ['morning'], true],
    ['Good Morning', ['good', 'night'], false],
    ['ＡＢＣ', ['abc'], true],
    ['cafe\u0301', ['CAFÉ'], true],
    ['안녕하세요', ['안녕'], true],
    ['the [link](http://example.org)', ['example.org'], true],
  ])('of %j looks for %j', (body, looked, found) => {
    expect(bodyFacts(body, looked).found).toBe(found);
  });

  it.each([
    '](',
    '<!--',
    '![',
    '<a',
    '<a ',
    '<h1>',
    '<pre>',
    '<script>',
    '&#',
    '__a',
    '[[',
    '[a](b',
    '`',
    '**a',
    '\t',
    '\n',
    '```\n',
  ])('takes a body of many %j in its stride', (part) => {
    // Half a million characters: what is not linear here does not end within the time of a test.
    expect(bodyFacts(part.repeat(500_000 / part.length)).excerpt.length).toBeLessThanOrEqual(200);
  });
});
