import { describe, expect, it } from 'vitest';
import { parseOrg } from '../../src/syntax/org.ts';
import { shown } from './shown.ts';

describe('parseOrg()', () => {
  it.each([
    ['keys in lower case', '#+TITLE: A b', [['title', 'string A b']]],
    ['a value with colons', '#+title: a: b', [['title', 'string a: b']]],
    ['an empty value', '#+title:', [['title', 'string ']]],
    ['a time stamp', '#+date: <2024-03-04 Mon 10:00>', [['date', 'string 2024-03-04']]],
    ['an inactive time stamp as it is', '#+date: [2024-03-04 Mon]', [['date', 'string [2024-03-04 Mon]']]],
    ['a list', '#+things[]: a  b', [['things', ['string a', 'string b']]]],
    ['tags over lines', '#+tags: a b\n#+tags: c', [['tags', ['string a b', 'string c']]]],
    ['categories split on blanks', '#+categories: a b', [['categories', ['string a', 'string b']]]],
    ['no tags', '#+tags:', [['tags', []]]],
    ['file tags', '#+filetags: :a:b:', [['tags', ['string a', 'string b']]]],
    ['tags rather than file tags', '#+filetags: :a:\n#+tags[]: b', [['tags', ['string b']]]],
    ['the last of a key', '#+title: a\n#+title: b', [['title', 'string b']]],
    [
      'CRLF',
      '#+title: a \r\n\r\n#+draft: true\r\n',
      [
        ['title', 'string a'],
        ['draft', 'string true'],
      ],
    ],
    ['what is no keyword', '#+begin_src\n# a: b\ntext', []],
  ])('reads %s', (_what, text, fields) => {
    expect(shown(parseOrg(text))).toEqual(fields);
  });
});
