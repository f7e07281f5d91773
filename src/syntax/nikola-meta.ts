import { type Fields, textScalar } from '../core/fields.ts';

const pair = /^\s*\.\. (.*?): (.*)$/;

/**
 * Length of the head of a text for Nikola, 0 where there is none: its first paragraph, if it has lines of
 * `.. key: value`, also inside an HTML comment (nikola/metadata_extractors.py, NikolaMetadata).
 */
export function findNikolaMeta(text: string): number {
  const start = text.length - text.trimStart().length;
  const blank = /\n\r?\n/.exec(text.slice(start));
  const end = blank ? start + blank.index + 1 : text.length;
  return text
    .slice(start, end)
    .split(/\r?\n/)
    .some((line) => pair.test(line))
    ? end
    : 0;
}

/** Reads such a head: keys as written, the last of equal ones; a key without a value is none. */
export function parseNikolaMeta(raw: string): Fields {
  return new Map(
    raw.split(/\r?\n/).flatMap((line) => {
      const [, key = '', value = ''] = pair.exec(line) ?? [];
      return value === '' ? [] : [[key, textScalar(value.trim())] as const];
    }),
  );
}
