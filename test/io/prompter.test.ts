import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Choice, Prompter } from '../../src/core/ports.ts';
import { makePrompter, type PrompterOptions } from '../../src/io/prompter.ts';

const enter = '\r';
const down = '\x1b[B';
const ctrlC = '\x03';
const ctrlD = '\x04';

const tags: Choice[] = [
  { value: 'rust', label: 'rust', note: '12' },
  { value: 'go', label: 'go', note: '9' },
  { value: '활성화 함수', label: '활성화 함수', note: '4' },
];

/** Types the keys one after the other, each once the screen has come to rest. */
async function answer<T>(
  keys: readonly string[],
  ask: (prompter: Prompter) => Promise<T>,
  wrapper: PrompterOptions['wrapper'] = async () => (text) => text,
): Promise<{ value: T; screen: string }> {
  const input = new PassThrough();
  // As standard error does, it stays open when a stream that is piped into it ends.
  const output: PassThrough = Object.assign(new PassThrough(), { end: () => output });
  let screen = '';
  output.on('data', (data) => {
    screen += String(data);
  });
  const clean = (text: string) => text.replaceAll('\x1b', '␛');
  const prompter = makePrompter({ clean, wrapper, streams: () => ({ input, output }) });
  const pending = ask(prompter);
  let over = false;
  const settle = () => {
    over = true;
  };
  pending.then(settle, settle);
  for (const key of keys) {
    for (let still = 0, seen = ''; !over && (still < 20 || screen === ''); still += 1) {
      await turn();
      if (screen !== seen) still = 0;
      seen = screen;
    }
    input.write(key);
  }
  const value = await pending;
  return { value, screen: stripVTControlCharacters(screen) };
}

describe('makePrompter()', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing, when Enter is all', [enter], []],
    ['the tag that is highlighted', [down, enter, enter], ['rust']],
    ['several tags, in the order they were picked', ['go', enter, 'ru', enter, enter], ['go', 'rust']],
    ['a tag by a half-typed syllable', ['활서', enter, enter], ['활성화 함수']],
    ['a new tag', ['zig', enter, enter], ['zig']],
    ['no tag that was put back', ['go', enter, 'go', enter, enter], []],
  ])('pickMany() gives %s', async (_, keys, expected) => {
    const { value } = await answer(keys, (prompter) =>
      prompter.pickMany({ message: 'Tags', choices: tags, allowNew: true }),
    );
    expect(value).toEqual(expected);
  });

  it('its own words are put in the language of the person', async () => {
    const say = (text: string) =>
      ({ none: '없음', navigate: '이동', select: '선택', Yes: '예', No: '아니요' })[text] ?? `<${text}>`;
    const picked = await answer(['zzz', '\x15', enter], (prompter) =>
      prompter.pickMany({ message: '태그', choices: tags, say }),
    );
    expect(picked.screen).toMatch(/❯ 없음/);
    expect(picked.screen).toMatch(/↑↓ 이동 • ⏎ 선택/);
    expect(picked.screen).toMatch(/> <No results found>/);
    expect(picked.screen.endsWith('태그: 없음\n')).toBe(true);
    const agreed = await answer(['y', enter], (prompter) => prompter.confirm({ message: '바꿀까요?', say }));
    expect(agreed.value).toBe(true);
    expect(agreed.screen).toMatch(/바꿀까요\? 예/);
  });

  it('pickMany() ends with one line that says what was picked', async () => {
    const { screen } = await answer(['go', enter, enter], (prompter) =>
      prompter.pickMany({ message: 'Tags', choices: tags }),
    );
    expect(screen.endsWith('Tags: go\n')).toBe(true);
  });

  it('pickOne() gives the entry that was searched for', async () => {
    const { value } = await answer(['g', enter], (prompter) => prompter.pickOne({ message: 'Which', choices: tags }));
    expect(value).toBe('go');
  });

  it.each([
    ['letters with others between them', 'afc', 'b'],
    ['consonants', 'ㅎㅅㅎ', 'a'],
    ['a syllable that has taken the next consonant', '활섷', 'a'],
    ['a syllable half typed', '활ㅅ', 'a'],
    ['what it is found by', 'posts/x', 'c'],
    ['words in any order', 'cache kv', 'd'],
  ])('pickOne() finds by %s', async (_, term, expected) => {
    const choices = [
      { value: 'a', label: '활성화 함수' },
      { value: 'b', label: 'A first call' },
      { value: 'c', label: 'X', also: 'posts/x.md' },
      { value: 'd', label: 'KV cache' },
    ];
    const { value } = await answer([term, enter], (prompter) => prompter.pickOne({ message: 'Which', choices }));
    expect(value).toBe(expected);
  });

  it('pickOne() shows a preview of what is highlighted', async () => {
    const choices = ['a', 'b'].map((value) => ({ value, label: value, preview: [`${value}.md`, `of \x1b${value}`] }));
    const { screen } = await answer([down, enter], (prompter) => prompter.pickOne({ message: 'Which', choices }));
    expect(screen).toContain('b.md\nof ␛b');
  });

  it('pickOne() breaks the lines of a preview where it is told to', async () => {
    const choices = [{ value: 'a', label: 'a', preview: ['one two'] }];
    const wrapper = async () => (text: string) => text.replaceAll(' ', '\n');
    const { screen } = await answer([enter], (prompter) => prompter.pickOne({ message: 'Which', choices }), wrapper);
    expect(screen).toContain('one\ntwo');
  });

  it('pickOne() lays out a hundred choices, and finds all', async () => {
    const choices = Array.from({ length: 5_000 }, (_, at) => ({ value: String(at), label: `post ${at}` }));
    const { value } = await answer(['post 4321', enter], (prompter) => prompter.pickOne({ message: 'Which', choices }));
    expect(value).toBe('4321');
  });

  it('input() gives the text', async () => {
    const { value } = await answer(['제목', enter], (prompter) => prompter.input({ message: 'Title' }));
    expect(value).toBe('제목');
  });

  it('input() asks again when the check finds a fault', async () => {
    const check = (text: string) => (text === '' ? 'A post needs a title' : undefined);
    const { value, screen } = await answer([enter, 'A', enter], (prompter) =>
      prompter.input({ message: 'Title', check }),
    );
    expect([value, screen.includes('A post needs a title')]).toEqual(['A', true]);
  });

  it.each([
    ['y', true],
    ['', false],
  ])('confirm() takes %j for %s', async (typed, expected) => {
    const { value } = await answer(typed === '' ? [enter] : [typed, enter], (prompter) =>
      prompter.confirm({ message: 'Go on?' }),
    );
    expect(value).toBe(expected);
  });

  it.each([
    ['Ctrl-C', [ctrlC]],
    ['Ctrl-D', [ctrlD]],
    ['Ctrl-C after a text', ['half', ctrlC]],
    ['Ctrl-C after a tag was picked', ['go', enter, ctrlC]],
  ])('throws INTERRUPTED on %s', async (_, keys) => {
    const asked = answer(keys, (prompter) => prompter.pickMany({ message: 'Tags', choices: tags }));
    await expect(asked).rejects.toMatchObject({ kind: 'cancelled', diagnostic: { code: 'INTERRUPTED' } });
  });

  it('cleans what comes from files', async () => {
    const choices = [{ value: 'a\x1bb', label: 'a\x1bb' }];
    const { screen } = await answer([enter], (prompter) => prompter.pickMany({ message: 'Tags', choices }));
    expect(screen).toContain('a␛b');
  });
});
