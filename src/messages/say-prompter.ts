import type { Choice, Prompter } from '../core/ports.ts';

type Say = (text: string) => string;

/** Asks in other words. */
export function sayPrompter(prompter: Prompter, say: Say): Prompter {
  return {
    input: ({ message, check }) =>
      prompter.input({
        message: say(message),
        say,
        ...(check && {
          check: (text) => {
            const fault = check(text);
            return fault === undefined ? undefined : say(fault);
          },
        }),
      }),
    pickMany: ({ message, choices, ...more }) =>
      prompter.pickMany({ ...more, message: say(message), choices: choices.map((one) => sayChoice(one, say)), say }),
    pickOne: ({ message, choices }) =>
      prompter.pickOne({ message: say(message), choices: choices.map((one) => sayChoice(one, say)), say }),
    confirm: ({ message }) => prompter.confirm({ message: say(message), say }),
  };
}

function sayChoice(choice: Choice, say: Say): Choice {
  return {
    ...choice,
    ...(choice.said && { label: say(choice.label) }),
    ...(choice.note !== undefined && {
      note: choice.note
        .split(/(, | {2})/)
        .map(say)
        .join(''),
    }),
  };
}
