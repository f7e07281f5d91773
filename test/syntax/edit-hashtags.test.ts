import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editHashtags } from '../../src/syntax/edit-hashtags.ts';
import { hashtagsOf } from '../../src/syntax/hashtags.ts';

/** The text after an edit, or `line:column: message` of why not. */
function edited(text: string, from: readonly string[], to: string | undefined, bodyAt = 0): string {
  const result = editHashtags({ file: 'a.md', text, bodyAt, edit: { kind: 'hashtag', from, to } });
  if ('text' in result) return result.text;
  const { place, message } = result.refusal;
  return `${place?.line}:${place?.column}: ${message}`;
}

describe('editHashtags()', () => {
  it.each<[string, string, string[], string | undefined, string]>([
    ['a tag', 'On #go and #gone.', ['go'], 'rust', 'On #rust and #gone.'],
    ['several spellings', '#Go #go #GO', ['Go', 'go'], 'rust', '#rust #rust #GO'],
    ['nothing in code', '`#go` #go\n```\n#go\n```\n', ['go'], 'x', '`#go` #x\n```\n#go\n```\n'],
    [
      'nothing in links, comments and math',
      '[a](#go) [[b#go]] %% #go %% $#go$ #go',
      ['go'],
      'x',
      '[a](#go) [[b#go]] %% #go %% $#go$ #x',
    ],
    [
      'nothing in addresses',
      'https://a.example/#go <https://b.example/ #go> #go',
      ['go'],
      'x',
      'https://a.example/#go <https://b.example/ #go> #x',
    ],
    ['a tag behind a long comment', '<!-- #go\n#go --> #go', ['go'], 'x', '<!-- #go\n#go --> #x'],
    ['a nested tag by its whole name', '#go/std #go', ['go/std'], 'rust/std', '#rust/std #go'],
    ['the slash behind a tag stays', '#go/ x', ['go'], 'rust', '#rust/ x'],
    ['tags without a blank between', '#a#b#c', ['b'], 'x', '#a#x#c'],
    ['tags in emphasis and tables', '_#go_\n|#go|\n', ['go'], 'x', '_#x_\n|#x|\n'],
    ['CRLF', 'a\r\n#go\r\nb', ['go'], 'x', 'a\r\n#x\r\nb'],
    ['line ends of old Macs', 'a\r#go\rb', ['go'], 'x', 'a\r#x\rb'],
    ['decomposed letters', '#cafe\u0301', ['caf\u00e9'], 'x', '#x'],
    ['what is not there', '#a', ['b'], 'x', '#a'],
    ['a tag between words', 'a #go b', ['go'], undefined, 'a b'],
    ['a tag at the beginning of a line', 'a\n#go b', ['go'], undefined, 'a\nb'],
    ['a tag at the end of a line', 'a #go\nb', ['go'], undefined, 'a\nb'],
    ['a tag before a sign', 'a #go, b', ['go'], undefined, 'a , b'],
    ['a tag alone on its line', 'a\n#go\nb', ['go'], undefined, 'a\n\nb'],
    ['all of several', '#go #go #b', ['go'], undefined, '#b'],
    ['one of a run', 'x #a#b', ['a'], undefined, 'x #b'],
    ['a tag with its slash', '#go/ b', ['go'], undefined, 'b'],
  ])('changes %s', (_what, text, from, to, wanted) => {
    expect(edited(text, from, to)).toBe(wanted);
  });

  it('leaves the front matter', () => {
    expect(edited('---\ntags: "#go"\n---\n#go', ['go'], 'x', 20)).toBe('---\ntags: "#go"\n---\n#x');
  });

  it.each<[string, string, string | undefined]>([
    ['#go', '2024', '1:2: Cannot change the tags of the text: "#2024" would be read as something else'],
    ['#go', 'a b', '1:2: Cannot change the tags of the text: "#a b" would be read as something else'],
    ['a\nb #go', 'x#y', '2:4: Cannot change the tags of the text: "#x#y" would be read as something else'],
  ])('refuses %j as "%s"', (text, to, why) => {
    expect(edited(text, ['go'], to)).toBe(why);
  });

  it('is undone by its inverse, and changes nothing but the tag', () => {
    const word = fc.constantFrom(
      'a',
      '#go',
      '#go/x',
      '#b',
      '`#go`',
      '[x](#go)',
      '\n',
      '\n\n',
      '%% #go %%',
      '$#go$',
      '```\n',
      '|',
      '_#go_',
      '.',
      '<div>',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const there = edited(text, ['go'], 'zz');
        expect(hashtagsOf(there)).toEqual(hashtagsOf(text).map((tag) => (tag === 'go' ? 'zz' : tag)));
        expect(edited(there, ['zz'], 'go')).toBe(text);
      }),
    );
  });
});
