import type { Diagnostic } from './diagnostic.ts';
import type { CheckRules } from './dialect.ts';

/** What becomes of a key that stands more than once, where the generator is not known. */
export const lastWins = 'the last one wins';

/** What reading has found, as grave as it is for the generator: what stops its build or drops the post is an error. */
export function restate(
  diagnostic: Diagnostic,
  { rules, generator }: { readonly rules: CheckRules; readonly generator: string },
): Diagnostic {
  const { code, message } = diagnostic;
  if (code === 'DUPLICATE_KEY' && rules.duplicateKey !== 'last') {
    const what = rules.duplicateKey === 'drops' ? `${generator} drops the post` : `${generator} stops the build`;
    return { ...diagnostic, severity: 'error', message: message.replace(lastWins, what) };
  }
  return rules.stopsAt.includes(code) ? { ...diagnostic, severity: 'error' } : diagnostic;
}
