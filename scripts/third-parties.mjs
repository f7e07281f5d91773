// The packages that lie in the packs of dist/, and their licences; who installs blog gets them with it.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Packages in dist/, by name. */
export function bundledPackages() {
  const pieces = JSON.parse(fs.readFileSync(path.join(root, 'dist/packages.json'), 'utf8'));
  return [...new Set(Object.values(pieces).flat())].sort().map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
    if (file === undefined) throw new Error(`${name} has no licence`);
    return { name, version, license, text: fs.readFileSync(path.join(folder, file), 'utf8').trim() };
  });
}

/** THIRD-PARTY-NOTICES.md: who holds the rights, and each licence once. */
export function notices() {
  const byTerms = new Map();
  for (const { name, license, text } of bundledPackages()) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const holders = lines
      .filter((line) => /^copyright (?:\(c\)|\d)/i.test(line))
      .map((line) => line.replace(/\.$/, ''));
    const terms = lines
      .filter((line) => !/^copyright (?:\(c\)|\d)|^#|^\(?(?:the )?(?:mit|isc) licen[cs]e(?: \(mit\))?\)?$/i.test(line))
      .join('\n');
    // Two texts are one where they differ in how they are laid out.
    const key = terms
      .replace(/[\s*"'\u201c\u201d]+/g, ' ')
      .trim()
      .toLowerCase();
    const group = byTerms.get(key) ?? { license, terms: terms.trim().replace(/\n{3,}/g, '\n\n'), packages: [] };
    group.packages.push(`- ${name}: ${holders.join('; ') || 'see its licence below'}`);
    byTerms.set(key, group);
  }
  const sections = [...byTerms.values()].map(
    ({ license, terms, packages }) => `## ${license}\n\n${packages.join('\n')}\n\n\`\`\`text\n${terms}\n\`\`\`\n`,
  );
  return `# Third-party notices\n\nThese packages are in the files of \`dist/\`. Made by \`npm run notices\`.\n\n${sections.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), notices());
