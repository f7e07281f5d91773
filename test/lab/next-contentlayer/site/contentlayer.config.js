import { defineDocumentType, makeSource } from 'contentlayer/source-files';

const folder = 'data';

const Blog = defineDocumentType(() => ({
  name: 'Blog',
  filePathPattern: `blog/**/*.md`,
  contentType: 'markdown',
  fields: {
    title: { type: 'string' },
    date: { type: 'date' },
    tags: { type: 'list', of: { type: 'string' } },
    draft: { type: 'boolean' },
  },
  computedFields: { slug: { type: 'string', resolve: (doc) => doc._raw.flattenedPath.replace(/^.+?(\/)/, '') } },
}));
const Author = defineDocumentType(() => ({ name: 'Author', filePathPattern: 'authors/**/*.md', fields: { name: { type: 'string' } } }));

export default makeSource({ contentDirPath: folder, documentTypes: [Blog, Author], contentDirExclude: ['blog/private'], disableImportAliasWarning: true });
