import type { Reading, Site, SlotRequest, Source } from '../core/dialect.ts';
import { type Fields, isFields, isScalar, type Scalar, textAt, type Value, yaml11, yamlCore } from '../core/fields.ts';
import type { Post } from '../core/post.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { caseless, sectionsOf, withCascade } from './hugo-cascade.ts';
import { chainDate, filenameDate } from './hugo-chain.ts';
import { baseNameOfFolder, isIndex, languageOf, withoutLanguage, withoutRoot } from './hugo-path.ts';
import { stateOf } from './hugo-state.ts';
import { badDate, baseName, extension, folderOf, itemsOf, oneLine, uniqueTerms } from './reading.ts';

/** Reads a page as Hugo does (hugolib/page__meta.go, setMetadata). */
export function readHugo({ path, front, heading, body, context }: Source, site: Site): Reading {
  if (front.broken) return {};
  if (extension(path).startsWith('.htm') && front.kind === 'none')
    return { dropped: 'an HTML file without front matter is no page' };
  const sections = sectionsOf(path, context);
  const fields = withCascade(caseless(front.fields), { path, sections, site });
  const lang = languageOf(path, site);
  const name = withoutLanguage(baseName(path), site);
  const branch = sections[0]?.folder === folderOf(path);
  const own = isIndex(path) && !branch && folderOf(path) !== '' ? withoutLanguage(baseNameOfFolder(path), site) : name;
  const named = filenameDate(own, site);
  const { date, bad } = chainDate(fields, 'date', { site, named });
  const title = titleOf(fields.get('title'));
  const derived = heading === undefined ? ('file name' as const) : ('heading' as const);
  const decided = stateOf(fields, { site, named, sections, path });
  const description = oneLine(textAt(fields, 'description'));
  const updated = chainDate(fields, 'lastmod', { site, named }).date;
  const taxonomies = otherTaxonomies(fields, site);
  const categories = termsOf(fields.get('categories'));
  const variant = textAt(fields, 'translationkey') ?? `${withoutRoot(path, site)}`;
  const slug = textAt(fields, 'slug') ?? named?.slug ?? own;
  const post: Post = {
    path,
    slug,
    title: title ?? heading ?? own,
    ...(title === undefined ? { titleFrom: derived } : {}),
    ...(date === undefined ? {} : { day: date.day, date: date.date }),
    tags: termsOf(fields.get('tags')),
    categories,
    branches: categories.map((category) => [category]),
    ...(taxonomies === undefined ? {} : { taxonomies }),
    ...decided,
    ...(lang === undefined || site.languages.length === 0 ? {} : { lang, variantOf: variant }),
    ...(updated === undefined ? {} : { updated: updated.date }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body }),
  };
  return bad === undefined
    ? { post }
    : { post, diagnostics: [badDate(path, bad, date ? 'another key gives the day' : 'the post has no date')] };
}

/** Terms of one key are one term (Hugo, helpers/path.go, MakePathSanitized): lower case, blanks as hyphens. */
export function hugoTermKey(term: string): string {
  return term
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}._~/\\#+@-]/gu, '')
    .replace(/-{2,}/g, '-');
}

function titleOf(value: Value | undefined): string | undefined {
  if (!isScalar(value)) return undefined;
  const typed = yamlCore(value);
  return typed.type === 'null' ? undefined : oneLine(goText(value));
}

/** Keys whatever their case, by the name of the taxonomy; a text is one term. */
export function hugoSlots({ taxonomy }: SlotRequest): TermSlot[] {
  return [{ path: [taxonomy], anyCase: true, split: 'none', numbers: true, termOf }];
}

function termOf(item: Value): string | undefined {
  return isScalar(item) && yamlCore(item).type !== 'null' ? goText(item).trim() : undefined;
}

/** Terms of a list, or of one string; null, empty and nested items are no terms. */
function termsOf(value: Value | undefined): string[] {
  return uniqueTerms(
    itemsOf(value).flatMap((item) => termOf(item) ?? []),
    hugoTermKey,
  );
}

/** A scalar as Go prints it: `1.0` is `1`, `3.10` is `3.1`, `yes` is `true`. */
function goText(scalar: Scalar): string {
  const typed = yaml11(scalar);
  if (typed.type === 'number' && typed.number !== undefined && Math.abs(typed.number) < 1e21)
    return String(typed.number);
  return typed.type === 'boolean' ? String(typed.flag) : typed.text;
}

function otherTaxonomies(fields: Fields, site: Site): Record<string, readonly string[]> | undefined {
  const declared = site.config.get('taxonomies');
  if (!isFields(declared)) return undefined;
  const found = [...declared.keys()].flatMap((singular): [string, string[]][] => {
    const plural = (textAt(declared, singular) ?? '').toLowerCase();
    const terms = plural === 'tags' || plural === 'categories' ? [] : termsOf(fields.get(plural));
    return terms.length > 0 ? [[plural, terms]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
