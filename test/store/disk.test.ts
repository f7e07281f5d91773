import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, reasonOf } from '../../src/store/disk.ts';
import { folderOf, isRoot, link } from './temp-folder.ts';

/** Text, or code and message of what is wrong with the file `a.md`. */
function read(root: string, bytes = 1_000): unknown {
  const found = readText(root, 'a.md', bytes);
  if ('problem' in found) return `${found.problem.code} ${found.problem.file}: ${found.problem.message}`;
  const { stat: _stat, warning, ...rest } = found;
  return warning ? { ...rest, warning: warning.place } : rest;
}

describe('readText()', () => {
  it.each([
    ['all of it', 'häh', 10, { text: 'häh', whole: true }],
    ['a file of just that size', 'abc', 3, { text: 'abc', whole: true }],
    ['its beginning', 'abcdef', 3, { text: 'abc', whole: false }],
    ['nothing', '', 10, { text: '', whole: true }],
    ['a BOM with it', '\ufeffa', 10, { text: '\ufeffa', whole: true }],
    ['no half of two bytes', 'aé', 2, { text: 'a', whole: false }],
    ['no third of three bytes', 'a한', 2, { text: 'a', whole: false }],
    ['no two thirds of three bytes', 'a한', 3, { text: 'a', whole: false }],
    ['no part of four bytes', 'a😀b', 4, { text: 'a', whole: false }],
    ['a whole character at the cut', 'a😀b', 5, { text: 'a😀', whole: false }],
    ['only part of a character', '😀', 3, { text: '', whole: false }],
    ['a replacement character that was typed', 'a\ufffdb', 10, { text: 'a\ufffdb', whole: true }],
    [
      'Latin-1, with a warning',
      Buffer.from('ab\ncaf\xe9 x', 'latin1'),
      99,
      { text: 'ab\ncaf\ufffd x', whole: true, warning: { file: 'a.md', line: 2, column: 4 } },
    ],
    [
      'a bad first byte',
      Buffer.from([0xff, 0x61]),
      99,
      { text: '\ufffda', whole: true, warning: { file: 'a.md', line: 1, column: 1 } },
    ],
    [
      'a bad byte behind a replacement character',
      Buffer.from('\ufffd\n\ufffdx\xff', 'latin1').length
        ? Buffer.concat([Buffer.from('\ufffd\n\ufffdx'), Buffer.from([0xe9])])
        : '',
      99,
      { text: '\ufffd\n\ufffdx\ufffd', whole: true, warning: { file: 'a.md', line: 2, column: 3 } },
    ],
    [
      'a character that the file ends in',
      Buffer.from([0x61, 0xed, 0x95]),
      99,
      { text: 'a\ufffd', whole: true, warning: { file: 'a.md', line: 1, column: 2 } },
    ],
    ['UTF-16, not', Buffer.from('\ufeffab', 'utf16le'), 99, 'BAD_ENCODING a.md: Cannot read the file: it is UTF-16'],
    [
      'UTF-16 the other way round, not',
      Buffer.from([0xfe, 0xff, 0, 0x61]),
      99,
      'BAD_ENCODING a.md: Cannot read the file: it is UTF-16',
    ],
  ])('reads %s', (_what, content, bytes, expected) => {
    expect(read(folderOf({ 'a.md': content }), bytes)).toEqual(expected);
  });

  it('does not read a file that is missing', () => {
    expect(read(folderOf({}))).toBe('UNREADABLE_FILE a.md: Cannot read the file: there is no such file or folder');
  });

  it('does not read a folder', () => {
    expect(read(folderOf({ 'a.md/b': '' }))).toBe('NOT_A_FILE a.md: Cannot read the file: it is no regular file');
  });

  it('never opens a pipe, on which it would wait for ever', () => {
    const root = folderOf({});
    execFileSync('mkfifo', [path.join(root, 'a.md')]);
    expect(read(root)).toBe('NOT_A_FILE a.md: Cannot read the file: it is no regular file');
  });

  it('never opens a device', () => {
    const root = folderOf({});
    link(root, 'a.md', '/dev/zero');
    expect(read(root)).toBe('NOT_A_FILE a.md: Cannot read the file: it is no regular file');
  });

  it('tells of links in a circle', () => {
    const root = folderOf({});
    link(root, 'a.md', 'a.md');
    expect(read(root)).toBe('UNREADABLE_FILE a.md: Cannot read the file: the links go in a circle');
  });

  it('reads no more of a sparse file of 5 GB than asked for', () => {
    const root = folderOf({ 'a.md': '---\n' });
    fs.truncateSync(path.join(root, 'a.md'), 5 * 1024 ** 3);
    expect(read(root, 6)).toEqual({ text: '---\n\0\0', whole: false });
  });

  it.skipIf(isRoot)('tells of a file that may not be read (not tested as root)', () => {
    const root = folderOf({ 'a.md': '' });
    fs.chmodSync(path.join(root, 'a.md'), 0);
    expect(read(root)).toBe('UNREADABLE_FILE a.md: Cannot read the file: permission denied');
  });
});

describe('reasonOf()', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'EACCES' }), 'permission denied'],
    [Object.assign(new Error('x'), { code: 'ENOTDIR' }), 'a part of the path is no folder'],
    [Object.assign(new Error('x'), { code: 'EWHAT' }), 'EWHAT'],
    [new Error('x'), 'it cannot be read'],
    ['x', 'it cannot be read'],
  ])('of %j is %j', (error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });
});
