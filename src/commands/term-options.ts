import { usageError } from '../core/diagnostic.ts';
import { type ChangeOptions, changeOptions } from './change-options.ts';
import { asTyped, flag, naming, type OptionTable, value } from './define.ts';

/** What the commands that change tags take. */
export interface TaxonomyOptions extends ChangeOptions {
  readonly taxonomy?: string;
}

/** What the commands take that change every post with a tag. */
export interface TermOptions extends TaxonomyOptions {
  readonly inline?: boolean;
  readonly nested?: boolean;
}

export const taxonomyOptions: OptionTable<TaxonomyOptions> = {
  taxonomy: naming('taxonomy', value('--taxonomy <name>', 'terms of another taxonomy instead', asTyped)),
  ...changeOptions,
};

export const termOptions: OptionTable<TermOptions> = {
  inline: flag('--inline', 'also #tags in the text, where the generator has such'),
  nested: flag('--nested', 'also those below: ai/llm for ai; in Obsidian they always go along'),
  ...taxonomyOptions,
};

/**
 * A tag or category as typed, in NFC and without blanks around it.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) for an empty name, or one that nobody can see.
 */
export function parseTermName(text: string): string {
  const name = text.normalize('NFC').trim();
  if (name === '') throw usageError('Cannot use an empty name', 'give it a name');
  if (/[\p{Cc}\u2028\u2029\ufeff\p{Surrogate}]/u.test(name))
    throw usageError('Cannot use a name with control characters or line ends', 'type it anew');
  return name;
}
