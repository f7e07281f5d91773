import { defineCheck, type Finding, type Noted } from '../check.ts';

/** Posts that the generator writes to the same address, so that one of them is lost. */
export const duplicateAddress = defineCheck<string>({
  code: 'DUPLICATE_ADDRESS',
  bad: [
    {
      generator: 'jekyll',
      files: {
        '_posts/2024-03-09-a.md': '---\ntitle: A\npermalink: /hello/\n---\n',
        '_posts/2024-03-10-b.md': '---\ntitle: B\npermalink: /hello\n---\n',
      },
    },
    {
      generator: 'hugo',
      files: {
        'content/posts/a.md': '---\ntitle: A\nslug: hello\n---\n',
        'content/posts/hello.md': '---\ntitle: B\n---\n',
      },
    },
    {
      generator: 'hexo',
      files: {
        '_config.yml': 'permalink: :title/\n',
        'source/_posts/a.md': '---\ntitle: A\ndate: 2024-03-09\npermalink: b\n---\n',
        'source/_posts/b.md': '---\ntitle: B\ndate: 2024-03-10\n---\n',
      },
    },
  ],
  good: [
    {
      generator: 'hugo',
      files: {
        'hugo.toml': '[languages.en]\nweight = 1\n[languages.ko]\nweight = 2\n',
        'content/posts/a.md': '---\ntitle: A\nslug: hello\n---\n',
        'content/posts/a.ko.md': '---\ntitle: A\nslug: hello\n---\n',
        'content/notes/a.md': '---\ntitle: A\nslug: hello\n---\n',
      },
    },
    {
      generator: 'jekyll',
      files: {
        '_posts/2024-03-09-a.md': '---\ntitle: A\n---\n',
        '_posts/2024-03-10-a.md': '---\ntitle: A again\n---\n',
      },
    },
  ],
  note: (file, { rules, site }) => (file.post.state === 'published' ? rules.address?.(file, site) : undefined),
  library({ library, notes }: Noted<string>): Finding[] {
    const first = new Map<string, string>();
    return library.posts.flatMap(({ path }): Finding[] => {
      const address = notes.get(path);
      if (address === undefined) return [];
      const other = first.get(address);
      if (other === undefined) {
        first.set(address, path);
        return [];
      }
      return [
        {
          file: path,
          severity: 'error',
          message: `The address "/${address}" is that of "${other}" too: only one of them is to be seen`,
          at: { key: 'permalink|slug|url|path' },
          hint: 'give one of them another address',
        },
      ];
    });
  },
});
