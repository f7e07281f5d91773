import { describe, expect, it } from 'vitest';
import { ko, parts } from '../../src/messages/ko/index.ts';
import { particles } from '../../src/messages/particle.ts';
import { textsIn } from './messages-of.ts';
import { foreign, labelFiles, notMessages, otherFiles } from './not-messages.ts';

const texts = textsIn('src').filter(({ at }) => !labelFiles.some((file) => file.test(at)));
const shapes = new Set([...texts.map(({ text }) => text), ...foreign]);
const known = new Set(Object.keys(ko).map(shapeOf));

/** A message as the source has it: `{}` for each value. */
function shapeOf(message: string): string {
  return message.replace(/(?<!\{)\{[=#]?\w+\}/g, '{}');
}

function slotsOf(text: string): string[] {
  return [...text.matchAll(/(?<!\{)\{[=#]?(\w+)\}/g)].map(([, name = '']) => name).sort();
}

/** Two words or more, on one line, and no markup, option or sample. */
function isProse(text: string): boolean {
  return (
    /[a-z]{2}/i.test(text) && / /.test(text) && /(?:^|[^-\w])[a-z]{2,}/i.test(text) && !/[\n\r]|^<|="|^-/.test(text)
  );
}

describe('the Korean catalogue', () => {
  it('has every message of the source', () => {
    const missing = texts.filter(
      ({ text, at }) =>
        isProse(text) && !known.has(text) && !notMessages.has(text) && !otherFiles.some((file) => file.test(at)),
    );
    // Add each to src/messages/ko/, or, where nobody is told it, to not-messages.ts.
    expect([...new Map(missing.map(({ text, at }) => [text, at]))].map(([text, at]) => `${at} ${text}`)).toEqual([]);
  });

  it('has no message that the source has not', () => {
    expect(Object.keys(ko).filter((message) => !shapes.has(shapeOf(message)))).toEqual([]);
  });

  it('leaves out no text for nothing', () => {
    expect([...notMessages].filter((text) => !shapes.has(text) || known.has(text))).toEqual([]);
  });

  it('has each message once', () => {
    const all = parts.flatMap((part) => Object.keys(part));
    expect(all.filter((message, at) => all.indexOf(message) !== at)).toEqual([]);
    const forms = Object.keys(ko).map(shapeOf);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  it('has words between values, by which to tell them apart', () => {
    expect(Object.keys(ko).filter((message) => /\{=?\w+\}\{(?!=s\})/.test(message))).toEqual([]);
  });

  it.each(Object.entries(ko))('has the values of %j', (message, said) => {
    // `{=s}` is the ending of a plural.
    expect(slotsOf(said)).toEqual(slotsOf(message).filter((name) => name !== 's'));
    expect(said).not.toMatch(/\{[=#]/);
  });

  it('has both forms of each particle behind a value', () => {
    const both = Object.keys(particles).reduce((text, one) => text.replaceAll(one, '~'), Object.values(ko).join('\n'));
    expect(both.match(/^.*\}["')/]*(?:은|는|이|가|을|를|과|와|으로|로)(?=$|[\s:,;.({"]).*$/gm) ?? []).toEqual([]);
  });
});
