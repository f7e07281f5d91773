import { alikeKey, isShort, numbersIn } from './alike-key.ts';
import { oneEditPairs } from './one-edit.ts';
import { singulars } from './plural.ts';
import type { Spelling } from './tags.ts';

/** A: the same but for case and separators, or declared; B: singular and plural; C: one letter apart. */
type AlikeClass = 'A' | 'B' | 'C';

/** Tags that seem to mean the same. */
export interface LookAlikes {
  /** The loosest likeness in the group. */
  readonly class: AlikeClass;
  /** The spellings in use: the one to keep first, then by posts, then by name. */
  readonly names: readonly Spelling[];
  /** The declared spelling, else the one in most posts, of equals the first by character code. */
  readonly keep: string;
  /** The likeness in words. */
  readonly why: string;
}

export interface AlikeOptions {
  /** Declared synonyms: the spelling to use → the others. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Finds tags that look alike, the group with most uses first; the order of `tags` does not matter.
 *
 * Never alike, unless declared: other digits, keys of one or two characters, `C` and `C++`, a tag and its child.
 * All of a class C group are one letter from the spelling that is kept; likeness is not passed on along a chain.
 *
 * @param tags Each spelling once. Time is linear in their length, but for sorting.
 */
export function findLookAlikes(tags: readonly Spelling[], options: AlikeOptions = {}): LookAlikes[] {
  const same = joinDeclared(joinSame(tags), options.aliases ?? {});
  return joinSlips(joinPlurals(same))
    .filter(({ names, declared }) => names.length > 1 || (declared !== undefined && names[0]?.name !== declared))
    .sort((a, b) => uses(b) - uses(a) || byRank(a.names, b.names))
    .map(toLookAlikes);
}

/** Spellings taken for one tag so far. */
interface Cluster {
  readonly class: AlikeClass;
  /** By rank. */
  readonly names: readonly Spelling[];
  /** Keys of the names: what they are looked up by. */
  readonly keys: readonly Key[];
  readonly declared?: string;
}

interface Key {
  readonly text: string;
  readonly numbers: string;
}

function keyOf(name: string): Key {
  return { text: alikeKey(name), numbers: numbersIn(name) };
}

function idOf({ text, numbers }: Key): string {
  return `${text}\0${numbers}`;
}

/** Class A: one cluster a key; short keys are told apart by their spelling. */
function joinSame(tags: readonly Spelling[]): Cluster[] {
  const clusters = new Map<string, { key: Key; names: Spelling[] }>();
  for (const tag of tags) {
    const key = keyOf(tag.name);
    const id = isShort(key.text) ? `\0${tag.name}` : idOf(key);
    const cluster = clusters.get(id) ?? { key, names: [] };
    cluster.names.push(tag);
    clusters.set(id, cluster);
  }
  return [...clusters.values()].map(({ key, names }) => ({ class: 'A', names: names.sort(byUse), keys: [key] }));
}

function joinDeclared(clusters: readonly Cluster[], aliases: Readonly<Record<string, readonly string[]>>): Cluster[] {
  const known = indexByKey(clusters);
  const links: [number, number][] = [];
  const declared = new Map<number, string>();
  for (const [keep, others] of Object.entries(aliases)) {
    const found = [keep, ...others].flatMap((name) => known.get(idOf(keyOf(name))) ?? []);
    for (const at of found) {
      links.push([found[0] ?? at, at]);
      if (!declared.has(at)) declared.set(at, keep);
    }
  }
  const named = clusters.map((cluster, at) => merge([cluster], { class: 'A', declared: declared.get(at) }));
  return joinLinked(named, { links, class: 'A' });
}

function joinPlurals(clusters: readonly Cluster[]): Cluster[] {
  const known = indexByKey(clusters);
  const links: [number, number][] = [];
  for (const [plural, { keys }] of clusters.entries()) {
    for (const { text, numbers } of keys) {
      for (const singular of singulars(text).flatMap((word) => known.get(idOf({ text: word, numbers })) ?? [])) {
        if (!declaredApart(clusters[plural], clusters[singular])) links.push([singular, plural]);
      }
    }
  }
  return joinLinked(clusters, { links, class: 'B' });
}

/**
 * Class C: by rank, each cluster takes those that are one letter away and still free. Passing likeness on would
 * tie `casting`, `casing`, `causing` … into one group whose ends have nothing in common.
 */
function joinSlips(clusters: readonly Cluster[]): Cluster[] {
  const ranked = clusters.toSorted((a, b) => byRank(a.names, b.names));
  const near = slips(ranked);
  const taken = new Set<number>();
  return [...ranked.entries()].flatMap(([at, cluster]) => {
    if (taken.has(at)) return [];
    const members = [cluster];
    for (const other of near.get(at) ?? []) {
      const slip = ranked[other];
      if (slip === undefined || taken.has(other) || members.some((member) => declaredApart(member, slip))) continue;
      taken.add(other);
      members.push(slip);
    }
    return [members.length === 1 ? cluster : merge(members, { class: 'C' })];
  });
}

/** Clusters one letter away from each, as indexes in ascending order; only later ones, as earlier ones come first. */
function slips(clusters: readonly Cluster[]): Map<number, number[]> {
  const keys = clusters.flatMap((cluster, at) => cluster.keys.map(({ text, numbers }) => ({ text, numbers, at })));
  const near = new Map<number, number[]>();
  for (const [first, second] of oneEditPairs(keys.map(({ text }) => text))) {
    const [a, b] = [keys[first], keys[second]];
    if (a !== undefined && b !== undefined && a.numbers === b.numbers && a.at !== b.at) add(near, a.at, b.at);
  }
  return near;
}

function indexByKey(clusters: readonly Cluster[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { keys }] of clusters.entries()) {
    for (const key of keys) add(index, idOf(key), at);
  }
  return index;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Joins all that links connect, directly or not. */
function joinLinked(
  clusters: readonly Cluster[],
  how: { links: readonly (readonly [number, number])[]; class: AlikeClass },
): Cluster[] {
  const parents = clusters.map((_, at) => at);
  const top = (at: number): number => {
    let [here, parent] = [at, parents[at] ?? at];
    while (parent !== here) {
      parents[here] = parents[parent] ?? parent;
      [here, parent] = [parent, parents[parent] ?? parent];
    }
    return here;
  };
  for (const [a, b] of how.links) parents[top(b)] = top(a);
  const joined = new Map<number, Cluster[]>();
  for (const [at, cluster] of clusters.entries()) add(joined, top(at), cluster);
  return [...joined.values()].flatMap((members) =>
    members.length === 1 ? members : [merge(members, { class: how.class })],
  );
}

function merge(members: readonly Cluster[], made: { class: AlikeClass; declared?: string | undefined }): Cluster {
  const declared = made.declared ?? members.flatMap((member) => member.declared ?? []).sort()[0];
  return {
    class: made.class,
    names: members.flatMap(({ names }) => names).sort(byUse),
    keys: members.flatMap(({ keys }) => keys),
    ...(declared === undefined ? {} : { declared }),
  };
}

/** The blog says that they are different tags. */
function declaredApart(a: Cluster | undefined, b: Cluster | undefined): boolean {
  return a?.declared !== undefined && b?.declared !== undefined && a.declared !== b.declared;
}

function toLookAlikes({ class: kind, names, declared }: Cluster): LookAlikes {
  const keep = declared ?? names[0]?.name ?? '';
  const kept = names.filter(({ name }) => name === keep);
  const why = kind === 'A' && declared !== undefined ? 'declared in blog.config' : whys[kind];
  return { class: kind, names: [...kept, ...names.filter(({ name }) => name !== keep)], keep, why };
}

const whys: Readonly<Record<AlikeClass, string>> = {
  A: 'the same but for case, spaces or hyphens',
  B: 'singular and plural',
  C: 'one letter apart',
};

function uses({ names }: Cluster): number {
  return names.reduce((sum, { count }) => sum + count, 0);
}

function byRank(a: readonly Spelling[], b: readonly Spelling[]): number {
  return a[0] === undefined || b[0] === undefined ? 0 : byUse(a[0], b[0]);
}

function byUse(a: Spelling, b: Spelling): number {
  return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
