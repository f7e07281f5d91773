/** Which are next: a range, the second end not in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Gives what is to be done next; undefined at the end. */
export type Take = () => Range | undefined;

/** All of `count` things, `step` at a time. */
export function takeAll(count: number, step: number): Take {
  let from = 0;
  return () => {
    if (from >= count) return undefined;
    const range = { from, to: Math.min(from + step, count) };
    from = range.to;
    return range;
  };
}
