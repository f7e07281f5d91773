import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Dialect } from '../core/dialect.ts';
import { compileGlob } from '../core/glob.ts';
import { aloneAs, recogniseContent } from '../dialects/content-shape.ts';
import { dialectIds, dialectOf } from '../dialects/index.ts';
import { paperReason } from '../dialects/plain.ts';
import { sitesBelow } from './find-below.ts';
import { sawKind } from './index/watch.ts';
import { type Finding, lookAt, markdownOnly, postFilesOf, rulesOf } from './look.ts';
import { postLikes } from './post-likes.ts';
import { filesOf, sampleOf, survey } from './survey.ts';

/** A blog that was found, and where. */
export interface Found extends Finding {
  /** Its root, relative to where the search began, where it lies below that. */
  readonly below?: string;
  /** Other sites below the start, likewise. */
  readonly others: readonly { readonly folder: string; readonly generator: string }[];
}

/**
 * Finds the blog of a folder: the nearest one upward with a configuration file; else, inside a
 * repository, the outermost whose posts the folder holds by its shape; else
 * a site in a folder below; else the folder itself, by the shape of what it holds.
 *
 * @param chosen The generator that the person names.
 * @throws {BlogError} `BAD_CONFIG` on wrong settings.
 */
export async function findBlog(start: string, chosen: Dialect | undefined): Promise<Found> {
  const own = await lookAt(start, chosen);
  const repository = repositoryOf(start);
  let holder: Finding | undefined;
  for (const root of upward(start, repository)) {
    const finding = root === start ? own : await lookAt(root, chosen);
    if (finding.sure === 'proof') return { ...finding, others: [] };
    // A shape alone is believed no further than the repository goes: what lies above it is anybody's.
    const believed = repository !== undefined && root !== start && finding.sure === 'hint';
    if (believed && holds(finding, path.relative(root, start))) holder = finding;
  }
  const claim = holder && chosen === undefined ? recogniseContent(sampleOf(survey(start))) : undefined;
  if (holder && (claim === undefined || claim.generator === holder.dialect.id)) return { ...holder, others: [] };
  return below(own, chosen);
}

/** The site below, unless more that looks like posts lies outside of it. */
async function below(own: Finding, chosen: Dialect | undefined): Promise<Found> {
  const surveyed = survey(own.root);
  const sites = await sitesBelow(surveyed, chosen);
  const [best, ...rest] = sites;
  const files = filesOf(surveyed);
  const named = (list: typeof sites) => list.map(({ folder, finding }) => ({ folder, generator: finding.dialect.id }));
  const posts = own.sure === 'hint' ? await postFilesOf(own) : [];
  const outside = files.filter((file) => isText(file) && !sites.some(({ folder }) => file.startsWith(`${folder}/`)));
  const likes = postLikes(own.root, posts.length > 0 ? posts : outside);
  if (best && (best.likes >= likes || likes < 1)) return { ...best.finding, below: best.folder, others: named(rest) };
  const settled = posts.length > 0 || !files.some(isText);
  return { ...(settled ? own : await byShape(own, { files, surveyed, chosen })), others: named(sites) };
}

/** The folder as the posts of a site that is not in sight: of the generator that they give away, or that is asked for. */
async function byShape(
  own: Finding,
  {
    files,
    surveyed,
    chosen,
  }: { files: readonly string[]; surveyed: ReturnType<typeof survey>; chosen: Dialect | undefined },
): Promise<Finding> {
  if (chosen !== undefined) {
    if (own.sure !== 'none' || (await postFilesOf(own)).length > 0) return own;
    return { ...own, alone: aloneAs(chosen.id, path.basename(own.root)) };
  }
  const doubted = own.sure === 'none' ? [] : [{ generator: own.dialect.id, evidence: own.evidence.because }];
  const doubts = [...doubted, ...own.doubts];
  const claim = recogniseContent(sampleOf(surveyed, files));
  if (claim === undefined || !dialectIds.includes(claim.generator)) {
    return { ...own, dialect: await dialectOf('plain'), evidence: markdownOnly, sure: 'none', doubts };
  }
  const { generator, alone, ...evidence } = claim;
  return { ...own, dialect: await dialectOf(generator), evidence, sure: 'hint', alone, doubts };
}

function isText(file: string): boolean {
  return /\.(?:mdx?|markdown|mkdn?|mdown|rst)$/.test(file) && paperReason(file) === undefined;
}

/** Whether a text in a folder below the root would be one of the site's posts. */
function holds(finding: Finding, folder: string): boolean {
  const { dialect } = finding;
  const site = { ...rulesOf(finding), generator: dialect.id, isFuture: () => false };
  const probe = `${folder.split(path.sep).join('/')}/2024-03-09-probe.md`;
  const { globs, ignore } = dialect.files(site);
  const matches = (glob: string): boolean => compileGlob(glob, { dot: true, nocase: true })(probe);
  return globs.some(matches) && !ignore.some(matches) && dialect.choose([probe], site).posts.length > 0;
}

/** The folder and those above it, as far as the repository it lies in, or else the disk. */
function* upward(start: string, repository: string | undefined): Generator<string> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    yield folder;
    if (folder === repository || path.dirname(folder) === folder) return;
  }
}

function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    sawKind(path.join(folder, '.git'));
    if (fs.existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}
