import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { korean } from '../../src/messages/korean.ts';
import { play } from '../transcripts/play.ts';
import { parseTranscript, type Transcript } from '../transcripts/transcript.ts';

const folder = 'test/transcripts';
const files = fs.readdirSync(folder).filter((file) => file.endsWith('.txt'));

/** A choice in the tool's own words. */
const choice = 'Leave them as they are';

function inKorean(transcript: Transcript): Transcript {
  const { env, items } = transcript;
  const said = items.map((item) =>
    typeof item === 'string'
      ? item
      : { ...item, given: item.given.map((one) => (one === choice ? korean.say(one) : one)) },
  );
  return { ...transcript, env: { ...env, LC_MESSAGES: 'ko_KR.UTF-8' }, items: said };
}

/** What came back of each call. */
function answersIn(transcript: string): string[][] {
  return transcript.split(/^\$ /m).map((answer) => answer.split('\n'));
}

const forPrograms = / --json\b| -f (?:json|jsonl|csv|tsv|paths|sarif|github)\b/;

describe('every transcript, once more in Korean', () => {
  it.each(files)('%s', async (file) => {
    const written = fs.readFileSync(`${folder}/${file}`, 'utf8');
    const before = answersIn(written);
    const played = answersIn(await play(inKorean(parseTranscript(written))));
    expect(played.length).toBe(before.length);
    for (const [at, lines] of played.entries()) {
      const english = before[at] ?? [];
      const [command = ''] = lines;
      const answer = (of: readonly string[], sign: string): string[] => of.filter((line) => line.startsWith(sign));
      expect(answer(lines, '?'), command).toEqual(answer(english, '?'));
      if (forPrograms.test(command)) expect(answer(lines, '>'), command).toEqual(answer(english, '>'));
      // Lines of a file, paths and choices are indented.
      const told = lines.filter((line) => /^2> (?:\S| {2}hint:)/.test(line) && !/\p{sc=Hangul}/u.test(line));
      if (!/--locale|LANG=|LC_/.test(command)) expect(told, command).toEqual([]);
    }
  });
});
