import { usageError } from '../core/diagnostic.ts';
import type { NewFields } from '../core/front-slot.ts';
import { parseMoment, resolveSpan } from '../core/when.ts';
import { parseWritten } from '../core/written-date.ts';
import { instantMs } from '../core/zone.ts';
import type { Context } from './define.ts';

/** The text of `--date`, looked at where the command line is read. @throws {BlogError} `BAD_USAGE` (usage) on what is no date. */
export function checkedDate(text: string): string {
  const written = parseWritten(text);
  if (written && !written.exists)
    throw usageError(
      `Cannot read "${text}" as a date: there is no such day or time`,
      'write it as 2026-01-05 or "2026-01-05 21:30"',
    );
  if (!written) parseMoment(text);
  return text;
}

/** A time as it was typed, or so far from now; a day at its first minute, but today at this moment; now where nothing was typed. */
export async function dateOf(context: Context, text: string | undefined): Promise<NewFields['date']> {
  const zone = await context.zone();
  if (text === undefined) return { ms: context.nowMs, zone, exact: false };
  const written = parseWritten(text);
  if (written?.timed) return { ms: instantMs(written.wall, zone), zone, exact: true };
  const today = await context.today();
  const moment = parseMoment(text);
  if ('minutes' in moment) return { ms: context.nowMs + moment.minutes * 60_000, zone, exact: true };
  const { when, time } = moment;
  const { first, last } = resolveSpan(when, today);
  if (first !== last)
    throw usageError(`Cannot date a post "${text}": that is more than a day`, 'name one day, such as 2026-01-05');
  if (first === today && time === undefined) return { ms: context.nowMs, zone, exact: false };
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const { hour, minute } = time ?? { hour: 0, minute: 0 };
  return { ms: instantMs({ year, month, day, hour, minute, second: 0 }, zone), zone, exact: time !== undefined };
}
