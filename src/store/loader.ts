import * as fs from 'node:fs';
import type { Blog, IndexUse, Need, OpenRequest } from '../core/ports.ts';
import { version } from '../version.ts';
import { cacheFolder, indexName } from './index/cache-folder.ts';
import { compact } from './index/compact.ts';
import { type Index, readIndex, writeIndex } from './index/index-file.ts';
import { type Loaded, loadLibrary, type Visit } from './load.ts';
import type { Opened } from './opened.ts';

/** Loads the posts of an opened blog, with an index where the request allows it. */
export function makeLoader(
  opened: Opened,
  request: OpenRequest,
): Pick<Blog, 'load' | 'sources' | 'remember' | 'indexUse'> {
  const { nowMs } = request;
  const folder = request.index && cacheFolder(opened.root, request.index.env);
  const fresh = new Map<string, Index>();
  let use: IndexUse = { rows: 0, read: 0 };
  let loaded: Loaded | undefined;
  const load = async (need: Need = {}, visit?: Visit): Promise<Loaded['library']> => {
    const kind = need.bodies ? 'bodies' : 'heads';
    // Texts that are looked through each time are no matter for an index.
    const everyText = visit !== undefined || (need.text?.length ?? 0) > 0;
    const file = folder === undefined || everyText ? undefined : `${folder}/${indexName(opened.root, kind)}`;
    const key = file === undefined ? '' : keyOf(opened, kind);
    const index = file === undefined || request.index?.anew ? undefined : readIndex(file, key);
    // What was true later may not be true yet.
    const usable = index !== undefined && index.facts.nowMs <= nowMs ? index : undefined;
    loaded = await loadLibrary(opened, { need, visit, memory: { index: usable, key, nowMs } });
    const { library, rows, read, index: kept } = loaded;
    use = { ...(file === undefined ? {} : { file, ...fileFacts(file) }), rows, read };
    if (file !== undefined && kept !== undefined) fresh.set(file, kept);
    return library;
  };
  const sources: Blog['sources'] = async (paths) => {
    if (loaded === undefined) await load();
    const context = (await loaded?.context()) ?? new Map();
    return (await import('./read-sources.ts')).readSources(opened, { paths, context });
  };
  const remember = (): void => {
    for (const [file, index] of fresh) {
      try {
        writeIndex(file, compact(index));
      } catch {
        // No place for it, a full disk, another run at it: the next run reads again, that is all.
      }
    }
    fresh.clear();
  };
  return { load, sources, remember, indexUse: () => use };
}

/** All that an answer depends on beside the files of posts and the time. */
function keyOf({ root, site, dialect, settings }: Opened, kind: string): string {
  const user = process.getuid?.() ?? -1;
  const facts = { version, root, user, kind, generator: dialect.id, site, posts: settings.posts };
  return JSON.stringify(facts, (_, value) => (value instanceof Map ? { map: [...value] } : value));
}

function fileFacts(file: string): Pick<IndexUse, 'bytes' | 'writtenMs'> {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  return stat === undefined ? {} : { bytes: stat.size, writtenMs: stat.mtimeMs };
}
