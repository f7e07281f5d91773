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
  const cannot = (why: string): string => `Cannot ${verb} the ${noun}: ${why}`;
  const cannotOf = (why: string): string => `Cannot ${verb} the ${noun} of "${path}": ${why}`;
  const refused = { code: 'CANNOT_EDIT', severity: 'error' } as const;
  const refusal = { ...refused, file: path };
  const byHand = `blog why "${path}" says where it comes from`;
  if (fault?.kind === 'body')
    return { ...refusal, message: cannot('it stands in the text'), hint: 'add --inline to change the text too' };
  if (fault?.kind !== 'elsewhere') {
    const hint = 'give another name, or make the change by hand';
    return { ...refusal, message: cannot(fault?.says ?? 'it would be read otherwise'), hint };
  }
  if (fault.definedIn !== undefined) {
    const hint = 'change its label there, or its key in the posts by hand';
    return { ...refusal, message: cannotOf('it is defined here'), file: fault.definedIn, hint };
  }
  if (!explain) return { ...refusal, message: cannot('its front matter alone does not decide it'), hint: byHand };
  const explanation = await blog.explain(path, library);
  const origins = (taxonomy === 'categories' ? explanation?.categories : explanation?.tags) ?? [];
  return { ...refused, ...elsewhere({ path, origin: origins.find(isOther) ?? origins[0], cannot, cannotOf }) };
}

function isOther({ from }: Origin): boolean {
  return from !== 'front matter';
}

interface Elsewhere {
  readonly path: string;
  readonly origin: Origin | undefined;
  readonly cannot: (why: string) => string;
  readonly cannotOf: (why: string) => string;
}

function elsewhere({ path, origin, cannot, cannotOf }: Elsewhere): Omit<Diagnostic, 'code' | 'severity'> {
  if (origin?.place === undefined) {
    const { why, hint } = wordsFor(origin);
    return { message: cannot(why), file: path, hint };
  }
  const { place, source } = origin;
  const hint = 'make the change there by hand';
  return {
    message: cannotOf('it comes from here'),
    place,
    ...(source === undefined ? {} : { source }),
    hint,
  };
}

/** Where terms come from that are written nowhere in a file. */
function wordsFor(origin: Origin | undefined): { readonly why: string; readonly hint: string } {
  switch (origin?.from) {
    case 'folder':
      return { why: 'it comes from its folder', hint: 'rename the folder, or move the post' };
    case 'body':
      return { why: 'it comes from its text', hint: 'add --inline to change the text too' };
    case 'file name':
      return { why: 'it comes from its file name', hint: 'rename the file' };
    default:
      return { why: `it comes from the ${origin?.from ?? 'site'}`, hint: 'make the change there by hand' };
  }
}
