import type { Diagnostic } from '../core/diagnostic.ts';
import type { Step } from './steps.ts';

/** What is refused in one way is not changed in another: neither a file, nor the folder that it would move with, nor what else would. */
export function withoutRefused(steps: readonly Step[], refusals: readonly Diagnostic[]): Step[] {
  if (refusals.length === 0) return [...steps];
  const refused = refusals.map(({ place, file }) => place?.file ?? file ?? '');
  const stays = new Set(refused);
  const still = steps.flatMap((step) =>
    step.kind === 'move' && refused.some((path) => isWithin(path, step.path)) ? [step.path] : [],
  );
  const rest = steps.filter(
    (step) => step.kind !== 'folder' && !stays.has(step.path) && !still.some((path) => isWithin(step.path, path)),
  );
  const places = rest.flatMap((step) => (step.kind === 'move' ? [step.to] : step.kind === 'write' ? [step.file] : []));
  const folders = steps.filter(
    (step) => step.kind === 'folder' && (!step.made || places.some((place) => isWithin(place, step.file))),
  );
  return [...folders, ...rest];
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
