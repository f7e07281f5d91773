import * as fs from 'node:fs';
import * as path from 'node:path';
import { BlogError } from '../../src/core/diagnostic.ts';
import type { Plan } from '../../src/core/plan.ts';
import type { Turn, TurnRequest } from '../../src/core/turn-post.ts';
import type { BlogPosts } from '../../src/core/usual-keys.ts';
import { openBlog } from '../../src/store/open.ts';
import { planChanges } from '../../src/store/plan.ts';

/** The moment at which posts are turned. */
export const nowMs = Date.UTC(2027, 0, 1, 12);
export const now = { ms: nowMs, zone: 'UTC', exact: false };

type Planner = (request: TurnRequest, setting: BlogPosts) => Promise<Turn>;

/** Plans it for a post and does it on the disk; else the code and message of why not. */
export async function turn(plan: Planner, request: TurnRequest, root: string): Promise<Turn | string> {
  const blog = await openBlog({ dir: root, nowMs });
  const library = await blog.load();
  const post = library.posts.find((one) => one.path === request.post.path);
  if (post === undefined) return `${request.post.path} is no post any more`;
  try {
    const turned = await plan({ ...request, post }, { blog, dialect: await blog.dialect(), library });
    const { files, refusals } = await planChanges(blog, turned.changes);
    if (refusals.length > 0) return refusals.map(({ message }) => message).join();
    apply(files, root);
    const again = (await (await openBlog({ dir: root, nowMs })).load()).posts.find(
      (one) => one.path === turned.post.path,
    );
    return again?.state === turned.post.state ? turned : `planned ${turned.post.state}, read as ${again?.state}`;
  } catch (error) {
    if (error instanceof BlogError) return `${error.diagnostic.code}: ${error.diagnostic.message}`;
    throw error;
  }
}

export function read(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

export function write(root: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

/** Does what is planned, one file after the other. */
export function apply(files: Plan['files'], root: string): void {
  for (const { path: from, to = from, after } of files) {
    const text = after ?? read(root, from);
    if (to !== from) removeFile(root, from);
    write(root, to, text);
  }
}

/** A folder that is left empty goes too. */
function removeFile(root: string, file: string): void {
  fs.rmSync(path.join(root, file));
  const folder = path.dirname(path.join(root, file));
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
