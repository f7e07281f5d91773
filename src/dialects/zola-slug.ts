/**
 * The slug of a page by the `slugify.paths` of the configuration (components/utils/src/slugs.rs, slugify_paths): `on`, the
 * default, spells it in small letters, digits and hyphens; `safe` takes off what a file name may not hold. Letters that
 * have no Latin base stay: Zola would romanise them.
 */
export function zolaSlug(text: string, strategy: string | undefined): string {
  if (strategy === 'off') return text;
  if (strategy === 'safe') return text.replace(/[ .]+$/, '').replace(/[<>:"/\\|?*]/g, '');
  return termSlug(
    text
      .normalize('NFKD')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFC'),
  );
}

/** Terms with one slug are one term (components/content/src/taxonomies.rs, Taxonomy::new). */
export function termSlug(term: string): string {
  return term
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
