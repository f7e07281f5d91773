import { describe, expect, it } from 'vitest';
import { decidingLine } from '../../src/core/deciding-line.ts';

describe('decidingLine()', () => {
  it.each<[string, string, string | undefined]>([
    ['---\ntitle: T\ndraft: true # not yet\n---\n', 'draft: true', '3: draft: true # not yet'],
    ['+++\ntitle = "T"\ndraft = true\n+++\n', 'draft = true', '3: draft = true'],
    ['{\r\n  "Draft": true\r\n}\r\n', 'draft: true', '2: "Draft": true'],
    ['---\nbuild:\n  list: never\n---\n', 'build.list: never', '3: list: never'],
    ['---\nexpiryDate: 2020-01-01\n---\n', 'expiryDate 2020-01-01 has passed', '2: expiryDate: 2020-01-01'],
    [
      '---\ndate: 2020-01-01\npublishDate: 2199-01-01\n---\n',
      'its date is in the future',
      '3: publishDate: 2199-01-01',
    ],
    ['---\ndate: 2199-01-01\n---\n', 'its date is in the future, and future: false', '2: date: 2199-01-01'],
    ['---\ntitle: T\n---\n', 'it lies in _drafts', undefined],
    ['---\ntitle: T\n---\n', 'draft: true', undefined],
  ])('finds in %j what %j speaks of', (head, reason, wanted) => {
    const found = decidingLine(head, reason);
    expect(found && `${found.line}: ${found.text}`).toBe(wanted);
  });
});
