import type { PublishRules, Site } from './dialect.ts';
import type { FieldEdit } from './field-edit.ts';
import type { Fields } from './fields.ts';
import type { Rehearsal } from './ports.ts';
import { type StateKey, type WrittenState, writtenStates } from './state-keys.ts';

/** What is done to a post: where it goes, and the edits of its front matter. */
export interface Way {
  readonly to: string;
  readonly edits: readonly FieldEdit[];
}

/** A rehearsal that was no refusal. */
export type Seen = Exclude<Rehearsal, { readonly refusal: unknown }>;

interface Rules {
  readonly rules: PublishRules;
  readonly site: Site;
}

/**
 * The next thing to do to a post that its front matter holds back: the deciding key turned round, or the usual key where the
 * generator asks for one. Undefined where something else decides.
 */
export function releasing(way: Way, { fields, explanation }: Seen, { rules, site }: Rules): Way | undefined {
  const keys = rules.keys(site);
  const written = writtenStates(fields, keys);
  const deciding = explanation.decidedBy.flatMap(({ from, key }) => (from === 'front matter' ? [key] : []));
  const state = written.find(({ key, says }) => deciding.includes(key) && says !== 'published');
  if (state !== undefined) return withEdit(way, flip(state, 'published'));
  const [usual] = keys;
  const isMissing = explanation.decidedBy.every(({ from }) => from === 'default');
  if (!isMissing || usual === undefined || written.some(({ rule }) => rule === usual)) return undefined;
  return withEdit(way, { kind: 'set', path: [usual.key], value: usual.published });
}

interface Withholding extends Rules {
  readonly fields: Fields;
  readonly moved: string | undefined;
  /** Keys that may be added. */
  readonly added: readonly StateKey[];
}

/** What may hold a post back, the likeliest first: a key that is there turned round, another place, a key that is added. */
export function withholding(way: Way, { fields, moved, added, rules, site }: Withholding): Way[] {
  const written = writtenStates(fields, rules.keys(site));
  const turned = written.filter(({ says }) => says === 'published').map((state) => withEdit(way, flip(state, 'draft')));
  const elsewhere = moved === undefined ? [] : [{ ...way, to: moved }];
  const marked = added
    .filter((rule) => !written.some((state) => state.rule === rule && state.says !== undefined))
    .map((rule) => withEdit(way, adding(rule)));
  return [...turned, ...elsewhere, ...marked];
}

/** The edit that adds a key to hold a post back. */
export function adding({ key, draft }: StateKey): FieldEdit {
  return { kind: 'set', path: [key], value: draft };
}

/** The key turned round, its value in quotes where it was, with a capital where it had one. */
function flip({ key, rule, value }: WrittenState, to: 'draft' | 'published'): FieldEdit {
  const wanted = rule[to];
  const quoted = value.kind === 'string' && typeof wanted === 'boolean';
  const capital = typeof wanted === 'string' && /^\p{Lu}\p{Ll}/u.test(value.text);
  const cased = capital ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
  return { kind: 'set', path: [key], value: quoted ? String(wanted) : cased };
}

function withEdit(way: Way, edit: FieldEdit): Way {
  return { ...way, edits: [...way.edits, edit] };
}
