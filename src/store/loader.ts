import * as fs from 'node:fs';
import type { Blog, IndexUse, Need, OpenRequest } from '../core/ports.ts';
import type { Library } from '../core/post.ts';
import { version } from '../version.ts';
import { cacheFolder, indexName } from './index/cache-folder.ts';
import { type Index, readIndex } from './index/index-file.ts';
import { loadLibrary } from './load.ts';
import type { Loaded, Memory, Visit } from './loaded.ts';
import type { Opened } from './opened.ts';

/** Loads the posts of an opened blog, with an index where the request allows it. */
export function makeLoader(
  opened: Opened,
  request: OpenRequest & Pick<Memory, 'held'>,
): Pick<Blog, 'load' | 'sources' | 'remember' | 'close' | 'indexUse'> {
  const { nowMs } = request;
  const folder = request.index && cacheFolder(opened.root, request.index.env);
  const fresh = new Map<string, Index>();
  const read: Index[] = [];
  let use: IndexUse = { rows: 0, read: 0 };
  let context: readonly string[] | undefined;
  let held: { readonly untilMs: number; readonly stamps?: Memory['held'] } = {
    ...{ untilMs: Date.now() + momentMs, stamps: request.held },
  };
  const load = async (need: Need = {}, visit?: Visit): Promise<Library> => {
    const kind = need.bodies ? 'bodies' : 'heads';
    // Texts that are looked through each time are no matter for an index.
    const everyText = visit !== undefined || (need.text?.length ?? 0) > 0;
    const file = folder === undefined || everyText ? undefined : `${folder}/${indexName(opened.root, kind)}`;
    const key = file === undefined ? '' : keyOf(opened, kind);
    const index = file === undefined || request.index?.anew ? undefined : readIndex(file, key);
    if (index !== undefined) read.push(index);
    // What was true later may not be true yet.
    const usable = index !== undefined && index.facts.nowMs <= nowMs ? index : undefined;
    const loaded = await loadLibrary(opened, {
      ...{ need, visit },
      memory: {
        index: usable,
        key,
        nowMs,
        hasty: request.index?.hasty ?? false,
        ...means,
        ...(held.stamps && Date.now() < held.untilMs ? { held: held.stamps } : {}),
      },
    });
    held = { untilMs: 0 };
    context = loaded.context;
    use = { ...(file === undefined ? {} : { file, ...fileFacts(file) }), rows: loaded.rows, read: loaded.read };
    return file === undefined ? loaded.library : rememberedIn(loaded, (made) => fresh.set(file, made));
  };
  const sources: Blog['sources'] = async (files) => {
    if (context === undefined) await load();
    return (await import('./read-sources.ts')).readSources(opened, { files, context: context ?? [] });
  };
  const { helper, progress } = request;
  const means = {
    ...(helper === undefined ? {} : { helper }),
    ...(progress === undefined ? {} : { progress }),
  };
  const remember = async (): Promise<void> => {
    if (fresh.size === 0) return;
    const [{ compact }, { writeIndex }] = await Promise.all([
      import('./index/compact.ts'),
      import('./index/write-index.ts'),
    ]);
    for (const [file, index] of fresh) {
      try {
        writeIndex(file, compact(index));
      } catch {
        // No place for it, a full disk, another run at it: the next run reads again, that is all.
      }
    }
    fresh.clear();
  };
  const close = (): void => {
    for (const index of read.splice(0)) index.close?.();
  };
  return { load, sources, remember, close, indexUse: () => use };
}

/** The library, with what is made of it kept beside its posts; `keep` is given the index that is to be written. */
function rememberedIn({ library, index, changed, read }: Loaded, keep: (index: Index) => void): Library {
  if (index === undefined) return library;
  if (changed) keep(index);
  // Rows that are too young to be known again make an index that is not kept.
  if (!changed && read > 0) return library;
  let { recalled } = index;
  const recall = async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    if (recalled.has(name)) return recalled.get(name) as T;
    const made = await make();
    recalled = new Map([...recalled, [name, made] as const].slice(-mostRecalled));
    keep({ ...index, recalled });
    return made;
  };
  return {
    get posts() {
      return library.posts;
    },
    ...{ diagnostics: library.diagnostics, skipped: library.skipped, recall },
  };
}

/** So long what was found to be as it was may be taken to be so still. */
const momentMs = 100;

const mostRecalled = 16;

/** Another one where a row says more of a post than before. */
const layout = 3;

/** All that an answer depends on beside the files of posts and the time. */
function keyOf({ root, site, settings }: Opened, kind: string): string {
  const user = process.getuid?.() ?? -1;
  const facts = { version, layout, root, user, kind, site, posts: settings.posts };
  return JSON.stringify(facts, (_, value) => (value instanceof Map ? { map: [...value] } : value));
}

function fileFacts(file: string): Pick<IndexUse, 'bytes' | 'writtenMs'> {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  return stat === undefined ? {} : { bytes: stat.size, writtenMs: stat.mtimeMs };
}
