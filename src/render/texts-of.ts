/** Every text in a value, at any depth. */
export function* textsOf(value: unknown): Generator<string> {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') yield next;
    else if (typeof next === 'object' && next !== null) for (const part of Object.values(next)) waiting.push(part);
  }
}
