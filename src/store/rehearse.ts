import type { Rehearsal, RehearsalRequest } from '../core/ports.ts';
import { editText } from '../syntax/edit-text.ts';
import { explainReread } from './explain.ts';
import type { Explained } from './explained.ts';
import { readAgain, textOf } from './reread.ts';

/** As `Blog.rehearse()`: edits a copy of the text, and has it read at its new place by the generator's rules. */
export async function rehearse(
  { path, to = path, edits = [] }: RehearsalRequest,
  explained: Explained,
): Promise<Rehearsal> {
  const { site, dialect, library } = explained;
  const before = textOf(path, explained);
  if (before === undefined) {
    const message = 'Cannot change the file: it cannot be read';
    return { refusal: { code: 'UNREADABLE_FILE', severity: 'error', message, file: path } };
  }
  const rules = dialect.frontOf?.(path, site) ?? dialect.front;
  const references = dialect.checks.links?.references;
  const edited =
    edits.length === 0 ? { text: before } : await editText({ file: path, text: before, rules, references, edits });
  if ('refusal' in edited) return edited;
  const reread = await readAgain({ file: to, text: edited.text }, explained);
  const { post, dropped } = reread.read(reread.given);
  const left = to === path ? undefined : leftOut(to, explained);
  const told = post !== undefined && left === undefined ? post : undefined;
  const reason = told?.reason ?? left ?? dropped ?? library.skipped.find((one) => one.path === to)?.reason ?? '';
  const explanation = await explainReread(reread, { file: to, post: told, reason });
  return { before, after: edited.text, fields: reread.given.front, explanation };
}

/** Why the generator would make no post of a file at a path; undefined where it would. */
function leftOut(file: string, { site, dialect, listed }: Explained): string | undefined {
  const files = [...listed(), file].toSorted();
  const { posts, skipped } = dialect.choose(files, site);
  if (posts.includes(file)) return undefined;
  return skipped.find((one) => one.path === file)?.reason ?? 'it would lie in no folder of posts';
}
