// Prints what the package is made of, as CycloneDX: of all that `npm sbom` knows, its dependencies with theirs, and what is in dist/.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bundledPackages } from './third-parties.mjs';

const root = path.resolve(import.meta.dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const options = ['--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const bill = JSON.parse(
  execFileSync('npm', ['sbom', ...options], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
);
const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
const self = bill.metadata.component['bom-ref'];
const nameOf = new Map(bill.components.map((one) => [one['bom-ref'], one.name]));
const bundled = new Set(bundledPackages().map(({ name, version }) => `${name}@${version}`));
const direct = needs.get(self).filter((ref) => nameOf.get(ref) in manifest.dependencies);

const kept = new Set(bundled);
for (const open = [...direct]; open.length > 0; ) {
  const ref = open.pop();
  if (kept.has(ref) && !bundled.has(ref)) continue;
  kept.add(ref);
  open.push(...needs.get(ref).filter((one) => !kept.has(one)));
}
bill.metadata.component.name = manifest.name;
bill.components = bill.components.filter((one) => kept.has(one['bom-ref']));
for (const one of bill.components) {
  // npm marks what installing does not bring: that is in dist/.
  one.properties = bundled.has(one['bom-ref']) ? [{ name: 'cdx:npm:package:bundled', value: 'true' }] : [];
}
const trees = bill.dependencies.filter(({ ref }) => kept.has(ref));
bill.dependencies = [
  { ref: self, dependsOn: [...direct, ...bundled] },
  ...trees.map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) })),
];
process.stdout.write(`${JSON.stringify(bill, undefined, 2)}\n`);
