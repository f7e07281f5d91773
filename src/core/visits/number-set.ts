/** A set of whole numbers from 0 to 2^53 - 1, of at most 32 bytes each: one of the language's own takes several times as much. */
export interface NumberSet {
  readonly size: number;
  /** Whether it was not there yet. */
  add(value: number): boolean;
}

/** An empty set. Numbers should be spread well over their range, as those of a hash are. */
export function numberSet(): NumberSet {
  // Slots hold a number and one, so that 0 is none.
  let slots = new Float64Array(16);
  let size = 0;
  const slotOf = (value: number): number => {
    let at = value % slots.length;
    for (let held = slots[at]; held !== 0 && held !== value; held = slots[at])
      at = at + 1 === slots.length ? 0 : at + 1;
    return at;
  };
  const grow = (): void => {
    const before = slots;
    slots = new Float64Array(before.length * 2);
    for (const value of before) if (value !== 0) slots[slotOf(value)] = value;
  };
  return {
    get size() {
      return size;
    },
    add: (value) => {
      const at = slotOf(value + 1);
      if (slots[at] !== 0) return false;
      slots[at] = value + 1;
      size += 1;
      if (size * 2 > slots.length) grow();
      return true;
    },
  };
}
