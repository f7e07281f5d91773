import { type About, defineCheck, type Finding, type Noted } from '../check.ts';
import type { LinkRules } from '../dialect.ts';
import type { Library } from '../post.ts';
import { liquidReferences, type Reference, shortcodeReferences } from '../references.ts';

/** Tags in the text that name a post or file that is not there: Jekyll and Hugo stop the build at them. */
export const brokenReference = defineCheck<readonly Reference[]>({
  code: 'BROKEN_REFERENCE',
  bad: [
    {
      generator: 'jekyll',
      files: { '_posts/2024-03-09-a.md': '---\ntitle: A\n---\n\n[b]({% post_url 2024-03-08-b %})\n' },
    },
    {
      generator: 'jekyll',
      files: { 'files/a.pdf': '', '_posts/2024-03-09-a.md': '---\ntitle: A\n---\n\n{% link files/b.pdf %}\n' },
    },
    { generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\n---\n\n[b]({{< ref "b.md#part" >}})\n' } },
  ],
  good: [
    {
      generator: 'jekyll',
      files: {
        'files/b.pdf': '',
        '_posts/sub/2024-03-08-b.md': '---\ntitle: B\n---\n',
        '_posts/2024-03-09-a.md':
          '---\ntitle: A\n---\n\n{% post_url 2024-03-08-b %} {% post_url sub/2024-03-08-b %} {% link files/b.pdf %}\n{% raw %}{% post_url no %}{% endraw %} {% link {{ page.file }} %}\n',
      },
    },
    {
      generator: 'hugo',
      files: {
        'content/posts/_index.md': '---\ntitle: Posts\n---\n',
        'content/posts/b/index.md': '---\ntitle: B\n---\n',
        'content/posts/a.md':
          '---\ntitle: A\n---\n\n{{< ref "b" >}} {{< relref "/posts/b/index.md" >}} {{% ref "posts" %}} {{< ref "#part" >}} {{</* ref "no" */>}} {{< ref path="c" lang="ko" >}}\n',
      },
    },
  ],
  note({ text, bodyAt }, { rules }) {
    const body = text.slice(bodyAt);
    const found = rules.links?.references === undefined ? [] : readers[rules.links.references](body);
    return found.length === 0 ? undefined : found.map((one) => ({ ...one, start: one.start + bodyAt }));
  },
  library({ library, notes }: Noted<readonly Reference[]>, about): Finding[] {
    if (notes.size === 0) return [];
    const known = knownNames(library, about);
    return [...notes].flatMap(([file, references]) =>
      references
        .filter((reference) => !isThere(reference, { known, about }))
        .map(
          ({ kind, target, start }): Finding => ({
            file,
            severity: 'error',
            message: `The reference "${kind} ${target}" leads nowhere: ${about.generator} stops the build at it`,
            at: { start, end: start + target.length },
            hint: kind === 'link' ? 'name a file of the site' : 'name a post as its file is called',
          }),
        ),
    );
  },
});

const readers: Readonly<Record<NonNullable<LinkRules['references']>, (body: string) => Reference[]>> = {
  liquid: liquidReferences,
  shortcodes: shortcodeReferences,
};

/** Every way in which a reference may name one of the files: the ends of its path, with and without extension. */
function knownNames(library: Library, { site }: About): ReadonlySet<string> {
  const codes = site.languages.map(({ code }) => code);
  const names = new Set<string>();
  for (const { path } of [...library.posts, ...library.skipped]) {
    const bare = path.toLowerCase().replace(/\.[^./]+$/, '');
    const code = codes.find((one) => bare.endsWith(`.${one.toLowerCase()}`));
    const plain = code === undefined ? bare : bare.slice(0, -code.length - 1);
    for (const way of new Set([bare, plain, plain.replace(/\/_?index$/, '')])) {
      const parts = way.split('/');
      for (let from = 0; from < parts.length; from += 1) names.add(parts.slice(from).join('/'));
    }
    // A section without a page of its own can be named too.
    const folders = path.toLowerCase().split('/').slice(0, -1);
    for (let from = 0; from < folders.length; from += 1) names.add(folders.slice(from).join('/'));
  }
  return names;
}

function isThere({ kind, target }: Reference, { known, about }: { known: ReadonlySet<string>; about: About }): boolean {
  const source = about.site.folders[0] ?? '';
  if (kind === 'link') {
    const path = [source, target.replace(/^\//, '')].filter((part) => part !== '').join('/');
    // Of a folder that is not here nothing can be told.
    return about.has(path) || !about.has(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
  }
  const name = target
    .toLowerCase()
    .replace(/[#?].*$/s, '')
    .replace(/^(?:\.{0,2}\/)+|\/+$/g, '');
  const bare = name.replace(/\.(?:md|markdown|html?|org|adoc)$/, '').replace(/\/_?index$/, '');
  return name === '' || known.has(name) || known.has(bare);
}
