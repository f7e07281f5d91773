import path from 'node:path';
import type { Change, MadeChange } from '../core/change.ts';
import { BlogError, type Diagnostic } from '../core/diagnostic.ts';
import { readRecord, type Written } from './journal/journal.ts';
import { isMarked, type RecordedStep, type RecordedWrite } from './journal/record.ts';
import { readOriginal } from './original.ts';
import { planMove } from './plan-move.ts';
import { placeAfter, relativeTo } from './planned-files.ts';
import { folderSteps, type MoveStep, type Planned, type Step } from './steps.ts';
import { resolveTarget } from './target.ts';

type Recorded<Kind> = RecordedStep & { readonly kind: Kind };

/** Works out how a recorded change is taken back from the files as they are. @throws {BlogError} `NOTHING_TO_UNDO`. */
export function planUndo({ change }: Change & { readonly kind: 'undo' }, root: string): Planned {
  const written = readRecord(change.record, root);
  if (written === undefined) throw unreadable(change);
  const recorded = written.record.steps;
  const moves = recorded.filter((step): step is MoveStep => step.kind === 'move');
  const steps: Step[] = [];
  const refusals: Diagnostic[] = [];
  for (const step of recorded) {
    try {
      const later = step.kind === 'move' ? moves.slice(moves.indexOf(step) + 1) : moves;
      steps.push(...stepsBack(step, { written, root, moves: later }));
    } catch (error) {
      if (!(error instanceof BlogError)) throw error;
      refusals.push(error.diagnostic);
    }
  }
  return { steps: innermostFirst(steps), refusals };
}

interface Setting {
  readonly written: Written;
  readonly root: string;
  /** What has been moved after the step. */
  readonly moves: readonly MoveStep[];
}

function stepsBack(step: RecordedStep, setting: Setting): readonly Step[] {
  if (step.kind === 'folder') return [{ ...step, made: !step.made }];
  if (step.kind === 'move') return moveBack(step, setting);
  return writeBack(step, setting);
}

/** Both names as they are now: folders above them may have been moved later. */
function moveBack({ from, to }: Recorded<'move'>, { root, moves }: Setting): readonly Step[] {
  const change = { kind: 'move', from: placeAfter(to, moves), to: placeAfter(from, moves) } as const;
  return planMove({ ...change, from: relativeTo(root, change.from), to: relativeTo(root, change.to) }, root).steps;
}

function writeBack(step: RecordedWrite, { written, root, moves }: Setting): readonly Step[] {
  const { before, after, twin } = step;
  const file = before === undefined || after === undefined ? step.file : placeAfter(step.file, moves);
  const shown = relativeTo(root, file);
  const bytes = before && written.bytesOf(before);
  if (bytes !== undefined && !(before && isMarked(bytes, before))) throw changedSince(shown, 'its record is damaged');
  if (after === undefined) return makeAgain(shown, { root, bytes: bytes ?? Buffer.alloc(0), mode: before?.mode });
  const found = readOriginal(root, shown);
  if ('refusal' in found) throw new BlogError(found.refusal);
  if (!isMarked(found.original.bytes, after)) throw changedSince(shown, 'it has changed since');
  const same = twin === undefined ? {} : { twin: placeAfter(twin, moves) };
  return [{ kind: 'write', path: shown, file: found.file, before: found.original, after: bytes, ...same }];
}

function makeAgain(
  shown: string,
  { root, bytes, mode }: { readonly root: string; readonly bytes: Buffer; readonly mode: number | undefined },
): readonly Step[] {
  const { file, missing, taken } = resolveTarget(root, shown);
  if (taken) throw changedSince(shown, 'another file has its name by now');
  const made = { kind: 'write', path: shown, file, before: undefined, after: bytes } as const;
  return [...folderSteps(missing), { ...made, ...(mode === undefined ? {} : { mode }) }];
}

/** Folders that go: those within others before these. */
function innermostFirst(steps: readonly Step[]): Step[] {
  const depth = (step: Step): number => (step.kind === 'folder' && !step.made ? step.file.split(path.sep).length : 0);
  return steps.toSorted((a, b) => depth(b) - depth(a));
}

function changedSince(file: string, state: string): BlogError {
  return new BlogError({
    code: 'CHANGED_SINCE',
    message: `Cannot take the change of the file back: ${state}`,
    file,
    hint: 'change it by hand, or take back the others with --keep-going',
  });
}

function unreadable({ what }: MadeChange): BlogError {
  return new BlogError({
    code: 'NOTHING_TO_UNDO',
    message: `Cannot take back "${what}": its record is gone, or cannot be read`,
    hint: 'blog undo --list shows what can be taken back',
  });
}
