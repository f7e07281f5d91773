/** A line of a diff: in both texts, in the old one only, in the new one only. */
export interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

/**
 * The lines of two texts as a script that turns one into the other: the shortest one (Myers, An O(ND) Difference Algorithm), or,
 * where they have little in common, all of the differing part out and in. Of lines between equal ones the removed come first.
 */
export function diffLines(old: readonly string[], now: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = shortest(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return [...marked(' ', old.slice(0, start)), ...removedFirst(middle), ...marked(' ', old.slice(old.length - end))];
}

function marked(mark: DiffLine['mark'], lines: readonly string[]): DiffLine[] {
  return lines.map((line) => ({ mark, line }));
}

/** The effort is the square of the number of lines that differ. */
const mostSteps = 500;

function shortest(old: readonly string[], now: readonly string[]): DiffLine[] {
  const most = Math.min(old.length + now.length, mostSteps);
  // `reach.get(k)`: how far into `old` one comes on diagonal k, which is the place in `old` less that in `now`.
  let reach = new Map<number, number>([[1, 0]]);
  const past: ReadonlyMap<number, number>[] = [];
  for (let steps = 0; steps <= most; steps += 1) {
    past.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -steps; k <= steps; k += 2) {
      let x = comesDown(reach, k, steps) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x += 1;
      next.set(k, x);
      if (x >= old.length && x - k >= now.length) return wayBack(past, { old, now });
    }
    reach = next;
  }
  return [...marked('-', old), ...marked('+', now)];
}

/** Whether diagonal `k` is reached by a line of the new text rather than without one of the old. */
function comesDown(reach: ReadonlyMap<number, number>, k: number, steps: number): boolean {
  return k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
}

interface Texts {
  readonly old: readonly string[];
  readonly now: readonly string[];
}

function wayBack(past: readonly ReadonlyMap<number, number>[], { old, now }: Texts): DiffLine[] {
  const script: DiffLine[] = [];
  let x = old.length;
  let y = now.length;
  for (let steps = past.length - 1; steps >= 0; steps -= 1) {
    const reach = past[steps] ?? new Map<number, number>();
    const k = x - y;
    const down = comesDown(reach, k, steps);
    const from = reach.get(down ? k + 1 : k - 1) ?? 0;
    const fromY = from - (down ? k + 1 : k - 1);
    while (x > from && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      script.push({ mark: ' ', line: old[x] ?? '' });
    }
    if (steps === 0) break;
    if (down) {
      y -= 1;
      script.push({ mark: '+', line: now[y] ?? '' });
    } else {
      x -= 1;
      script.push({ mark: '-', line: old[x] ?? '' });
    }
  }
  return script.reverse();
}

/** As every diff has it: of neighbours, what goes before what comes. */
function removedFirst(script: readonly DiffLine[]): DiffLine[] {
  const ordered: DiffLine[] = [];
  let added: DiffLine[] = [];
  for (const one of script) {
    if (one.mark === '+') added.push(one);
    else {
      if (one.mark === ' ') {
        ordered.push(...added);
        added = [];
      }
      ordered.push(one);
    }
  }
  return [...ordered, ...added];
}
