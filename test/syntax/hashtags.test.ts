import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashtagsOf } from '../../src/syntax/hashtags.ts';

describe('hashtagsOf()', () => {
  it.each<[string, string, string[]]>([
    ['tags in a text', 'On #rust and #lang/go.', ['rust', 'lang/go']],
    ['a tag at the start of a line', 'a\n#b-c_d', ['b-c_d']],
    ['tags of every script', '#한글 #日本 #🎉', ['한글', '日本', '🎉']],
    ['an emoji that is joined of several', '#👩‍💻 x', ['👩‍💻']],
    ['repeats', '#a #A #a', ['a', 'A', 'a']],
    ['a slash at the end', '#a/ b', ['a']],
    ['no headings', '# One\n## Two', []],
    ['no numbers', '#2024 #1/2 #y2024', ['y2024']],
    ['no anchors', 'a#b (#c) https://a.example/#d', []],
    ['no links', '[[Note#Part]] [x #y](#z) [a](b #c)', ['y']],
    ['no code', '`#a` ``b #c`` #d', ['d']],
    ['no fenced code', '```sh\n#a\n```\n#b\n~~~\n#c\n```\n#d\n~~~\n', ['b']],
    ['no code in a quote', '> ```\n> #a\n> ```\n#b', ['b']],
    ['no comments', '<!-- #a\n#b --> %% #c\n #d %%\n#e', ['e']],
    ['no math', '$x #a$ #b', ['b']],
    ['no HTML', '<a href="x" title=" #a">t</a> #b', ['b']],
    ['nothing', 'plain', []],
    // Read from Obsidian 1.13.7's own cache.
    ['no tag behind a sign', '(#pa) $#pb$ "#pc" .#pd x—#pe', []],
    ['a tag behind any blank', '\t#pf [x #ph] a\u00a0#qi b\u3000#qj', ['pf', 'ph', 'qi', 'qj']],
    ['no math', 'm $a #ra b$ n\nx $$ #rb $$ y\n$$\n#qd\n$$\n#a', ['a']],
    ['comments behind a mark that is alone', '100%% <!-- #b --> #a', ['a']],
    ['the text of a link', '[Discord #tf](https://x.y) [a #tg][ref]', ['tf', 'tg']],
    [
      'no tag in a fence that is not closed yet',
      '```markdown\n```typescript\nx #tu\n```\nprose #tv\n```\ncode #tw\n```',
      ['tv'],
    ],
    ['no tag in a block of HTML', '<div>\nhello #tp\n</div>\n\n<p>x #tr</p>\n\n#a', ['a']],
    ['tags without a blank between', '#tl#tm #tn/#to', ['tl', 'tm', 'tn', 'to']],
    ['tags in emphasis', 'x _#uc_ y, snake_case_#wc', ['uc', 'wc']],
    ['a cell of a table', '|a|b|\n|-|-|\n|#uo|x|', ['uo']],
  ])('finds %s', (_what, body, wanted) => {
    expect(hashtagsOf(body)).toEqual(wanted);
  });

  it('finds a tag of letters in any text before and behind it', () => {
    const words = fc.array(fc.stringMatching(/^[a-z .,]{1,12}$/), { maxLength: 5 });
    fc.assert(
      fc.property(words, words, fc.stringMatching(/^[a-z]{1,8}$/), (before, behind, tag) => {
        expect(hashtagsOf(`${before.join('\n')}\n#${tag}\n${behind.join('\n')}`)).toEqual([tag]);
      }),
    );
  });

  it('looks at the first 200,000 characters', () => {
    expect(hashtagsOf(`${'a\n'.repeat(100_001)}#b`)).toEqual([]);
  });

  // Each of these once took many seconds.
  it.each([' [[', '`', ' ](', '<!--', '%% ', '$a'])('comes through a text of %j', (part) => {
    expect(hashtagsOf(`x ${part.repeat(30_000)}\n#b`)).toEqual(part === '%% ' ? expect.any(Array) : ['b']);
  });
});
