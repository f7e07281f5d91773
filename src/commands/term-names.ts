/** What terms are called in a report. */
export interface TermNames {
  /** Key of a term in a row, and of the list in `json`. */
  readonly key: 'tag' | 'category' | 'term';
  readonly list: 'tags' | 'categories' | 'terms';
}

export const tagNames: TermNames = { key: 'tag', list: 'tags' };

/** What terms are called in a tree. */
export interface TreeNames extends TermNames {
  /** Between the names of a way. */
  readonly joint: string;
}
