import { describe, expect, it } from 'vitest';
import type { Prompter } from '../../src/core/ports.ts';
import { sayPrompter } from '../../src/messages/say-prompter.ts';

const say = (text: string): string => (text.trim() === text && text !== ',' ? `<${text}>` : text);

/** A prompter that answers with what it is asked. */
function recorder(): { readonly asked: unknown[]; readonly prompter: Prompter } {
  const asked: unknown[] = [];
  const take =
    <T>(answer: T) =>
    async (question: unknown) => {
      asked.push(question);
      return answer;
    };
  const prompter = { input: take('a'), pickMany: take(['a']), pickOne: take('a'), confirm: take(true) };
  return { asked, prompter };
}

describe('sayPrompter()', () => {
  it('`sayPrompter()` says questions, notes and own choices, and hands the answers on', async () => {
    const { asked, prompter } = recorder();
    const said = sayPrompter(prompter, say);
    const choices = [
      { value: 'draft', label: 'draft', note: '2026-01-05, draft  a.md' },
      { value: '', label: 'Leave them', said: true },
    ];
    const shown = [
      { value: 'draft', label: 'draft', note: '<2026-01-05>, <draft>  <a.md>' },
      { value: '', label: '<Leave them>', said: true },
    ];
    expect(await said.confirm({ message: 'Go on?' })).toBe(true);
    expect(await said.pickOne({ message: 'Which?', choices })).toBe('a');
    expect(await said.pickMany({ message: 'Tags', choices, allowNew: true })).toEqual(['a']);
    expect(await said.input({ message: 'Title' })).toBe('a');
    expect(asked).toEqual([
      { message: '<Go on?>', say },
      { message: '<Which?>', choices: shown, say },
      { message: '<Tags>', choices: shown, allowNew: true, say },
      { message: '<Title>', say },
    ]);
  });

  it('`sayPrompter()` says what is wrong with an answer', async () => {
    const { asked, prompter } = recorder();
    const check = (text: string) => (text === '' ? 'It is empty' : undefined);
    await sayPrompter(prompter, say).input({ message: 'Title', check });
    const [question] = asked as [{ check: typeof check }];
    expect([question.check(''), question.check('a')]).toEqual(['<It is empty>', undefined]);
  });
});
