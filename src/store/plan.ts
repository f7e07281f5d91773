import type { Change } from '../core/change.ts';
import { BlogError, type Diagnostic } from '../core/diagnostic.ts';
import type { ApplyRequest, Plan } from '../core/plan.ts';
import type { Blog } from '../core/ports.ts';
import { applySteps } from './apply.ts';
import { planCreate } from './plan-create.ts';
import { planMove } from './plan-move.ts';
import { type Draft, planUpdate } from './plan-update.ts';
import { filesOf } from './planned-files.ts';
import type { Planned, Step } from './steps.ts';
import { cannotWrite, codeOf } from './write-failure.ts';

/**
 * Works changes out on the files as they are. Files are edited where they are first, what lies deepest is moved before the folders
 * above it, and new files come last.
 */
export async function planChanges(blog: Blog, changes: readonly Change[]): Promise<Plan> {
  const draft: Draft = { blog, updates: new Map() };
  const refusals: Diagnostic[] = [];
  const steps: Step[] = [];
  for (const change of inOrder(changes)) {
    const planned = await planOne(change, draft);
    if ('refusal' in planned) refusals.push(planned.refusal);
    else if (change.kind !== 'update') steps.push(...planned.steps);
  }
  const all = [...draft.updates.values(), ...steps];
  const files = filesOf(all, blog.root);
  const apply = async (request: ApplyRequest): Promise<readonly string[]> => {
    await applySteps(all, request);
    return files.map(({ path, to = path }) => `${blog.root}/${to}`);
  };
  return { files, refusals, apply };
}

function inOrder(changes: readonly Change[]): Change[] {
  const rank = (change: Change): number =>
    change.kind === 'update' ? 0 : change.kind === 'create' ? Number.POSITIVE_INFINITY : 1 / depth(change.from);
  return changes.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

function depth(path: string): number {
  return path.split('/').length;
}

async function planOne(change: Change, draft: Draft): Promise<Planned> {
  try {
    switch (change.kind) {
      case 'update':
        return await planUpdate(change, draft);
      case 'create':
        return planCreate(change, draft.blog.root);
      case 'move':
        return planMove(change, draft.blog.root);
    }
  } catch (error) {
    if (error instanceof BlogError) return { refusal: error.diagnostic };
    if (codeOf(error) === '') throw error;
    return { refusal: cannotWrite(change.kind === 'move' ? change.from : change.path, error).diagnostic };
  }
}
