import { defineCheck, type Finding } from '../check.ts';

/** Paths whose letters are taken apart (NFD), as macOS once wrote them: links and addresses typed elsewhere miss them. */
export const decomposedName = defineCheck({
  code: 'DECOMPOSED_NAME',
  bad: [{ generator: 'plain', files: { ['caf\u0065\u0301.md']: '---\ntitle: Café\ndate: 2024-03-09\n---\n' } }],
  good: [{ generator: 'plain', files: { ['caf\u00e9.md']: '---\ntitle: Café\ndate: 2024-03-09\n---\n' } }],
  post: ({ path }): Finding[] =>
    path === path.normalize('NFC')
      ? []
      : [
          {
            file: path,
            severity: 'warning',
            message: 'The name has its accents or syllables taken apart (NFD)',
            hint: 'rename it to the composed form (NFC)',
          },
        ],
});
