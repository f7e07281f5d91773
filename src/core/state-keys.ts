import { type Fields, isScalar, type Scalar, yaml11 } from './fields.ts';

/** A key that tells drafts from published posts, and its value in each. */
export interface StateKey {
  /** As it is written where a post gets it. */
  readonly key: string;
  readonly draft: string | boolean;
  readonly published: string | boolean;
  /** The case of letters in the key does not count; `loose`: nor do `-` and `_`. */
  readonly names?: 'any case' | 'loose';
}

/** A key of a front matter that decides, as it is written there. */
export interface WrittenState {
  readonly rule: StateKey;
  readonly key: string;
  readonly value: Scalar;
  /** What it says; undefined where it says neither. */
  readonly says: 'draft' | 'published' | undefined;
}

/** The keys of a front matter that decide, in its order. */
export function writtenStates(fields: Fields, keys: readonly StateKey[]): WrittenState[] {
  return [...fields].flatMap(([key, value]): WrittenState[] => {
    const rule = stateKeyOf(key, keys);
    if (rule === undefined || !isScalar(value)) return [];
    const says = [rule.draft, rule.published].findIndex((one) => isValue(value, one));
    return [{ rule, key, value, says: says < 0 ? undefined : says === 0 ? 'draft' : 'published' }];
  });
}

/** The rule for a key as it is written. */
export function stateKeyOf(key: string, keys: readonly StateKey[]): StateKey | undefined {
  return keys.find((one) => isNamed(key, one));
}

function isNamed(key: string, { key: name, names }: StateKey): boolean {
  if (names === undefined) return key === name;
  return names === 'loose' ? bare(key) === bare(name) : key.toLowerCase() === name.toLowerCase();
}

function isValue(value: Scalar, wanted: string | boolean): boolean {
  if (typeof wanted === 'string') return value.text.trim().toLowerCase() === wanted;
  const text = /^(?:true|false)$/i.test(value.text) ? /^true$/i.test(value.text) : undefined;
  return (yaml11(value).flag ?? text) === wanted;
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}

const draft: StateKey = { key: 'draft', draft: true, published: false };
const published: StateKey = { key: 'published', draft: false, published: true };
const status: StateKey = { key: 'status', draft: 'draft', published: 'published' };

/** Keys that several generators have. */
export const stateKeys = { draft, published, status } as const;
