import * as path from 'node:path';
import type { Dialect } from '../core/dialect.ts';
import { type Finding, lookAt, postFilesOf } from './look.ts';
import { postLikes } from './post-likes.ts';
import type { Survey } from './survey.ts';

/** A site in a folder below the one that was asked for. */
export interface SiteBelow {
  readonly folder: string;
  readonly finding: Finding;
  /** How many posts it seems to have. */
  readonly likes: number;
}

const maxDepth = 3;
/** At most so many sites are looked into. */
const maxSites = 16;
/** Names without one of which no generator claims a folder. */
const telling =
  /^(?:(?:hugo|zola|config|_config|blog\.config)\.\w+|(?:pelicanconf|conf)\.py|(?:astro|docusaurus|eleventy|next|contentlayer|velite)[.-]config\.\w+|content-collections\.\w+|gatsby-config\.\w+|\.eleventy\.js|package\.json|Rakefile|(?:\.vitepress|\.vuepress|\.obsidian|_posts|_drafts|scaffolds|archetypes|config|articles)\/)$/;
/** Sites that show something, rather than being somebody's. */
const sample = /(?:^|\/)(?:examples?|exampleSite|demos?|samples?|starters?|templates?|playground|sandbox)(?:\/|$)/i;

/** The sites in the folders of a survey, at most three levels down, the one that is most likely meant first. */
export async function sitesBelow({ root, folders }: Survey, chosen: Dialect | undefined): Promise<SiteBelow[]> {
  const sites: SiteBelow[] = [];
  for (const [folder, names] of folders) {
    if (sites.length >= maxSites) break;
    if (folder === '' || depthOf(folder) > maxDepth || !names.some((name) => telling.test(name))) continue;
    if (sites.some((site) => folder.startsWith(`${site.folder}/`))) continue;
    const finding = await lookAt(path.join(root, folder), chosen);
    if (finding.sure === 'none') continue;
    const files = await postFilesOf(finding);
    if (finding.sure === 'proof' || files.length > 0)
      sites.push({ folder, finding, likes: postLikes(finding.root, files) });
  }
  return sites.sort(
    (a, b) => scoreOf(b) - scoreOf(a) || depthOf(a.folder) - depthOf(b.folder) || (a.folder < b.folder ? -1 : 1),
  );
}

/** Posts, a quarter of them at each level further down; a sample counts after all others. */
function scoreOf({ folder, likes }: SiteBelow): number {
  return likes / 4 ** depthOf(folder) / (sample.test(folder) ? 1_000 : 1);
}

function depthOf(folder: string): number {
  return folder.split('/').length;
}
