// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, it } from 'vitest';
import { isFields, isList, isScalar, type Value } from '../../src/core/fields.ts';
import { constantsOf, literalsOf } from '../../src/core/script-text.ts';

/** Values as plain data: numbers and booleans in angle brackets. */
function bare(value: Value): unknown {
  if (isList(value)) return value.map(bare);
  if (isFields(value)) return Object.fromEntries([...value].map(([key, item]) => [key, bare(item)]));
  return isScalar(value) && value.kind !== 'string' ? `<${value.kind} ${value.text}>` : value.text;
}

const lines = (...texts: readonly string[]): string => texts.join('\n');

describe('literalsOf', () => {
  it.each([
    ['single quotes', "dir: 'src'", ['src']],
    ['double quotes', 'dir: "src"', ['src']],
    ['a template', 'dir: `src`', ['src']],
    ['an assignment', "const dir = 'src';", ['src']],
    ['a member', "config.dir = 'src'", ['src']],
    ['a typed constant', "const dir: string = 'src';", ['src']],
    ['a typed list', "const dir: string[] = ['a', 'b'];", ['a', 'b']],
    ['a generic type', "const dir: Array<string> = ['a'];", ['a']],
    ['a quoted key', '{ "dir": "src" }', ['src']],
    ['a list', 'dir: [\'a\', "b", `c`]', ['a', 'b', 'c']],
    ['a list that is a constant', "dir: ['a'] as const", ['a']],
    ['all of them, in order', "{ dir: 'a', x: { dir: 'b' } }", ['a', 'b']],
    ['nested lists', "dir: [['a', ['b']], 'c']", ['a', 'b', 'c']],
    ['a spread among the items', "dir: [...more, 'a']", ['a']],
    ['a line comment', "// dir: 'no'\ndir: 'yes'", ['yes']],
    ['a block comment', "/* dir: 'no' */ dir: /* here */ 'yes'", ['yes']],
    ['an open block comment', "/* dir: 'no'", []],
    ['a string that holds one', `x: "dir: 'no'", dir: 'yes'`, ['yes']],
    ['a template that holds one', "x: `dir: 'no'`, dir: 'yes'", ['yes']],
    ['a nested template', "x: `${a(`}`, '}', { b: 1 }, /* } */ `${c}`)}`, dir: 'yes'", ['yes']],
    ['a regular expression with quotes', "x: /['\"]/g, dir: 'yes'", ['yes']],
    ['a regular expression with a slash in a class', "x: /[/'\\]]'/, dir: 'yes'", ['yes']],
    ['divisions', "x: a / b / 'c', dir: 'yes'", ['yes']],
    ['an apostrophe in markup', lines("<p>Don't</p>", "dir: 'yes'"), ['yes']],
    ['a longer key', "mydir: 'no', dirs: 'no'", []],
    ['a comparison', "dir == 'no' || dir === 'no'", []],
    ['a condition', "x ? dir : 'no'", []],
    ['a value behind a condition', "dir: x ? 'a' : 'b'", []],
    ['a sum', "dir: 'a' + b", []],
    ['a method of a text', "dir: 'a'.trim()", []],
    ['an alternative', "dir: process.env.X ?? 'a'", []],
    ['a function', "dir: () => 'a'", []],
    ['a type', "interface A { dir: 'a' | 'b' }", []],
    ['a call', "dir: read('a')", []],
    ['a number', 'dir: 1', []],
    ['a value in brackets', "dir: ('a')", ['a']],
    ['a sequence', "dir: ('a', 'b')", []],
    ['no semicolons', lines("dir = 'a'", 'other = 1'), ['a']],
    ['a sum over two lines', lines("dir: 'a'", "  + 'b'"), []],
    [
      'escapes',
      String.raw`dir: 'a\'b\\c\n\x41\u0042\u{43}\
d'`,
      ["a'b\\c\nABCd"],
    ],
    ['a character that is none', String.raw`dir: '\u{110000}'`, ['u{110000}']],
    ['path.join()', "dir: path.join(__dirname, 'content', 'blog')", ['./content/blog']],
    ['path.resolve() with a comma at its end', "dir: path.resolve('content',)", ['content']],
    ['path.join() of what is not known', "dir: path.join(root, 'content')", []],
    ['__dirname in a template', 'dir: `${__dirname}/content`', ['./content']],
    ['import.meta.dirname', 'dir: `${import.meta.dirname}/content`', ['./content']],
    ['a constant of the file', "const base = 'blog'; x({ dir: base })", ['blog']],
    ['a constant that stands below', "x({ dir: base }); const base = ['blog', 'news']", ['blog', 'news']],
    ['a constant in a template', "const base = 'blog'; x({ dir: `./${base}` })", ['./blog']],
    ['a constant that is an object', "const base = { a: 'b' }; x({ dir: base })", []],
    ['constants in a circle', 'const a = b; const b = a; x({ dir: a })', []],
    ['an open string', "dir: 'a", []],
    ['an open template', 'dir: `a', []],
    ['a list that is not closed', "dir: ['a'", ['a']],
    ['a byte order mark', "\uFEFFdir = 'a'", ['a']],
    ['CRLF', "dir = 'a'\r\nb = 'c'\r\n", ['a']],
    ['nothing', '', []],
    ['a key at the end', 'dir', []],
    ['a key without a value', 'dir =', []],
  ])('`literalsOf()` reads %s', (_, text, texts) => {
    expect(literalsOf(text, 'dir')).toEqual(texts);
  });

  it.each([
    ['both quotes', lines("PATH = 'a'", 'PATH = "b"'), ['a', 'b']],
    ['three quotes', 'PATH = """a\n\'b\'"""', ["a\n'b'"]],
    ['a comment', "# PATH = 'no'\nPATH = 'yes'  # 'no'", ['yes']],
    ['a hash in a string', "PATH = 'a#b'", ['a#b']],
    ['slashes', "x = a // b\nPATH = 'yes'", ['yes']],
    ['a raw string', String.raw`PATH = r'\d+'`, [String.raw`\d+`]],
    ['a Unicode string', "PATH = u'a'", ['a']],
    ['bytes', "PATH = b'a'", []],
    ['an f-string without braces', "PATH = f'a'", ['a']],
    ['an f-string', "PATH = f'{a}/b'", []],
    ['strings side by side', lines("PATH = ('a'", "        'b')"), ['ab']],
    ['a tuple', "PATH = ('a', 'b')", ['a', 'b']],
    ['a tuple of one', "PATH = ('a',)", ['a']],
    ['an empty tuple', 'PATH = ()', []],
    ['tuples of tuples', "PATH = (('posts/*.md', 'posts', 'post.tmpl'),)", ['posts/*.md', 'posts', 'post.tmpl']],
    ['a typed name', "PATH: str = 'a'", ['a']],
    ['a condition', "PATH = 'a' if x else 'b'", []],
    ['a condition on the next line', lines("PATH = 'a' \\", "  if x else 'b'"), []],
    ['os.path.join()', "PATH = os.path.join('a', 'b')", ['a/b']],
    ['an argument', "use(PATH='a')", ['a']],
    ['a statement below', lines("PATH = 'a'", 'def f(): pass'), ['a']],
    ['a decorator below', lines("PATH = 'a'", '@f'), ['a']],
  ])('`literalsOf()` reads %s of Python', (_, text, texts) => {
    expect(literalsOf(text, 'PATH', { language: 'python' })).toEqual(texts);
  });
});

describe('constantsOf', () => {
  it.each([
    ['numbers', '{ a: 1, b: -2, c: 1_000 }', { a: '<number 1>', b: '<number -2>', c: '<number 1000>' }],
    [
      'booleans and null',
      '{ a: true, b: false, c: null, d: undefined }',
      { a: '<boolean true>', b: '<boolean false>', c: '<null >', d: '<null >' },
    ],
    ['objects', "{ a: { 'b': 'c', 1: 'd' } }", { a: { b: 'c', '1': 'd' } }],
    ['lists of objects', "[['classic', { blog: { path: 'news' } }]]", [['classic', { blog: { path: 'news' } }]]],
    ['a cast object', "({ a: 'b' }) satisfies Options", { a: 'b' }],
    [
      'methods and spreads by leaving them out',
      "{ ...rest, f() { return { a: 'no' }; }, [k]: 'no', get g() { return 1; }, b: 'c' }",
      { b: 'c' },
    ],
    ['functions by leaving them out', "{ f: async (a) => { x = { y: 'no' }; }, b: 'c' }", { b: 'c' }],
    ['short keys', "{ base, other }; const base = 'b'", { base: 'b' }],
    ['a key like any other', "{ constructor: 'b' }", { constructor: 'b' }],
    ['an empty list', '[]', []],
  ])('`constantsOf()` reads %s', (_, text, value) => {
    expect(constantsOf(`value = ${text}`, 'value').map(bare)).toEqual([value]);
  });

  it('`constantsOf()` reads a dictionary of Python', () => {
    const [value] = constantsOf('T = {DEFAULT: "", "pl": "./pl", True: None}', 'T', { language: 'python' }).map(bare);
    expect(value).toEqual({ DEFAULT: '', pl: './pl', True: '<null >' });
  });

  it.each([
    ['module.exports', "module.exports = { a: 'b' };", 'exports'],
    ['a default export', "export default { a: 'b' };", 'default'],
    ['a returned object', "export default function () { return { a: 'b' }; }", 'return'],
  ])('`constantsOf()` reads %s', (_, text, key) => {
    expect(constantsOf(text, key).map(bare)).toEqual([{ a: 'b' }]);
  });

  it('`constantsOf()` gives up deeper than 32 levels', () => {
    const [value] = constantsOf(`a = ${'['.repeat(40)}'x'${']'.repeat(40)}`, 'a');
    expect(JSON.stringify(value && bare(value))).not.toContain('x');
  });

  it.each([
    ['one nest of keys', 'dir:{', 40_000],
    ['one nest of lists', 'dir:[', 40_000],
    ['brackets', '(', 1_0_000],
    ['closing brackets', ')}]', 60_000],
    ['a row without commas', 'dir: b ', 30_000],
    ['sums', "dir = 'a' + ", 16_000],
    ['open templates', 'dir=`${', 28_000],
    ['open strings in a line', "dir='\\", 40_000],
    ['regular expressions that do not end', '=/[', 60_000],
    ['a chain of constants', 'a=a.a=a.', 24_000],
    ['comments', '/*', 100_000],
    ['types', 'dir:a<', 32_000],
    ['calls', 'dir: join(', 20_000],
    ['strings side by side', "'dir' ", 32_000],
  ])(
    '`constantsOf()` stays quick on %s',
    (_, piece, count) => {
      const text = piece.repeat(count);
      expect(
        constantsOf(text, 'dir').length + constantsOf(text, 'dir', { language: 'python' }).length,
      ).toBeGreaterThanOrEqual(0);
    },
    5_000,
  );

  it('`constantsOf()` looks at 1 MB', () => {
    expect(constantsOf(`${' '.repeat(1_048_576)}dir = 'a'`, 'dir')).toEqual([]);
  });

  it('`constantsOf()` does not let constants multiply', () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => `const a${index + 1} = \`\${a${index}}\${a${index}}\`;`,
    ).join('\n');
    const [value] = constantsOf(`const a0 = 'xx';\n${names}\ndir = a30`, 'dir').map(bare);
    expect(String(value ?? '').length).toBeLessThan(10_000);
  });
});
