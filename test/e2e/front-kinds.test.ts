import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, requireBuild, runBlog } from './process.ts';

beforeAll(requireBuild);

describe('the program as it is built', () => {
  it.each([
    ['hugo', 'content/a.md', '---\ntitle: A\ntags: [go]\n---\n'],
    ['hugo', 'content/a.md', '+++\ntitle = "A"\ntags = ["go"]\n+++\n'],
    ['hugo', 'content/a.md', '{"title": "A", "tags": ["go"]}\n'],
    ['hugo', 'content/a.org', '#+title: A\n#+tags[]: go\n'],
    ['pelican', 'content/a.md', 'Title: A\nTags: go\n\nx\n'],
    ['obsidian', 'a.md', 'x #go\n'],
  ])('changes what it reads: %s, %s: %j', (generator, file, text) => {
    const folder = makeFolder({ [file]: text });
    const words = ['-C', folder, '--generator', generator, 'tags', 'rename', 'go', 'rust', '--inline'];
    const { stdout, stderr, status } = runBlog(words, { env: { HOME: path.join(folder, '.git') } });
    expect({ stdout, stderr, status }).toMatchObject({ stdout: 'Renamed tag "go" to "rust" in 1 post\n', status: 0 });
    expect(fs.readFileSync(path.join(folder, file), 'utf8')).toBe(text.replace('go', 'rust'));
  });
});
