import type { Dialect } from '../core/dialect.ts';
import { astro } from './astro.ts';
import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { gatsby } from './gatsby.ts';
import { hexo } from './hexo.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { next } from './next.ts';
import { nikola } from './nikola.ts';
import { obsidian } from './obsidian.ts';
import { pelican } from './pelican.ts';
import { plain } from './plain.ts';
import { vitepress } from './vitepress.ts';
import { vuepress } from './vuepress.ts';
import { zenn } from './zenn.ts';
import { zola } from './zola.ts';

/** All generators, in the order in which a folder is tried; `plain` takes what nobody claims. */
export const dialects: readonly Dialect[] = [
  hugo,
  zola,
  pelican,
  nikola,
  hexo,
  jekyll,
  astro,
  docusaurus,
  eleventy,
  gatsby,
  next,
  vitepress,
  vuepress,
  zenn,
  obsidian,
  plain,
];

/** The dialect of an opened site. */
export function dialectOf(id: string): Dialect {
  return dialects.find((dialect) => dialect.id === id) ?? plain;
}
