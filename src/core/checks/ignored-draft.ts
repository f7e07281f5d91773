import { defineCheck, type Finding } from '../check.ts';
import type { DraftKey } from '../dialect.ts';
import { type Fields, isScalar, yamlCore } from '../fields.ts';

/** Posts that say they are drafts by a key of which the generator takes no notice: they are published. */
export const ignoredDraft = defineCheck({
  code: 'IGNORED_DRAFT',
  bad: [
    { generator: 'jekyll', files: { '_posts/2024-03-09-a.md': '---\ntitle: A\ndraft: true\n---\n' } },
    { generator: 'hexo', files: { 'source/_posts/a.md': '---\ntitle: A\ndraft: true\n---\n' } },
    { generator: 'docusaurus', files: { 'blog/2024-03-09-a.md': '---\ntitle: A\npublished: false\n---\n' } },
    { generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\nstatus: Draft\n---\n' } },
  ],
  good: [
    { generator: 'jekyll', files: { '_posts/2024-03-09-a.md': '---\ntitle: A\npublished: false\ndraft: true\n---\n' } },
    { generator: 'jekyll', files: { '_drafts/a.md': '---\ntitle: A\ndraft: true\n---\n' } },
    { generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\ndraft: true\n---\n' } },
    { generator: 'pelican', files: { 'content/a.md': 'Title: A\nDate: 2024-03-09\nStatus: draft\n\nText\n' } },
    { generator: 'docusaurus', files: { 'blog/2024-03-09-a.md': '---\ntitle: A\npublished: 2024-03-09\n---\n' } },
  ],
  post({ path, post, front }, { rules, generator }): Finding[] {
    if (post.state !== 'published') return [];
    return draftMarks(front.fields)
      .filter(({ is }) => !rules.draftKeys.includes(is))
      .map(({ key, text }) => ({
        file: path,
        severity: 'warning',
        message: `The post is published: ${generator} takes no notice of "${key}: ${text}"`,
        at: { key, text },
        hint: rules.draftHint,
      }));
  },
});

interface Mark {
  readonly is: DraftKey;
  readonly key: string;
  readonly text: string;
}

function draftMarks(fields: Fields): Mark[] {
  return [...fields].flatMap(([key, value]): Mark[] => {
    if (!isScalar(value)) return [];
    const { text } = value;
    const { flag = /^(?:true|false)$/i.test(text) ? /^true$/i.test(text) : undefined } = yamlCore(value);
    switch (key.toLowerCase()) {
      case 'draft':
        return flag === true ? [{ is: 'draft', key, text }] : [];
      case 'published':
        return flag === false ? [{ is: 'published', key, text }] : [];
      case 'status':
        return /^draft$/i.test(text) ? [{ is: 'status', key, text }] : [];
      default:
        return [];
    }
  });
}
