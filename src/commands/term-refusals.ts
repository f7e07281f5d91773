import type { Diagnostic } from '../core/diagnostic.ts';
import type { Terms } from '../core/find-terms.ts';
import type { TermPlan } from '../core/plan-terms.ts';
import type { Blog, Origin } from '../core/ports.ts';
import type { Library } from '../core/post.ts';

/** At most so many are explained to the line. */
const explained = 20;

interface Refused {
  readonly blog: Blog;
  readonly library: Library;
  readonly terms: Terms;
  /** As in "Cannot rename". */
  readonly verb: string;
}

/** Why posts cannot be changed, with where their terms come from. */
export async function refusalsOf(plans: readonly TermPlan[], refused: Refused): Promise<Diagnostic[]> {
  const faulty = plans.filter(({ fault }) => fault !== undefined);
  const refusals: Diagnostic[] = [];
  for (const [at, plan] of faulty.entries())
    refusals.push(await refusalOf(plan, { ...refused, explain: at < explained }));
  return refusals;
}

async function refusalOf(
  { before: { path }, fault }: TermPlan,
  { blog, library, terms, verb, explain }: Refused & { explain: boolean },
): Promise<Diagnostic> {
  const { taxonomy, noun } = terms;
  const refusal = { code: 'CANNOT_EDIT', severity: 'error' } as const;
  const what = `Cannot ${verb} the ${noun}`;
  if (fault?.kind === 'body') {
    const hint = 'add --inline to change the text too';
    return { ...refusal, message: `${what}: it stands in the text of the post`, file: path, hint };
  }
  if (fault?.kind !== 'elsewhere' || !explain) {
    const hint = `make the change by hand; blog why "${path}" says where it comes from`;
    return { ...refusal, message: `${what}: ${fault?.says ?? 'it would be read as something else'}`, file: path, hint };
  }
  const explanation = await blog.explain(path, library);
  const origins = (taxonomy === 'categories' ? explanation?.categories : explanation?.tags) ?? [];
  const origin = origins.find(({ from }) => from !== 'front matter') ?? origins[0];
  if (origin?.place === undefined) {
    const from = wordsFor(origin);
    return { ...refusal, message: `${what} of "${path}": it comes from ${from.of}`, file: path, hint: from.hint };
  }
  const { place, source } = origin;
  return {
    ...refusal,
    message: `${what} of "${path}": it comes from here`,
    place,
    ...(source === undefined ? {} : { source }),
    hint: 'make the change there by hand',
  };
}

/** Where terms come from that are written nowhere in a file. */
function wordsFor(origin: Origin | undefined): { readonly of: string; readonly hint: string } {
  switch (origin?.from) {
    case 'folder':
      return { of: 'its folder', hint: 'rename the folder, or move the post' };
    case 'body':
      return { of: 'its text', hint: 'add --inline to change the text too' };
    case 'file name':
      return { of: 'its file name', hint: 'rename the file' };
    default:
      return { of: `the ${origin?.from ?? 'site'}`, hint: 'make the change there by hand' };
  }
}
