import { defineCheck, type Finding, type Noted } from '../check.ts';
import { textAt } from '../fields.ts';

/** Posts of one folder and language whose front matter names the same slug, where addresses are for code to make. */
export const duplicateSlug = defineCheck<string>({
  code: 'DUPLICATE_SLUG',
  bad: [
    {
      generator: 'astro',
      files: {
        'src/content/blog/a.md': '---\ntitle: A\npubDate: 2024-03-09\nslug: hello\n---\n',
        'src/content/blog/b.md': '---\ntitle: B\npubDate: 2024-03-10\nslug: hello\n---\n',
      },
    },
  ],
  good: [
    {
      generator: 'astro',
      files: {
        'src/content/blog/a.md': '---\ntitle: A\npubDate: 2024-03-09\nslug: hello\n---\n',
        'src/content/blog/b.md': '---\ntitle: B\npubDate: 2024-03-10\nslug: good-bye\n---\n',
        'src/content/notes/a.md': '---\ntitle: A\npubDate: 2024-03-09\nslug: hello\n---\n',
      },
    },
  ],
  note(file, { rules, site }) {
    const { post, front, path } = file;
    const slug = textAt(front.fields, 'slug');
    if (slug === undefined || post.state !== 'published' || rules.address?.(file, site) !== undefined) return undefined;
    return `${path.slice(0, path.lastIndexOf('/') + 1)}\0${post.lang ?? ''}\0${slug}`;
  },
  library({ library, notes }: Noted<string>): Finding[] {
    const first = new Map<string, string>();
    return library.posts.flatMap(({ path }): Finding[] => {
      const note = notes.get(path);
      if (note === undefined) return [];
      const other = first.get(note);
      if (other === undefined) {
        first.set(note, path);
        return [];
      }
      return [
        {
          file: path,
          severity: 'warning',
          message: `The slug "${note.slice(note.lastIndexOf('\0') + 1)}" is that of "${other}" too`,
          at: { key: 'slug' },
          hint: 'give one of them another slug',
        },
      ];
    });
  },
});
