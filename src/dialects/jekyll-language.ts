import type { Language, Site } from '../core/dialect.ts';
import { type Fields, textAt, textsAt } from '../core/fields.ts';
import type { Post } from '../core/post.ts';
import { listedLanguages, splitLanguage } from './languages.ts';

/** The languages that `languages` lists, as the plugins for them have it; the default is `default_lang`, else the first. */
export function languagesIn(config: Fields): Language[] {
  const codes = textsAt(config, 'languages');
  return listedLanguages(codes, textAt(config, 'default_lang') ?? codes[0]);
}

/**
 * Language of a post, and what its variants share: polyglot (lib/jekyll/polyglot/patches/jekyll/site.rb: `lang`, `permalink`
 * and `page_id`), multiple-languages (`_i18n/<code>/_posts`), else `ref`, as is the custom. Only where the configuration lists
 * `languages`.
 */
export function languageOf(
  fields: Fields,
  { path, site }: { path: string; site: Site },
): Pick<Post, 'lang' | 'variantOf'> {
  const own = textAt(fields, 'lang');
  if (site.languages.length === 0) return own === undefined ? {} : { lang: own };
  const { lang = '', rest } = splitLanguage(path, site);
  const shared = ['page_id', 'permalink', 'ref', 'lang-ref', 'lang_ref'].flatMap((key) => textAt(fields, key) ?? []);
  return { lang: own ?? lang, variantOf: shared.find((text) => !text.includes(':')) ?? rest };
}
