import type { Recovered } from './change.ts';

/** What a command says that changes nothing, while a change waits to be taken back. */
export const interruptedNote =
  'a change was interrupted, and some files may have it already: the next command that changes posts takes it back';

/** What was done about an interrupted change. */
export function recoveredNotes({ what, how, left }: Recovered): string[] {
  const kept = left.length === 0 ? [] : [`left as they are, since they were changed after that: ${left.join(', ')}`];
  return [`an interrupted change was ${how} first: blog ${what}`, ...kept];
}
