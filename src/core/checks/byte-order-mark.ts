import { defineCheck, type Finding } from '../check.ts';

/** Files that begin with a byte order mark, which UTF-8 does not need and many a tool takes for text. */
export const byteOrderMark = defineCheck({
  code: 'BYTE_ORDER_MARK',
  bad: [{ generator: 'plain', files: { 'a.md': '\ufeff---\ntitle: A\ndate: 2024-03-09\n---\n' } }],
  good: [{ generator: 'plain', files: { 'a.md': '---\ntitle: "\ufeffA"\ndate: 2024-03-09\n---\n' } }],
  post: ({ path, text }): Finding[] =>
    text.startsWith('\ufeff')
      ? [
          {
            file: path,
            severity: 'warning',
            message: 'The file begins with a byte order mark',
            at: { start: 0, end: 0 },
            hint: 'save it as UTF-8 without a BOM',
            fix: [{ kind: 'update', path, edits: [{ kind: 'byte order mark' }] }],
          },
        ]
      : [],
});
