import type { Evidence } from '../core/dialect.ts';

/** A folder that no generator claims, as far as it was looked at. */
export interface ContentSample {
  /** Name of the folder itself. */
  readonly name: string;
  /** Files in it and below, relative, sorted. */
  readonly files: readonly string[];
  /** The first 4 KB of some of its texts, by path. */
  readonly heads: ReadonlyMap<string, string>;
}

/** A generator whose posts a folder seems to hold, cut off from their site. */
export interface ContentClaim extends Evidence {
  readonly generator: string;
  /** The folder of a site that it stands for: `_posts`, `content`. */
  readonly alone: string;
}

/**
 * What the shape of a folder of posts gives away of its generator, where nothing else of the site is in sight. Undefined
 * where several would do: a wrong guess is worse than none.
 */
export function recogniseContent(sample: ContentSample): ContentClaim | undefined {
  const seen = looks(sample);
  for (const { generator, sign } of shapes) {
    const because = sign(seen);
    if (because !== undefined) return { generator, alone: aloneAs(generator, sample.name), because, strength: 'shape' };
  }
  return undefined;
}

/** The folder of a site of this generator that a folder stands for, when it is said to hold nothing but the posts. */
export function aloneAs(generator: string, name: string): string {
  if (generator === 'jekyll' || generator === 'hexo') return name === '_drafts' ? '_drafts' : '_posts';
  return generator === 'docusaurus' ? 'blog' : generator === 'zenn' ? 'articles' : 'content';
}

interface Looks extends ContentSample {
  /** Texts that were looked into. */
  readonly count: number;
  /** How many of them match. */
  readonly having: (pattern: RegExp) => number;
  readonly has: (name: RegExp) => boolean;
  /** The share of texts whose name begins with a day. */
  readonly dated: number;
}

interface Shape {
  readonly generator: string;
  readonly sign: (seen: Looks) => string | undefined;
}

/** In order: the first sign counts. Each asks for what no other generator writes, in the greater part of the texts. */
const shapes: readonly Shape[] = [
  {
    generator: 'nikola',
    sign: ({ count, having }) =>
      most(having(/^\s*(?:<!--\s*)?\.\. (?:title|slug|date): /), count) ? '".. title:" headers' : undefined,
  },
  {
    generator: 'pelican',
    sign: ({ count, having }) =>
      most(
        having(/^\uFEFF?(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]{4,}[^\n]*\n)*)*(?:Title|Date):[^\n]*\n(?!---)/i),
        count,
      ) && !most(having(/^---/), 10 * count)
        ? '"Title:" headers without a fence'
        : undefined,
  },
  {
    generator: 'zenn',
    sign: ({ count, having }) =>
      most(
        having(
          /^---[\s\S]*?^type:\s*["']?(?:tech|idea)\b[\s\S]*?^topics:|^---[\s\S]*?^topics:[\s\S]*?^type:\s*["']?(?:tech|idea)\b/m,
        ),
        count,
      ) && most(having(/^emoji:/m), count)
        ? 'emoji, type and topics'
        : undefined,
  },
  {
    generator: 'zola',
    sign: ({ count, having, has }) =>
      most(having(/^\s*\+\+\+/), count) &&
      having(zolaMarks) > 0 &&
      (has(/(?:^|\/)_index\.md$/) || !most(having(hugoMarks), count))
        ? 'TOML with Zola\u2019s keys'
        : undefined,
  },
  {
    generator: 'hugo',
    sign: ({ count, having, has }) =>
      having(/\{\{[<%] /) > 0 || has(/^(?:[^/]+\/)?_index\.(?:md|html|[a-z]{2}\.md)$/)
        ? most(having(/^\s*(?:\+\+\+|---)/), count) && (most(having(/^\s*---/), count) || having(hugoMarks) > 0)
          ? has(/^(?:[^/]+\/)?_index\./)
            ? '_index pages'
            : 'shortcodes'
          : undefined
        : undefined,
  },
  {
    generator: 'docusaurus',
    sign: ({ files, having }) => {
      const data = ['authors.yml', 'tags.yml'].find((name) => files.includes(name));
      return data !== undefined && having(/^authors?:|truncate (?:-->|\*\/\})/m) > 0 ? data : undefined;
    },
  },
  {
    generator: 'hexo',
    sign: (seen) =>
      seen.having(/\{% (?:asset_(?:img|path|link)|post_(?:link|path)) /) > 0
        ? 'asset_img and post_link'
        : assetFolders(seen) > 1 && seen.dated < 0.5 && most(seen.having(naiveTime), seen.count)
          ? 'folders of assets beside posts'
          : undefined,
  },
  {
    generator: 'jekyll',
    sign: (seen) => {
      const { name, dated, count, having } = seen;
      const layout = most(having(/^---\r?\n[\s\S]*?^layout:/m), count);
      if (name === '_drafts' && layout) return '_drafts with layouts';
      if (dated < 0.9 || seen.has(/\.(?:mdx|11tydata\.\w+)$/)) return undefined;
      const marked = having(jekyllMarks) > 0;
      if (name === '_posts' && (layout || marked)) return '_posts with dated names';
      return layout && marked ? 'dated names, layouts and Jekyll\u2019s tags' : undefined;
    },
  },
  {
    generator: 'eleventy',
    sign: ({ name, files }) =>
      files.find((file) => file === `${name}.json` || /\.11tydata\.(?:json|[cm]?js)$/.test(file)),
  },
  {
    generator: 'obsidian',
    sign: ({ count, having, has }) =>
      3 * having(/(?<!\])\[\[[^\]\n|]+(?:\|[^\]\n]+)?\]\](?!\()/) >= Math.max(count, 3) &&
      !most(having(/^layout:/m), 4 * count) &&
      (has(/\.canvas$/) || having(/!\[\[[^\]\n]+\]\]|^cssclass(?:es)?:|^> \[!\w+\]/m) > 0)
        ? 'links between notes and embeds'
        : undefined,
  },
];

const zolaMarks =
  /^\s*\+\+\+[\s\S]*?^(?:\[taxonomies\]|\[extra\]|path\s*=|sort_by\s*=|page_template\s*=|transparent\s*=|in_search_index\s*=|generate_feeds?\s*=)/m;
const hugoMarks =
  /^\s*\+\+\+[\s\S]*?^(?:tags|categories|type|layout|lastmod|publishdate|expirydate|featured_image|cascade)\s*=/im;
const jekyllMarks =
  /\{%-? *(?:highlight|endhighlight|post_url|include) |\{:\s?[.#]|\{:toc\}|\{\{ *site\.(?:baseurl|url|github)/;
const naiveTime = /^date:\s*\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\s*$/m;

/** More than half of them. */
function most(some: number, all: number): boolean {
  return all > 0 && 2 * some > all;
}

/** Posts with a folder of the same name beside them that holds no texts. */
function assetFolders({ files }: Looks): number {
  const posts = new Set(files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length)));
  const folders = new Set(
    files.filter((file) => !file.endsWith('.md')).map((file) => file.slice(0, Math.max(file.lastIndexOf('/'), 0))),
  );
  return [...folders].filter((folder) => posts.has(folder)).length;
}

function looks(sample: ContentSample): Looks {
  const texts = [...sample.heads].filter(([file]) => !/(?:^|\/)(?:_|readme)/i.test(file));
  const dated = texts.filter(([file]) => /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*$/.test(file)).length;
  return {
    ...sample,
    count: texts.length,
    having: (pattern) => [...sample.heads.values()].filter((head) => pattern.test(head)).length,
    has: (name) => sample.files.some((file) => name.test(file)),
    dated: texts.length === 0 ? 0 : dated / texts.length,
  };
}
