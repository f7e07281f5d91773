import type { Change } from '../core/change.ts';
import { BlogError, type Diagnostic } from '../core/diagnostic.ts';
import type { ApplyRequest, Plan } from '../core/plan.ts';
import type { Blog } from '../core/ports.ts';
import { applySteps } from './apply.ts';
import { planCreate } from './plan-create.ts';
import { planMove } from './plan-move.ts';
import { planUndo } from './plan-undo.ts';
import { type Draft, planUpdate } from './plan-update.ts';
import { filesOf } from './planned-files.ts';
import { inOrder, type Planned, refused, type Step, type WriteStep } from './steps.ts';
import { twinned } from './twins.ts';
import { withoutRefused } from './without-refused.ts';
import { cannotWrite, codeOf } from './write-failure.ts';

/** Works changes out on the files as they are. */
export async function planChanges(blog: Blog, changes: readonly Change[]): Promise<Plan> {
  const { root } = blog;
  const { steps, refusals } = await planSteps(blog, changes);
  const files = filesOf(steps, root);
  const apply = async (request: ApplyRequest): Promise<readonly string[]> => {
    await applySteps({ ...request, root, steps, files: files.filter(({ along }) => !along).length });
    return files.map(({ path, to = path }) => `${root}/${to}`);
  };
  return { files, refusals, apply };
}

/** The steps of changes in the order in which they can be done (`inOrder()`), and what cannot be changed. */
export async function planSteps(blog: Blog, changes: readonly Change[]): Promise<Planned> {
  const draft: Draft = { blog, updates: new Map() };
  const refusals: Diagnostic[] = [];
  const steps: Step[] = [];
  for (const change of deepestFirst(changes)) {
    const planned = await planOne(change, draft);
    refusals.push(...planned.refusals);
    steps.push(...planned.steps);
  }
  const writes = [...draft.updates.values(), ...steps.filter((step): step is WriteStep => step.kind === 'write')];
  const { writes: whole, refusals: torn } = twinned(writes);
  refusals.push(...torn);
  const others = steps.filter(({ kind }) => kind !== 'write');
  return { steps: inOrder(withoutRefused([...whole, ...others], refusals)), refusals };
}

/** What lies deepest is moved first: the folders above it are called as before then. */
function deepestFirst(changes: readonly Change[]): Change[] {
  const depth = (change: Change): number => (change.kind === 'move' ? change.from.split('/').length : 0);
  return changes.toSorted((a, b) => depth(b) - depth(a));
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
      case 'undo':
        return planUndo(change, draft.blog.root);
    }
  } catch (error) {
    if (error instanceof BlogError) return refused(error.diagnostic);
    if (codeOf(error) === '') throw error;
    return refused(cannotWrite(pathOf(change), error).diagnostic);
  }
}

function pathOf(change: Change): string {
  return change.kind === 'move' ? change.from : change.kind === 'undo' ? change.change.what : change.path;
}
