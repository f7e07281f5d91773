import { type About, defineCheck, type Finding, type Noted } from '../check.ts';
import { type Judged, judgeTarget, respelled, targetsIn } from '../link-targets.ts';
import type { Link } from '../ports.ts';
import type { Post } from '../post.ts';

interface LinkNote {
  /** Names at least one file that is there: the files of the blog are here. */
  readonly hasFiles: boolean;
  readonly missing: readonly Missing[];
}

type Missing = Omit<Judged, 'is'> & { readonly target: string };

/** As many missing files in a blog, and none that is there, are kept elsewhere. */
const elsewhere = 10;
/** Documents that are parsed at most; it takes a hundredth of a second for each. */
const mostSuspects = 1000;

/** Links and images whose files are not there. */
export const brokenLink = defineCheck<LinkNote>({
  code: 'BROKEN_LINK',
  bad: [
    { generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\n---\n\nSee [b](b.md) and ![c](c.png).\n' } },
    {
      generator: 'jekyll',
      files: {
        'assets/a.png': '',
        '_posts/2024-03-09-a.md': '---\ntitle: A\n---\n\n![A](/assets/b.png "text")\n',
      },
    },
    { generator: 'zola', files: { 'content/a.md': '+++\ntitle = "A"\n+++\n\n[b]: @/b.md#part\n\n[b]\n' } },
  ],
  good: [
    {
      generator: 'hugo',
      files: {
        'static/img/a b.png': '',
        'content/posts/a/c.png': '',
        'content/posts/b.md': '---\ntitle: B\n---\n',
        'content/posts/a/index.md':
          '---\ntitle: A\n---\n\n[b](../b.md#part) ![a](/img/a%20b.png?v=1) ![c](c.png) [d](../d/) [e](/e.html)\n\n    [code](code.md)\n\n`![f](f.png)` [mail](mailto:a@b.md) [g]({{< ref "g" >}}) [h](https://example.org/h.png)\n',
      },
    },
    {
      // Without the folder of its pictures.
      generator: 'jekyll',
      files: { '_posts/2024-03-09-a.md': '---\ntitle: A\n---\n\n![A](/uploads/b.png)\n' },
    },
    { generator: 'plain', files: { 'a.md': '---\ntitle: A\ndate: 2024-03-09\n---\n\n[out](../../b.md)\n' } },
  ],
  note({ text, bodyAt, post }, about) {
    let hasFiles = false;
    const missing: Missing[] = [];
    for (const target of targetsIn(text.slice(bodyAt))) {
      const { is, kind, ...folder } = judgeTarget(target, post, about);
      hasFiles ||= is === 'there' && kind === 'file';
      if (is === 'missing') missing.push({ target, kind, ...folder });
    }
    return hasFiles || missing.length > 0 ? { hasFiles, missing } : undefined;
  },
  suspects({ notes }) {
    const isOut = outOfReach(notes);
    const files: string[] = [];
    const out: Missing[] = [];
    for (const [path, { missing }] of notes) {
      out.push(...missing.filter(isOut));
      if (missing.some((one) => !isOut(one))) files.push(path);
    }
    const more = files.length - mostSuspects;
    return {
      files: files.slice(0, mostSuspects),
      notes: [
        ...(out.length === 0 ? [] : [outNote(out)]),
        ...(more > 0 ? [`the links of ${more} more posts are not checked: mend those that are named first`] : []),
      ],
    };
  },
  links(file, links, { noted, about }): Finding[] {
    const post = noted.postAt(file);
    const isOut = outOfReach(noted.notes);
    return links.flatMap((link) => (post === undefined ? [] : findingsOf(link, { post, about, isOut })));
  },
});

type IsOut = (missing: Omit<Missing, 'target'>) => boolean;

/** What may lie in a part of the site that is not here: in a folder that is missing, or with all the other files. */
function outOfReach(notes: Noted<LinkNote>['notes']): IsOut {
  const known = reaches.get(notes) ?? judgeReach(notes);
  reaches.set(notes, known);
  return known;
}

/** It takes all notes to tell, and is asked for each of many posts. */
const reaches = new WeakMap<Noted<LinkNote>['notes'], IsOut>();

function judgeReach(notes: Noted<LinkNote>['notes']): IsOut {
  let files = 0;
  let here = false;
  for (const { hasFiles, missing } of notes.values()) {
    here ||= hasFiles;
    files += missing.filter(({ kind }) => kind === 'file').length;
  }
  return ({ kind, folder }) => folder !== undefined || (kind === 'file' && !here && files >= elsewhere);
}

function outNote(out: readonly Missing[]): string {
  const folders = [...new Set(out.flatMap(({ folder }) => folder ?? []))].sort();
  const named = folders.length > 3 ? `${folders.slice(0, 3).join(', ')} …` : folders.join(', ');
  const links = out.length === 1 ? '1 link to a file is' : `${out.length} links to files are`;
  return `${links} not checked: the files are not here${named === '' ? '' : ` (${named})`}`;
}

function findingsOf(
  { target, image, start, end }: Link,
  { post, about, isOut }: { post: Post; about: About; isOut: IsOut },
): Finding[] {
  const { is, ...judged } = judgeTarget(target, post, about);
  if (is !== 'missing' || isOut(judged)) return [];
  const { stopsAtImages, stopsAtPages } = about.rules.links ?? {};
  const stops = image ? stopsAtImages : judged.kind === 'page' && stopsAtPages;
  const better = respelled(target, post, about);
  return [
    {
      file: post.path,
      severity: stops ? 'error' : 'warning',
      message: `The ${image ? 'image' : 'link'} leads to "${target}": there is no such file`,
      at: { start, end },
      ...(better === undefined
        ? { hint: 'correct the path, or add the file; capital and small letters differ' }
        : {
            hint: `write "${better}": capital and small letters differ`,
            fix: [{ kind: 'update', path: post.path, edits: [{ kind: 'link', from: target, to: better }] }],
          }),
    },
  ];
}
