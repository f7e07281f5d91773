import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePage } from '../../src/store/write-page.ts';
import { folderOf, link } from './temp-folder.ts';

const mark = '<!-- mark -->';
const text = `${mark}new`;

function write(file: string, force = false): string {
  try {
    writePage({ file, text, mark, force });
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    return (error as { diagnostic: { code: string } }).diagnostic.code;
  }
}

describe('writePage()', () => {
  it.each([
    ['a new file', 'new.html', false, text],
    ['a page of its own', 'page.html', false, text],
    ['another file', 'other.html', false, 'EXISTS'],
    ['an empty file', 'empty.html', false, 'EXISTS'],
    ['another file that may be replaced', 'other.html', true, text],
    ['a folder', 'folder', true, 'CANNOT_WRITE'],
    ['a folder that is not there', 'none/page.html', true, 'CANNOT_WRITE'],
    ['a file as a folder', 'other.html/page.html', true, 'CANNOT_WRITE'],
  ])('writes %s', (_name, file, force, expected) => {
    const files = { 'page.html': `${mark}old`, 'other.html': 'mine', 'empty.html': '', 'folder/a': '' };
    const root = folderOf(files);
    expect(write(path.join(root, file), force)).toBe(expected);
    const left = fs.readdirSync(root).filter((name) => !(name in files) && name !== 'folder' && name !== 'new.html');
    expect(left).toEqual([]);
    if (expected !== text && file in files) expect(fs.readFileSync(path.join(root, file), 'utf8')).not.toBe(text);
  });

  it('writes through a link, and keeps the permissions', () => {
    const root = folderOf({ 'real/page.html': mark });
    fs.chmodSync(`${root}/real/page.html`, 0o600);
    link(root, 'page.html', 'real/page.html');
    expect(write(`${root}/page.html`)).toBe(text);
    expect(fs.lstatSync(`${root}/page.html`).isSymbolicLink()).toBe(true);
    expect(fs.statSync(`${root}/real/page.html`).mode & 0o777).toBe(0o600);
  });
});
