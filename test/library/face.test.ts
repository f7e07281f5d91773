import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { queryOptions } from '../../src/commands/query-options.ts';
import { states } from '../../src/core/post.ts';
import { postColumns } from '../../src/core/post-row.ts';

const face = fs.readFileSync('src/library/face.ts', 'utf8');

/** The keys of an interface, sorted. */
function keysOf(name: string): string[] {
  const [, body = ''] = new RegExp(`^export interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(face) ?? [];
  return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, key = '']) => key).sort();
}

describe('src/library/face.ts', () => {
  it('imports nothing, and has nothing to run', () => {
    expect(face).not.toMatch(/^import\b|^export (?:const|let|class|function|async|enum)\b/m);
  });

  it('has every option that chooses posts, and the words of the title', () => {
    expect(keysOf('Selection')).toEqual([...Object.keys(queryOptions), 'words'].sort());
  });

  it('has every key of a post, as docs/json.md has', () => {
    expect(keysOf('Post')).toEqual([...postColumns(true), 'titleFrom'].sort());
  });

  it('has every key of a problem, as docs/json.md has', () => {
    const [, section = ''] = fs.readFileSync('docs/json.md', 'utf8').split(/^## Problem$/m);
    const [rows = ''] = section.split(/^#/m);
    expect(keysOf('Problem')).toEqual([...rows.matchAll(/^\| `(\w+)\??` /gm)].map(([, key = '']) => key).sort());
  });

  it('has every state', () => {
    const [, union = ''] = /^export type State = ([^;]+);/m.exec(face) ?? [];
    expect([...union.matchAll(/'(\w+)'/g)].map(([, state]) => state)).toEqual(states);
  });
});
