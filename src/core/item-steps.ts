import type { ItemEdit, Split } from './field-edit.ts';
import { isFields, isList, isScalar, textScalar, type Value, yamlCore } from './fields.ts';
import { piecesOf } from './split-text.ts';

/** A change of one item; `at` leads to it through lists in lists. Steps are done in order, each on what the one before left. */
export type ItemStep =
  | { readonly kind: 'rename'; readonly at: readonly number[]; readonly to: string }
  | { readonly kind: 'remove'; readonly at: readonly number[] }
  | { readonly kind: 'add'; readonly item: string };

/**
 * The items of a value as the generator takes it apart; nothing for a missing or empty one.
 *
 * @param lines A list is of lines that are each taken apart too, as in headers.
 */
export function itemsIn(value: Value | undefined, split: Split, lines = false): readonly Value[] {
  if (isList(value)) return lines ? value.flatMap((line) => itemsIn(line, split)) : value;
  if (isFields(value)) return [value];
  if (!isScalar(value) || yamlCore(value).type === 'null' || value.text === '') return [];
  const pieces = piecesOf(value.text, split);
  return pieces.length === 1 && pieces[0]?.text === value.text ? [value] : pieces.map(({ text }) => textScalar(text));
}

/** The text by which an item goes: a scalar's own, an object's `label` or `name`; undefined for what has none. */
export function itemText(item: Value): string | undefined {
  if (isScalar(item)) return yamlCore(item).type === 'null' ? undefined : item.text;
  if (!isFields(item)) return undefined;
  const label = item.get(labelKey(item) ?? '');
  return isScalar(label) ? label.text : undefined;
}

/** The key of an object that names it (Docusaurus: packages/docusaurus-utils-validation, validationSchemas.ts, FrontMatterTagSchema). */
export function labelKey(item: { has(key: string): boolean }): 'label' | 'name' | undefined {
  return item.has('label') ? 'label' : item.has('name') ? 'name' : undefined;
}

/** What an edit does to items, the last of a list first, so that indexes hold; none where it changes nothing. */
export function itemSteps(items: readonly Value[], edit: ItemEdit): ItemStep[] {
  if (edit.kind !== 'add') return stepsIn(items, edit, []);
  const same = sameText(edit.item);
  const has = (list: readonly Value[]): boolean =>
    list.some((item) => (isList(item) ? has(item) : same(itemText(item))));
  return has(items) ? [] : [{ kind: 'add', item: edit.item }];
}

function stepsIn(
  items: readonly Value[],
  edit: Exclude<ItemEdit, { kind: 'add' }>,
  path: readonly number[],
): ItemStep[] {
  const names = edit.kind === 'drop' ? [edit.item] : edit.from;
  const isHit = (text: string | undefined): boolean => names.some((name) => sameText(name)(text));
  const to = edit.kind === 'replace' ? edit.to : undefined;
  const texts = items.map(itemText);
  const hits = texts.flatMap((text, index) => (isHit(text) && text !== to ? [index] : []));
  const alike = new Set(hits.map((index) => texts[index])).size === 1;
  // Repeats of one name that were there stay repeats: giving the name back gives the text back.
  const renamed = to === undefined || texts.includes(to) ? [] : alike ? hits : hits.slice(0, 1);
  return items
    .flatMap((item, index): ItemStep[] => {
      const at = [...path, index];
      if (isList(item)) {
        const steps = stepsIn(item, edit, at);
        const left =
          item.length - steps.filter((step) => step.kind === 'remove' && step.at.length === at.length + 1).length;
        return left === 0 && item.length > 0 ? [{ kind: 'remove', at }] : steps.toReversed();
      }
      if (!hits.includes(index)) return [];
      return to !== undefined && renamed.includes(index) ? [{ kind: 'rename', at, to }] : [{ kind: 'remove', at }];
    })
    .toReversed();
}

function sameText(name: string): (text: string | undefined) => boolean {
  const wanted = name.normalize('NFC');
  return (text) => text !== undefined && text.normalize('NFC') === wanted;
}

/** The items after a step, what is written being text. */
export function afterStep(items: readonly Value[], step: ItemStep): readonly Value[] {
  if (step.kind === 'add') return [...items, textScalar(step.item)];
  const [index = 0, ...rest] = step.at;
  const item = items[index];
  if (item === undefined) return items;
  if (rest.length > 0) return isList(item) ? items.with(index, afterStep(item, { ...step, at: rest })) : items;
  if (step.kind === 'remove') return items.toSpliced(index, 1);
  return items.with(
    index,
    isFields(item) ? new Map([...item, [labelKey(item) ?? '', textScalar(step.to)]]) : textScalar(step.to),
  );
}
