import { defineCheck, type Finding } from '../check.ts';
import { isScalar } from '../fields.ts';

/** Tags written as one text with commas, which the generator does not part at them. */
export const joinedTags = defineCheck({
  code: 'JOINED_TAGS',
  bad: [
    { generator: 'jekyll', files: { '_posts/2024-03-09-a.md': '---\ntitle: A\ntags: rust, web dev\n---\n' } },
    { generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\ntags: rust, web\n---\n' } },
    { generator: 'hexo', files: { 'source/_posts/a.md': '---\ntitle: A\ntag: rust, web\n---\n' } },
  ],
  good: [
    { generator: 'jekyll', files: { '_posts/2024-03-09-a.md': '---\ntitle: A\ntags: rust web\n---\n' } },
    { generator: 'pelican', files: { 'content/a.md': 'Title: A\nDate: 2024-03-09\nTags: rust, web\n\nText\n' } },
    { generator: 'hugo', files: { 'content/posts/a.md': '---\ntitle: A\ntags: ["Berlin, Germany"]\n---\n' } },
  ],
  post({ path, post, front }): Finding[] {
    const cut = post.tags.filter((tag) => tag.includes(','));
    if (cut.length === 0) return [];
    return [...front.fields].flatMap(([key, value]): Finding[] => {
      if (!/^tags?$/i.test(key) || !isScalar(value) || !value.text.includes(',')) return [];
      const tags = post.tags.map((tag) => `"${tag}"`);
      const most = tags.length > 4 ? `${tags.slice(0, 4).join(', ')} …` : tags.join(', ');
      return [
        {
          file: path,
          severity: 'warning',
          message: `The tags are not parted at their commas: they are read as ${most}`,
          at: { key, text: value.text },
          hint: `write them as a list: [${value.text
            .split(',')
            .map((one) => one.trim())
            .join(', ')}]`,
        },
      ];
    });
  },
});
