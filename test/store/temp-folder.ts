import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true });
});

/** A folder with these files, removed after the test; its path is real. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-read-')));
  made.push(root);
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(root, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text);
  }
  return root;
}

/** Makes a link below `root`; the target is relative to the link, or absolute. */
export function link(root: string, file: string, target: string): void {
  fs.symlinkSync(target, path.join(root, file));
}

/** Root may list and read everything: what is not allowed cannot be tested as root. */
export const isRoot = process.getuid?.() === 0;
