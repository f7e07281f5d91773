import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'smol-toml';
import { parse as parseAgain } from 'yaml';
import type { FrontRules } from '../../src/core/dialect.ts';
import type { Split } from '../../src/core/field-edit.ts';
import { plainIsSafe } from '../../src/core/yaml-scalar.ts';
import { hugo } from '../../src/dialects/hugo.ts';
import { pelican } from '../../src/dialects/pelican.ts';
import { headersAgain } from '../../src/syntax/header-splice.ts';

/** A document as it stands around the lines of its tags. */
export interface Document {
  readonly rules: FrontRules;
  readonly split: Split;
  readonly head: string;
  readonly region: string;
  readonly tail: string;
  readonly tags: readonly string[];
  /** One text that the generator does not take apart. */
  readonly single?: boolean;
  /** Values of the list, title and date, by parsers of our own and others. */
  readonly read: ((text: string) => { tags: unknown; title: unknown; rest: unknown })[];
}

const words = [
  'a',
  'b-c',
  'd_e',
  'f1',
  '한글',
  'Éé',
  'g h',
  '日本 語',
  'C++',
  'x/y',
  '🎉',
  "it's",
  'q"q',
  'a\\b',
  'ünï',
];
export const name = fc.constantFrom(...words);
const quote = fc.constantFrom('plain', 'single', 'double');
const blanks = fc.constantFrom('', ' ', '  ');
const note = fc.constantFrom('', ' # note', '   # "x: [y', ' # 글');
const shape = fc.record({
  tags: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
  quotes: fc.array(quote, { minLength: 5, maxLength: 5 }),
  form: fc.constantFrom('flow', 'lines', 'long', 'text'),
  pad: blanks,
  gap: blanks,
  indent: fc.constantFrom('', '  ', '    '),
  notes: fc.array(note, { minLength: 6, maxLength: 6 }),
  comma: fc.boolean(),
  before: fc.constantFrom('', '# top\n', 'x: 007\n', 'n: {a: 1,b: [ c ]}\n', 'f: >-\n  tags: z\n\n  w\n'),
  behind: fc.constantFrom('', '\n# end\n', 'y:   [ q,r ] # s\n', 'm:\n    k: "\\u00e9"\n', '"z": |\n  tags: [a]\n'),
  body: fc.constantFrom('', 'Text\n', 'tags: a\r', '\n---\ntags: [a]\n---'),
  crlf: fc.boolean(),
  bom: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function assembled(one: Shape, parts: { head: string; region: string; tail: string }) {
  const ends = (text: string): string => (one.crlf ? text.replaceAll('\n', '\r\n') : text);
  return {
    head: (one.bom ? '\ufeff' : '') + ends(parts.head),
    region: ends(parts.region),
    tail: ends(parts.tail) + one.body,
  };
}

/** What stands between the first two lines of a fence. */
function between(text: string, fence: string): string {
  const lines = text.replace(/^\ufeff/, '').split(/(?<=\n)/);
  const ends = lines.flatMap((line, index) => (line.trimEnd() === fence ? [index] : []));
  return lines.slice(1, ends[1]).join('');
}

function quoted(text: string, style: string | undefined, where: 'flow' | 'block'): string {
  if (style === 'single') return `'${text.replaceAll("'", "''")}'`;
  return style === 'plain' && plainIsSafe(text, where) ? text : JSON.stringify(text);
}

/** A list between brackets, on one line or on several. */
function bracketed(one: Shape, items: readonly string[], comments: boolean): string {
  const { form, pad, gap, indent, comma, notes } = one;
  if (form !== 'long')
    return `[${pad}${items.join(`${pad === '' ? '' : ' '},${gap === '' && comments ? ' ' : gap}`)}${pad}]`;
  const lines = items.map((item, index) => {
    const mark = index < items.length - 1 || (comma && comments) ? ',' : '';
    return `${indent || ' '}${item}${mark}${comments ? (notes[index] ?? '') : ''}\n`;
  });
  return `[\n${lines.join('')}${indent || ' '}]`;
}

export const yaml = shape.map((one): Document => {
  const { form, indent, notes, quotes, gap } = one;
  const lines = one.tags
    .map((tag, at) => `${indent}- ${gap}${quoted(tag, quotes[at], 'block')}${notes[at]}\n`)
    .join('');
  const spaced = one.tags.filter((tag) => !/\s/.test(tag));
  const text = spaced.length > 0 ? spaced : ['a'];
  const items = one.tags.map((tag, at) => quoted(tag, quotes[at], 'flow'));
  const region =
    form === 'lines'
      ? `tags:${notes[5]}\n${lines}`
      : form === 'text'
        ? `tags: ${gap}${quoted(text.join(' '), quotes[0], 'block')}${notes[5]}\n`
        : `tags: ${gap}${bracketed(one, items, true)}${notes[5]}\n`;
  const parts = { head: `---\ntitle: Old\n${one.before}`, region, tail: `${one.behind}---\n` };
  const split = ({ tags, title, ...rest }: Record<string, unknown>) => ({
    title,
    rest,
    tags: typeof tags === 'string' ? tags.split(/\s+/) : tags,
  });
  return {
    rules: hugo.front,
    split: 'space',
    ...assembled(one, parts),
    tags: form === 'text' ? text : one.tags,
    read: [
      (whole) => split(load(between(whole, '---')) as Record<string, unknown>),
      (whole) => split(parseAgain(between(whole, '---'), { version: '1.1' })),
      (whole) => split(parseAgain(between(whole, '---'))),
    ],
  };
});

export const toml = shape.map((one): Document => {
  const items = one.tags.map((tag, at) =>
    one.quotes[at] === 'single' && !tag.includes("'") ? `'${tag}'` : JSON.stringify(tag),
  );
  const value = one.form === 'text' ? JSON.stringify(one.tags[0]) : bracketed(one, items, true);
  const before = ['', '# top\n', 'x = 1_000\n', 'n = { a = 1,b = [ 2 ] }\n'][one.before.length % 4];
  const behind = ['', '\n# end\n', '[ extra ] # s\ny=1\n', '[[p]]\ntags = ["a"]\n'][one.behind.length % 4];
  const parts = {
    head: `+++\ntitle = "Old"\n${before}`,
    region: `tags${one.gap}= ${value}${one.notes[5]}\n`,
    tail: `${behind}+++\n`,
  };
  const read = (whole: string) => {
    const { tags, title, ...rest } = parse(between(whole, '+++'));
    return { title, rest, tags: typeof tags === 'string' ? [tags] : tags };
  };
  return {
    rules: hugo.front,
    split: 'none',
    single: one.form === 'text',
    ...assembled(one, parts),
    tags: one.form === 'text' ? one.tags.slice(0, 1) : one.tags,
    read: [read],
  };
});

export const json = shape.map((one): Document => {
  const items = one.tags.map((tag) => JSON.stringify(tag));
  const value = one.form === 'text' ? items[0] : bracketed(one, items, false);
  const { tags } = one;
  const parts = {
    head: `{${one.gap}\n  "title": "Old",\n${one.before === '' ? '' : '"x" : [1,2 , {}],'}`,
    region: `  "tags"${one.pad}: ${value}`,
    tail: `${one.behind === '' ? '' : ',\n  "y": {"tags": ["a"]}'}\n}\n\n`,
  };
  const read = (whole: string) => {
    const bare = whole.replace(/^\ufeff/, '');
    const { tags: list, title, ...rest } = JSON.parse(bare.slice(0, bare.search(/^\}/m) + 1));
    return { title, rest, tags: typeof list === 'string' ? [list] : list };
  };
  return {
    rules: hugo.front,
    split: 'none',
    single: one.form === 'text',
    ...assembled(one, parts),
    tags: one.form === 'text' ? tags.slice(0, 1) : tags,
    read: [read],
  };
});

export const headers = shape.map((one): Document => {
  const mark = one.comma ? ';' : ',';
  const text = one.tags.join(`${one.pad}${mark}${one.gap}`);
  const parts = {
    head: `Title: Old\n${one.before === '' ? '' : 'Summary: a\n    tags: b\n'}`,
    region: `Tags:${one.gap}${text}${one.pad}\n`,
    tail: `${one.behind === '' ? '' : 'Slug: tags\n'}\n`,
  };
  const read = (whole: string) => {
    const {
      tags = '',
      title,
      ...rest
    } = Object.fromEntries(
      [...headersAgain(whole.replace(/^\ufeff/, '').split(/\r?\n\r?\n/)[0] ?? '')].map(([key, value]) => [
        key,
        'text' in value ? value.text : value,
      ]),
    );
    const list = String(tags).split(String(tags).includes(';') ? ';' : ',');
    return { title, rest, tags: list.map((tag) => tag.trim()).filter((tag) => tag !== '') };
  };
  return { rules: pelican.front, split: 'semicolon-or-comma', ...assembled(one, parts), tags: one.tags, read: [read] };
});
