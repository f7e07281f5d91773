import { describe, expect, it } from 'vitest';
import { ko } from '../../src/messages/ko/index.ts';
import { korean } from '../../src/messages/korean.ts';
import { makeSay } from '../../src/messages/make-say.ts';

/** What may stand in a message: names, titles, lists. */
const names = [
  'rust',
  '활성화 함수',
  'a, b',
  'Why it is: a note; or two (3)',
  'content/posts/a.md',
  'No post is "here"',
];

/** The message with a value in each place; names without quotes are plain ones. */
function withValues(message: string, { name, part }: { name: string; part: string }): string {
  return message.replace(/("?)(?<!\{)\{([=#]?)(\w+)\}/g, (_, quote: string, kind: string, slot: string) => {
    if (slot === 's') return 's';
    return quote + (kind === '#' ? '3' : kind === '=' ? part : quote === '"' ? name : 'rust');
  });
}

describe('each message of the catalogue', () => {
  it.each(Object.entries(ko))('is found again: %j', (message, said) => {
    for (const name of names) {
      for (const part of ['rust', 'it is empty', 'the name is too long']) {
        const text = withValues(message, { name, part });
        const alone = makeSay({ [message]: said, ...(ko[part] === undefined ? {} : { [part]: ko[part] }) });
        expect(korean.say(text), text).toBe(alone(text));
      }
    }
  });
});
