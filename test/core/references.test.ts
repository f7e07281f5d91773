import { describe, expect, it } from 'vitest';
import { liquidReferences, shortcodeReferences } from '../../src/core/references.ts';

describe('liquidReferences()', () => {
  it.each([
    ['[a]({% post_url 2024-01-02-a %})', ['post_url 2024-01-02-a']],
    ['{%- link _posts/a.md -%}', ['link _posts/a.md']],
    ['`{% post_url b %}`', ['post_url b']],
    ['{% raw %}{% post_url c %}{% endraw %}{% post_url d %}', ['post_url d']],
    ['{% comment %}{% link e %}{% endcomment %}', []],
    ['{% link {{ page.next }} %} {% post_url %} {% links a %}', []],
  ])('%s names %j', (text, expected) => {
    expect(liquidReferences(text).map(({ kind, target }) => `${kind} ${target}`)).toEqual(expected);
  });
});

describe('shortcodeReferences()', () => {
  it.each([
    ['{{< ref "a.md#b" >}}', ['a.md#b']],
    ['{{% relref /posts/a %}}', ['/posts/a']],
    ['{{< ref path="a" >}}', ['a']],
    ['{{</* ref "a" */>}} {{< ref path="a" lang="ko" >}} {{< reference "a" >}}', []],
  ])('%s names %j', (text, expected) => {
    const found = shortcodeReferences(text);
    expect(found.map(({ target }) => target)).toEqual(expected);
    expect(found.map(({ target, start }) => text.slice(start, start + target.length))).toEqual(expected);
  });
});
