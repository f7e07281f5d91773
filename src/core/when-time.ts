/** A time of the day, as a clock of 24 hours shows it. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/**
 * Parts a text into a time of the day, before or after the rest, and the rest: `next monday 9am`, `9:30 tomorrow`, `내일 오전 9시`,
 * `모레 저녁 7시 반`, `noon`, `자정` (the day's first minute).
 *
 * @param text Folded, with single blanks.
 * @returns Undefined where there is none, or no clock shows it.
 */
export function splitTime(text: string): { readonly time: TimeOfDay; readonly rest: string } | undefined {
  for (const { pattern, timeOf } of ways) {
    const found =
      new RegExp(`(?:^|[ t])${pattern.source}$`).exec(text) ?? new RegExp(`^${pattern.source}(?: |$)`).exec(text);
    const time = found ? timeOf(found.groups ?? {}) : undefined;
    if (!found || time === undefined || time.hour > 23 || time.minute > 59) continue;
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    return { time, rest: rest.replace(/ (?:at|on)$|^(?:at|on) /, '').trim() };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const hours = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열', '열한', '열두'];

const ways: readonly { readonly pattern: RegExp; readonly timeOf: (found: Groups) => TimeOfDay | undefined }[] = [
  {
    pattern: /(?:at )?(?<name>noon|midnight|정오|자정)/,
    timeOf: ({ name }) => ({ hour: name === 'noon' || name === '정오' ? 12 : 0, minute: 0 }),
  },
  {
    pattern: /(?:at )?(?<hour>\d{1,2})(?::(?<minute>\d{2}))? ?(?<half>[ap])\.?m\.?/,
    timeOf: ({ hour, minute = '0', half }) => inHalf(Number(hour), { minute: Number(minute), late: half === 'p' }),
  },
  {
    pattern:
      /(?<part>오전|오후|아침|저녁|밤|새벽|낮)? ?(?:(?<hour>\d{1,2})|(?<word>한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두)) ?시(?: ?(?:(?<minute>\d{1,2}) ?분|(?<half>반)))?/,
    timeOf: ({ part, hour, word = '', minute = '0', half }) =>
      inPart(hour === undefined ? hours.indexOf(word) + 1 : Number(hour), { part, minute: half ? 30 : Number(minute) }),
  },
  {
    pattern: /(?:at )?(?<part>오전|오후)? ?(?<hour>\d{1,2}):(?<minute>\d{2})/,
    timeOf: ({ part, hour, minute }) => inPart(Number(hour), { part, minute: Number(minute) }),
  },
];

function inPart(
  hour: number,
  { part, minute }: { readonly part: string | undefined; readonly minute: number },
): TimeOfDay | undefined {
  // An hour that says itself in which half of the day it lies.
  if (part === undefined || hour > 12) return { hour, minute };
  // Whether that is the end of the day or its beginning, nobody knows.
  if (part === '밤' && hour === 12) return undefined;
  return inHalf(hour, { minute, late: part === '낮' ? hour < 6 || hour === 12 : /오후|저녁|밤/.test(part) });
}

function inHalf(
  hour: number,
  { minute, late }: { readonly minute: number; readonly late: boolean },
): TimeOfDay | undefined {
  return hour < 1 || hour > 12 ? undefined : { hour: (hour % 12) + (late ? 12 : 0), minute };
}
