import type { Check } from '../check.ts';
import type { Code } from '../diagnostic.ts';
import { badDate } from './bad-date.ts';
import { brokenLink } from './broken-link.ts';
import { brokenReference } from './broken-reference.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { dateMismatch } from './date-mismatch.ts';
import { decomposedName } from './decomposed-name.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { ignoredDraft } from './ignored-draft.ts';
import { joinedTags } from './joined-tags.ts';
import { missingDate } from './missing-date.ts';
import { movedDay } from './moved-day.ts';
import { similarTags } from './similar-tags.ts';
import { skippedFile } from './skipped-file.ts';
import { staleDraft } from './stale-draft.ts';
import { unknownLanguage } from './unknown-language.ts';

/** All checks. What each notes of a post is its own affair: it gets back what it gave. */
export const checks = [
  badDate,
  missingDate,
  movedDay,
  dateMismatch,
  duplicateTitle,
  duplicateSlug,
  duplicateAddress,
  ignoredDraft,
  staleDraft,
  joinedTags,
  similarTags,
  skippedFile,
  unknownLanguage,
  byteOrderMark,
  decomposedName,
  brokenLink,
  brokenReference,
] as readonly Check[];

/** Codes of what is met while a blog is read, whatever is checked. */
const readingCodes: readonly Code[] = [
  'BAD_FRONT_MATTER',
  'UNCLOSED_FRONT_MATTER',
  'UNSUPPORTED_FRONT_MATTER',
  'LARGE_FRONT_MATTER',
  'DUPLICATE_KEY',
  'BAD_ENCODING',
  'UNREADABLE_FILE',
  'NOT_A_FILE',
  'LINK_OUTSIDE',
  'BAD_CONFIG',
];

/** Every code that can be found in a blog, sorted. */
export const findableCodes: readonly Code[] = [...new Set([...checks.map(({ code }) => code), ...readingCodes])].sort();
