/**
 * What an English word ending in `s` may be the plural of, by spelling alone: `libraries` → `library`, `librarie`.
 * Only the last run of `a`–`z` is looked at, and a singular has four or more of them; empty for any other word.
 * `https` is no plural. Many of the answers are no words: ask only for singulars that stand beside the plural.
 */
export function singulars(word: string): string[] {
  if (word.endsWith('https')) return [];
  return endings.flatMap(([plural, singular]) => {
    if (!plural.test(word)) return [];
    const candidate = word.replace(plural, singular);
    return /[a-z]{4}$/.test(candidate) ? [candidate] : [];
  });
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z])ies$/, 'y'],
  [/(?<=s|x|z|ch|sh|o)es$/, ''],
  [/(?<=[a-rt-z])s$/, ''],
];
