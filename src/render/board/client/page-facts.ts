/** What the page tells its script, as JSON. */
export interface PageFacts {
  /** BCP 47. */
  readonly locale: string;
  readonly today: string;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekStart: number;
  readonly onePost: string;
  readonly manyPosts: string;
  readonly showMore: string;
  readonly noMatch: string;
}
