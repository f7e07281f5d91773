import { type FieldEdit, type ItemEdit, isItemEdit, type NewValue, wholeNumber } from './field-edit.ts';
import {
  type Fields,
  fieldAt,
  isFields,
  isList,
  isScalar,
  noFields,
  type Scalar,
  textScalar,
  type Value,
  yaml11,
  yamlCore,
} from './fields.ts';
import { afterStep, itemSteps, itemsIn } from './item-steps.ts';

/**
 * What fields must read as once an edit is done; undefined where it changes nothing. The list of an edit of items stands in it as
 * `itemsIn()` gives it.
 */
export function editedFields(fields: Fields, edit: FieldEdit, lines: boolean): Fields | undefined {
  const { path } = edit;
  const value = fieldAt(fields, ...path);
  if (edit.kind === 'unset') return value === undefined ? undefined : withField(fields, path, undefined);
  if (edit.kind === 'set') {
    const wanted = scalarFor(edit.value);
    return value !== undefined && sameValue(wanted, value) ? undefined : withField(fields, path, wanted);
  }
  const items = namedItems(value, edit, lines);
  const steps = itemSteps(items, edit);
  return steps.length === 0 ? undefined : withField(fields, path, steps.reduce(afterStep, items));
}

/** Fields as they are read, the list of an edit taken apart, to be compared with what `editedFields()` gives. */
export function comparable(fields: Fields, edit: FieldEdit, lines: boolean): Fields {
  if (!isItemEdit(edit)) return fields;
  return withField(fields, edit.path, namedItems(fieldAt(fields, ...edit.path), edit, lines));
}

/** Items of a list; whole numbers as texts, where they are names like others. */
function namedItems(value: Value | undefined, { split, numbers = false }: ItemEdit, lines: boolean): readonly Value[] {
  const items = itemsIn(value, split, lines);
  return numbers ? items.map(numberAsText) : items;
}

function numberAsText(item: Value): Value {
  if (isList(item)) return item.map(numberAsText);
  return isScalar(item) && wholeNumber.test(item.text) ? textScalar(item.text) : item;
}

function scalarFor(value: NewValue): Scalar {
  if (typeof value === 'string') return { text: value, kind: 'string' };
  return typeof value === 'boolean' ? { text: String(value), kind: 'boolean' } : { text: value.date, kind: 'date' };
}

/** The fields with a value at a path, mappings made on the way; `undefined` takes the key out. */
function withField(fields: Fields, [key = '', ...rest]: readonly string[], value: Value | undefined): Fields {
  const inner = fields.get(key);
  const next = rest.length > 0 ? withField(isFields(inner) ? inner : noFields, rest, value) : value;
  if (next !== undefined) return new Map([...fields, [key, next]]);
  return new Map([...fields].filter(([name]) => name !== key));
}

/** The path under which a value stands, or would: keys as they are written where their case does not count. */
export function writtenPath(fields: Fields, { path, anyCase }: Pick<FieldEdit, 'path' | 'anyCase'>): readonly string[] {
  let here: Value | undefined = fields;
  return path.map((key) => {
    const keys: readonly string[] = isFields(here) ? [...here.keys()] : [];
    const small = key.toLowerCase();
    const name = keys.includes(key) || !anyCase ? key : (keys.find((one) => one.toLowerCase() === small) ?? key);
    here = isFields(here) ? here.get(name) : undefined;
    return name;
  });
}

/**
 * Whether what was read is what was wanted: same keys, lists and texts. A text must be one by the rules of YAML 1.1 and of 1.2;
 * a date need only be the same moment.
 */
export function sameValue(wanted: Value, got: Value, known: Known = new Map()): boolean {
  if (wanted === got || known.get(wanted)?.has(got)) return true;
  // An alias bomb is small in memory: what is shared is compared once, and one difference ends it all.
  if (!isScalar(wanted)) known.set(wanted, (known.get(wanted) ?? new Set()).add(got));
  return sameShape(wanted, got, known);
}

type Known = Map<Value, Set<Value>>;

function sameShape(wanted: Value, got: Value, known: Known): boolean {
  if (isList(wanted)) {
    return isList(got) && wanted.length === got.length && wanted.every((item, at) => sameAt(item, got[at], known));
  }
  if (isFields(wanted)) {
    return (
      isFields(got) && wanted.size === got.size && [...wanted].every(([key, item]) => sameAt(item, got.get(key), known))
    );
  }
  return isScalar(got) && sameScalar(wanted, got);
}

function sameAt(wanted: Value, got: Value | undefined, known: Known): boolean {
  return got !== undefined && sameValue(wanted, got, known);
}

function sameScalar(wanted: Scalar, got: Scalar): boolean {
  if (wanted.kind === 'date') return moment(wanted.text) === moment(got.text);
  if (wanted.text !== got.text) return false;
  return wanted.kind === got.kind || isPlainly(wanted.kind, got) || isPlainly(got.kind, wanted);
}

/** Whether an unquoted scalar is of a kind by either version of YAML. */
function isPlainly(kind: Scalar['kind'], scalar: Scalar): boolean {
  return scalar.kind === 'plain' && yamlCore(scalar).type === kind && yaml11(scalar).type === kind;
}

function moment(text: string): string {
  return text
    .toUpperCase()
    .replace(/(?<=\d) (?=\d)/, 'T')
    .replace(/\.0+(?!\d)/, '');
}
