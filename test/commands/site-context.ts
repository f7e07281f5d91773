import type { Context } from '../../src/commands/define.ts';
import { dialectOf } from '../../src/dialects/index.ts';
import { fakeContext } from './fake-context.ts';

type Given = NonNullable<Parameters<typeof fakeContext>[0]> & {
  /** Id of the site's generator. */
  readonly generator?: string;
  /** How it merges spellings of a term. */
  readonly termKey?: (term: string) => string;
};

/** A fake context on a site of a certain generator. */
export function siteContext({ generator, termKey, ...given }: Given): Context {
  const context = fakeContext(given);
  return {
    ...context,
    blog: async () => {
      const blog = await context.blog();
      const site = { ...blog.site, generator: generator ?? blog.site.generator };
      return {
        ...blog,
        site,
        dialect: () => dialectOf(site.generator),
        termKey: async () => termKey ?? (await blog.termKey()),
      };
    },
  };
}
