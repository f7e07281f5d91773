import { describe, expect, it } from 'vitest';
import { editHeading } from '../../src/syntax/edit-heading.ts';
import { editWikiLinks } from '../../src/syntax/edit-wiki-links.ts';

describe('editHeading()', () => {
  it.each([
    ['# Old\n\nText\n', '# New\n\nText\n'],
    ['Text\n\n##  Old  ##\r\nText', 'Text\n\n##  New  ##\r\nText'],
    ['# Old {#anchor}\n', '# New {#anchor}\n'],
    ['Old\n===\n\nText', 'New\n===\n\nText'],
    ['```\n# not\n```\n# *Old*\n# Other\n', '```\n# not\n```\n# New\n# Other\n'],
  ])('makes of %j %j', (text, wanted) => {
    expect(editHeading({ file: 'a.md', text, bodyAt: 0, to: 'New' })).toEqual({ text: wanted });
  });

  it.each([
    ['Text without one\n', 'New', 'there is none'],
    ['<h1>Old</h1>\n', 'New', 'it is written in HTML'],
    ['# Old\n', '*New*', 'what would be written reads as something else'],
  ])('refuses %j as %j: %s', (text, to, state) => {
    const edited = editHeading({ file: 'a.md', text, bodyAt: 0, to });
    expect(edited).toMatchObject({ refusal: { code: 'CANNOT_EDIT', message: `Cannot change the heading: ${state}` } });
  });
});

describe('editWikiLinks()', () => {
  it('changes the targets that are meant, below the front matter, outside code', () => {
    const text = '---\nx: "[[a]]"\n---\n[[a]] ![[a#p|a]] [[ab]] `[[a]]`\n';
    const wanted = '---\nx: "[[a]]"\n---\n[[b c]] ![[b c#p|a]] [[ab]] `[[a]]`\n';
    expect(editWikiLinks(text, text.indexOf('[[a]] !'), { from: 'a', to: 'b c' })).toBe(wanted);
  });
});
