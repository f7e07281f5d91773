/** One thing in which a post is not as its generator has it. */
export interface Difference {
  readonly path: string;
  readonly field: string;
  readonly got: unknown;
  readonly wanted: unknown;
}

/** A difference that is meant to be, with its reason. */
export interface Exception {
  readonly path: string;
  readonly field: string;
  readonly reason: string;
}

/** The differences that nobody has named, and the exceptions that are none any more: both are to be empty. */
export function unnamed(
  found: readonly Difference[],
  exceptions: readonly Exception[],
): { readonly unnamed: readonly string[]; readonly stale: readonly string[] } {
  const key = ({ path, field }: { path: string; field: string }): string => `${path} ${field}`;
  const named = new Set(exceptions.map(key));
  const seen = new Set(found.map(key));
  return {
    unnamed: found
      .filter((one) => !named.has(key(one)))
      .map((one) => `${key(one)}: ${JSON.stringify(one.got)}, not ${JSON.stringify(one.wanted)}`),
    stale: exceptions.filter((one) => !seen.has(key(one))).map((one) => `${key(one)}: ${one.reason}`),
  };
}

/** Compares two values of one field as JSON; no difference where they are the same. */
export function compare(
  at: { readonly path: string; readonly field: string },
  got: unknown,
  wanted: unknown,
): Difference[] {
  return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [{ ...at, got, wanted }];
}

/** Terms as a set: texts, NFC, blanks single, sorted, without repeats; nothing for null. */
export function termSet(terms: unknown, key: (term: string) => string = (term) => term): string[] {
  const texts = [terms]
    .flat(9)
    .flatMap((term) => (term === null || term === undefined || term === '' ? [] : [String(term)]));
  return [...new Set(texts.map((text) => key(text.normalize('NFC').replace(/\s+/g, ' ').trim())))]
    .filter((text) => text !== '')
    .sort();
}

/** A title on one line, NFC. */
export function titleText(title: unknown): string {
  return String(title).normalize('NFC').replace(/\s+/g, ' ').trim();
}
