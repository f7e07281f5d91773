import type { TermSlots } from '../core/dialect.ts';
import type { Split } from '../core/field-edit.ts';
import type { TermSlot } from '../core/term-slot.ts';

/** Keys by taxonomy, the usual one first. */
export type SlotKeys = Readonly<Record<string, readonly string[]>>;

/** What tells slots from lists of plain texts. */
export interface SlotRules extends Omit<TermSlot, 'path' | 'split'> {
  readonly split?: Split;
}

/** Slots at keys on the top level; a text is one term unless a split is given. */
export function slotsAt(keys: SlotKeys, rules: SlotRules = {}): TermSlots {
  return ({ taxonomy }) =>
    (Object.hasOwn(keys, taxonomy) ? (keys[taxonomy] ?? []) : []).map((key) => ({
      path: [key],
      split: 'none',
      ...rules,
    }));
}

/** The keys that themes share. */
export const themeSlots: TermSlots = slotsAt({ tags: ['tags', 'tag'], categories: ['categories', 'category'] });
