import fs from 'node:fs';
import path from 'node:path';
import { BenchError } from './bench-error.mjs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Puts a text between `<!-- <part> -->` and `<!-- /<part> -->` in a file of the project.
 *
 * @throws {BenchError} Where these lines are not there.
 */
export function writePart(file, { part, text }) {
  const target = path.join(root, file);
  const before = fs.readFileSync(target, 'utf8');
  const [open, close] = [`<!-- ${part} -->\n`, `\n<!-- /${part} -->`];
  const [start, end] = [before.indexOf(open), before.indexOf(close)];
  if (start === -1 || end < start)
    throw new BenchError(`Cannot write to ${file}: "<!-- ${part} -->" and its end are not there`);
  fs.writeFileSync(target, `${before.slice(0, start)}${open}\n${text}\n${before.slice(end)}`);
}
