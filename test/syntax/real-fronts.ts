import fs from 'node:fs';
import path from 'node:path';

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');

/** The YAML front matter of each post of the real blogs; undefined where they do not lie beside the project. */
export function realFronts(): { file: string; raw: string }[] | undefined {
  if (!fs.existsSync(corpora)) return undefined;
  return fs
    .readdirSync(corpora, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|markdown|mdx)$/.test(file))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(corpora, file), 'utf8');
      const raw = /^\ufeff?---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1];
      return raw === undefined ? [] : [{ file, raw }];
    });
}
