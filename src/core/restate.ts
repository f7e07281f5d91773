import type { Diagnostic } from './diagnostic.ts';
import type { CheckRules } from './dialect.ts';

/** What reading has found, as grave as it is for the generator: what stops its build or drops the post is an error. */
export function restate(
  diagnostic: Diagnostic,
  { rules, generator }: { readonly rules: CheckRules; readonly generator: string },
): Diagnostic {
  const { code, message } = diagnostic;
  if (code === 'DUPLICATE_KEY' && rules.duplicateKey !== 'last') {
    const what = rules.duplicateKey === 'drops' ? 'drops the post' : 'stops the build';
    return { ...diagnostic, severity: 'error', message: message.replace('the last one wins', `${generator} ${what}`) };
  }
  return rules.stopsAt.includes(code) ? { ...diagnostic, severity: 'error' } : diagnostic;
}
