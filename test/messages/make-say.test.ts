import { describe, expect, it } from 'vitest';
import { makeSay } from '../../src/messages/make-say.ts';

const say = makeSay({
  draft: '초안',
  'No date': '날짜 없음',
  'Cannot use "{name}"': '"{name}"을(를) 쓸 수 없습니다',
  'Cannot use "{name}" as a tag: {=why}': '"{name}"을(를) 태그로 쓸 수 없습니다: {why}',
  'Cannot {=verb} "{name}" as a {=noun}: {=why}': '틀림',
  'it is empty': '비어 있습니다',
  '{#n} draft{=s}': '초안 {n}개',
  '{#n} posts': '글 {n}개',
  '{=posts} not counted (--all)': '세지 않은 글: {posts}',
  'did you mean {=near}?': '혹시 {near}인가요?',
  ' or ': ' 또는 ',
  'No posts match{=why}': '맞는 글이 없습니다{why}',
  ': the words are looked for in titles': ': 말은 제목에서 찾습니다',
  'The file is no post: {=why}': '파일이 글이 아닙니다: {why}',
  '{from} becomes {to}': '{to}(으)로 바뀌었습니다: {from}',
});

describe('makeSay()', () => {
  it.each([
    ['draft', '초안'],
    // Values are as they were, whatever stands in them.
    ['Cannot use "rust"', '"rust"를 쓸 수 없습니다'],
    ['Cannot use "No date"', '"No date"를 쓸 수 없습니다'],
    ['Cannot use "$& {name} 을(를)"', '"$& {name} 을(를)"을 쓸 수 없습니다'],
    ['Cannot use "a\nb"', '"a\nb"를 쓸 수 없습니다'],
    ['Cannot use ".*"', '".*"를 쓸 수 없습니다'],
    ['글 becomes 날', '날로 바뀌었습니다: 글'],
    // What has more words of its own comes first; messages in messages.
    ['Cannot use "a" as a tag: it is empty', '"a"를 태그로 쓸 수 없습니다: 비어 있습니다'],
    ['Cannot use "a" as a tag: foreign words', '"a"를 태그로 쓸 수 없습니다: foreign words'],
    ['1 draft', '초안 1개'],
    ['3 drafts', '초안 3개'],
    ['3 drafts, 1 draft, 2 posts', '초안 3개, 초안 1개, 글 2개'],
    ['3 drafts, many', '3 drafts, many'],
    ['3 drafts, 2 posts not counted (--all)', '세지 않은 글: 초안 3개, 글 2개'],
    ['did you mean "a" or "b"?', '혹시 "a" 또는 "b"인가요?'],
    ['No posts match', '맞는 글이 없습니다'],
    ['No posts match: the words are looked for in titles', '맞는 글이 없습니다: 말은 제목에서 찾습니다'],
    // A sentence that goes on after another.
    ['The file is no post: cannot use "a"', '파일이 글이 아닙니다: "a"를 쓸 수 없습니다'],
    // What nobody reads.
    [`Cannot use "${'a'.repeat(20_000)}"`, `Cannot use "${'a'.repeat(20_000)}"`],
    // What is not known.
    ['Something else', 'Something else'],
    ['many posts', 'many posts'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('`makeSay()` says %j', (message, said) => {
    expect(say(message)).toBe(said);
    expect(say(message)).toBe(said);
  });

  it.each(['; '.repeat(4_000), `"${'1; '.repeat(3_000)}"`])(
    '`makeSay()` comes to an end where messages have no end',
    (text) => {
      const twoOf = makeSay({ '{=one}; {=other}': '{other} · {one}' });
      expect(twoOf(text)).toMatch(/ · /);
      expect(twoOf('a; b')).toBe('b · a');
    },
  );
});
