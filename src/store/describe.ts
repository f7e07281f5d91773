import type { Diagnostic } from '../core/diagnostic.ts';
import type { Dialect, Site } from '../core/dialect.ts';
import type { Blog, OpenRequest } from '../core/ports.ts';
import { version } from '../version.ts';
import { cacheFolder, indexName } from './index/cache-folder.ts';
import { readFinding, writeFinding } from './index/finding-file.ts';
import type { Stamp } from './index/stamp.ts';
import { stampsIn, watched } from './index/watch.ts';

/** What is known of a blog before its posts are read; data only, so that it can be kept. */
export interface Described {
  readonly root: string;
  readonly generator: string;
  /** Whether it merges spellings of terms. */
  readonly merges: boolean;
  readonly rules: Omit<Site, 'generator' | 'isFuture'>;
  readonly evidence: Blog['evidence'];
  readonly settings: Blog['settings'];
  readonly doubts: Blog['doubts'];
  readonly below?: string;
  readonly others: Blog['others'];
  readonly zoneFrom?: NonNullable<Blog['zoneFrom']>;
  readonly diagnostics: readonly Diagnostic[];
}

interface How {
  /** The generator that the person names. */
  readonly chosen: Dialect | undefined;
  readonly request: OpenRequest;
}

async function describe(start: string, { chosen, request }: How): Promise<Described> {
  // Loaded where a blog is found anew: mostly it is known.
  const [{ findBlog }, { rulesOf }] = await Promise.all([import('./find.ts'), import('./look.ts')]);
  const found = await findBlog(start, chosen);
  const { root, folder, dialect, evidence, settings, doubts, below, others } = found;
  const rules = rulesOf(found);
  const zone = request.timezone ?? settings.timezone ?? rules.zone;
  const zoneFrom = request.timezone ? '--tz' : settings.timezone ? 'blog.config' : 'the site';
  const title = settings.title ?? rules.title;
  const { zone: _zone, title: _title, ...rest } = rules;
  return {
    root,
    generator: dialect.id,
    merges: dialect.termKey !== undefined,
    rules: { ...rest, ...(zone === undefined ? {} : { zone }), ...(title === undefined ? {} : { title }) },
    ...{ evidence, settings, doubts, others },
    ...(below === undefined ? {} : { below }),
    ...(zone === undefined ? {} : { zoneFrom }),
    diagnostics: folder.diagnostics,
  };
}

interface Description {
  readonly value: Described;
  /** Remembers it for the next time; to be called when the answer is out, never fails. */
  readonly keep: () => void;
  /** What was found to be as it was just now. */
  readonly held?: ReadonlyMap<string, Stamp>;
}

/**
 * Finds the blog of a folder, or takes what was found there the last time, as long as all that was looked at is as it was.
 */
export async function describeBlog(start: string, how: How): Promise<Description> {
  const { index, generator, timezone } = how.request;
  const folder = index && cacheFolder(start, index.env);
  if (index === undefined || folder === undefined) return { value: await describe(start, how), keep: () => undefined };
  const file = `${folder}/${indexName(start, 'finding')}`;
  const key = JSON.stringify(['finding 3', version, start, process.getuid?.() ?? -1, generator, timezone]);
  const known = index.anew ? undefined : readFinding<Described>(file, key);
  if (known !== undefined) return { value: known.found, keep: () => undefined, held: stampsIn(known.seen) };
  const { value, seen } = await watched(() => describe(start, how));
  const keep = (): void => {
    // The cache must not lie in the blog, which is found above the start at times.
    if (seen === undefined || cacheFolder(value.root, index.env) === undefined) return;
    try {
      writeFinding(file, { key, seen, found: value });
    } catch {
      // No place for it: the next run finds the blog again, that is all.
    }
  };
  return { value, keep };
}
