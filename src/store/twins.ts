import type { Diagnostic } from '../core/diagnostic.ts';
import type { WriteStep } from './steps.ts';

/** Steps whose hard links stay what they are, and those whose links would be torn. */
export interface Twinned {
  readonly writes: readonly WriteStep[];
  readonly refusals: readonly Diagnostic[];
}

/**
 * Files that go by several names (hard links): where all of the names are to get the same bytes, the new file has them too. Else
 * it is refused, as some of them would be left with the old text.
 */
export function twinned(writes: readonly WriteStep[]): Twinned {
  const kept: WriteStep[] = writes.filter(({ before }) => before === undefined || before.names === 1);
  const groups = new Map<string, WriteStep[]>();
  for (const step of writes) {
    if (step.before === undefined || step.before.names === 1) continue;
    groups.set(step.before.identity, [...(groups.get(step.before.identity) ?? []), step]);
  }
  const refusals: Diagnostic[] = [];
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const names = first.before?.names ?? 1;
    const same = others.every(({ after }) => after !== undefined && first.after?.equals(after));
    if (others.length + 1 !== names || !same) refusals.push(...[first, ...others].map((step) => torn(step, names)));
    else kept.push(first, ...others.map((step) => ({ ...step, twin: first.file })));
  }
  return { writes: kept, refusals };
}

function torn({ path }: WriteStep, names: number): Diagnostic {
  return {
    code: 'CANNOT_EDIT',
    severity: 'error',
    message: `Cannot change the file: it goes by ${names} names (hard links), and not all of them would be changed alike`,
    file: path,
    hint: 'make it a file of its own: copy it, and put the copy in its place',
  };
}
