import type { Dialect } from '../core/dialect.ts';

/** All generators, in the order in which a folder is tried; `plain` takes what nobody claims. Each is loaded when it is needed. */
const loaders: Readonly<Record<string, () => Promise<Dialect>>> = {
  hugo: async () => (await import('./hugo.ts')).hugo,
  zola: async () => (await import('./zola.ts')).zola,
  pelican: async () => (await import('./pelican.ts')).pelican,
  nikola: async () => (await import('./nikola.ts')).nikola,
  hexo: async () => (await import('./hexo.ts')).hexo,
  jekyll: async () => (await import('./jekyll.ts')).jekyll,
  astro: async () => (await import('./astro.ts')).astro,
  docusaurus: async () => (await import('./docusaurus.ts')).docusaurus,
  eleventy: async () => (await import('./eleventy.ts')).eleventy,
  gatsby: async () => (await import('./gatsby.ts')).gatsby,
  next: async () => (await import('./next.ts')).next,
  vitepress: async () => (await import('./vitepress.ts')).vitepress,
  vuepress: async () => (await import('./vuepress.ts')).vuepress,
  zenn: async () => (await import('./zenn.ts')).zenn,
  obsidian: async () => (await import('./obsidian.ts')).obsidian,
  plain: async () => (await import('./plain.ts')).plain,
};

/** Ids in that order. */
export const dialectIds: readonly string[] = Object.keys(loaders);

/** All of them, in that order. */
export function allDialects(): Promise<readonly Dialect[]> {
  return Promise.all(dialectIds.map(dialectOf));
}

/** The dialect of an opened site. */
export async function dialectOf(id: string): Promise<Dialect> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  return load === undefined ? (await import('./plain.ts')).plain : load();
}
