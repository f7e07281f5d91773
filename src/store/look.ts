import * as path from 'node:path';
import { BlogError } from '../core/diagnostic.ts';
import type { Dialect, Evidence, Site } from '../core/dialect.ts';
import type { Claim, Settings } from '../core/ports.ts';
import { suggest } from '../core/suggest.ts';
import { allDialects, dialectIds, dialectOf } from '../dialects/index.ts';
import { type Folder, viewFolder } from './folder.ts';
import { sawMore, sawStamp } from './index/watch.ts';
import { readSettings, settingsFile } from './settings.ts';

/** A folder, and what it is taken for. */
export interface Finding {
  readonly root: string;
  readonly folder: Folder;
  readonly dialect: Dialect;
  readonly evidence: Evidence;
  readonly settings: Settings;
  /** `proof`: a configuration file says so. `hint`: only what is depended on, or the shape. `none`: nobody claims it. */
  readonly sure: 'proof' | 'hint' | 'none';
  /** What else it could be, and was not taken for. */
  readonly doubts: readonly Claim[];
  /** As `Site.alone`. */
  readonly alone?: string;
}

/** What is seen where no generator claims a folder. */
export const markdownOnly: Evidence = { because: 'a folder of Markdown files', strength: 'shape' };

export type Rules = Omit<Site, 'generator' | 'isFuture'>;

/**
 * Looks at one folder: its settings, and which generator claims it.
 *
 * @throws {BlogError} `BAD_CONFIG` on settings that do not parse or have a wrong value.
 */
export async function lookAt(root: string, chosen: Dialect | undefined): Promise<Finding> {
  const folder = await viewFolder(root);
  const file = settingsFile(folder.view);
  const broken = folder.diagnostics.find((one) => file !== undefined && (one.place?.file ?? one.file) === file);
  // Without its settings a blog could be read as another one: a file that does not parse stops like a wrong value.
  if (broken) throw new BlogError(broken, 'usage');
  const settings = readSettings(folder.view, dialectIds);
  const named = chosen ?? (settings.generator === undefined ? undefined : await dialectNamed(settings.generator));
  const claims = claimsOn(folder, await allDialects());
  const [first] = claims;
  const dialect = named ?? first?.dialect ?? (await dialectOf('plain'));
  const own = claims.find((claim) => claim.dialect === dialect);
  const because = chosen !== undefined ? '--generator' : named !== undefined ? 'blog.config' : markdownOnly.because;
  return {
    root,
    folder,
    dialect,
    evidence: own?.evidence ?? { because, strength: 'shape' },
    settings,
    sure: file !== undefined ? 'proof' : (own?.sure ?? 'none'),
    doubts: claims
      .filter((claim) => claim !== own)
      .map(({ dialect: other, evidence }) => ({ generator: other.id, evidence: evidence.because })),
  };
}

/** What a generator says of the folder's configuration. */
export function rulesOf({ dialect, folder, alone }: Finding): Rules {
  const rules = dialect.site(folder.view);
  return alone === undefined ? rules : { ...rules, folders: [''], alone };
}

/** The files that would be posts there. */
export async function postFilesOf(finding: Finding): Promise<readonly string[]> {
  const { discover } = await import('./discover.ts');
  const site: Site = { ...rulesOf(finding), generator: finding.dialect.id, isFuture: () => false };
  const { files, folders } = discover(finding.root, finding.dialect.files(site));
  if (folders === undefined) sawMore();
  for (const [folder, stamp] of folders ?? []) sawStamp(path.join(finding.root, folder), stamp);
  return finding.dialect.choose(files, site).posts;
}

/** @throws {BlogError} `BAD_OPTION` on a name that no generator has. */
export async function dialectNamed(id: string): Promise<Dialect> {
  if (dialectIds.includes(id.toLowerCase())) return dialectOf(id.toLowerCase());
  const near = suggest(id, dialectIds);
  const hint = near === undefined ? `the generators are ${dialectIds.join(', ')}` : `did you mean "${near}"?`;
  throw new BlogError(
    { code: 'BAD_OPTION', message: `Cannot use the generator "${id}": it is not known`, hint },
    'usage',
  );
}

interface Claimed {
  readonly dialect: Dialect;
  readonly evidence: Evidence;
  readonly sure: 'proof' | 'hint';
}

/**
 * Who claims a folder, the most believable first: a configuration file, then a dependency whose folders are there, then a shape,
 * then a dependency without folders. Where two have files, one without posts comes after one with.
 */
function claimsOn(folder: Folder, dialects: readonly Dialect[]): Claimed[] {
  const claims = dialects.flatMap((dialect, order) => {
    const evidence = dialect.id === 'plain' ? undefined : dialect.recognise(folder.view);
    if (!evidence) return [];
    const { configFiles, folders } = dialect.site(folder.view);
    const sure = evidence.strength === 'config' && configFiles.length > 0 ? ('proof' as const) : ('hint' as const);
    const there = folders.some((name) => name === '' || folder.view.isFolder(name));
    const rank = sure === 'proof' ? (there ? 0 : 1) : evidence.strength === 'config' ? (there ? 2 : 4) : 3;
    return [{ dialect, evidence, sure, rank: rank * dialects.length + order }];
  });
  return claims.sort((a, b) => a.rank - b.rank);
}
