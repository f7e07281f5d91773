import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { version } from '../src/version.ts';

interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly engines: { readonly node: string };
  readonly bin: Readonly<Record<string, string>>;
  readonly man: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;

describe('package.json', () => {
  it('has the version that `blog --version` prints', () => {
    expect(version).toBe(manifest.version);
  });

  it('ships what a user needs', () => {
    expect([...manifest.files].sort()).toEqual([
      '!dist/*.cache',
      '!dist/packages.json',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'bin',
      'dist',
      'man',
    ]);
  });

  it('names the versions of Node that its README does', () => {
    expect(manifest.engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0');
    expect(fs.readFileSync('README.md', 'utf8')).toContain('Node 20.19 or later, 22.13 or later, or 24 and up');
  });

  it('depends on what is not packed, and on nothing else', () => {
    const packs = fs
      .readdirSync('dist')
      .filter((file) => /\.(?:js|br)$/.test(file))
      .map((file) => ({ file, bytes: fs.readFileSync(`dist/${file}`) }))
      .map(({ file, bytes }) => (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('latin1'))
      .join();
    const pieces = JSON.parse(fs.readFileSync('dist/packages.json', 'utf8')) as Record<string, readonly string[]>;
    const packed = new Set(Object.values(pieces).flat());
    const names = Object.keys(manifest.dependencies);
    expect(names.filter((name) => packed.has(name))).toEqual([]);
    expect(names.filter((name) => !new RegExp(`["\`]${name}["\`/]`).test(packs))).toEqual([]);
    const outside = [...packs.matchAll(/\$(?:outside|later)\("(?!node:)([a-z@][^"]*)"\)/g)].map(
      ([, name = '']) => name,
    );
    expect(
      outside.filter((name) => !names.includes(name) && !name.endsWith('.js') && !builtinModules.includes(name)),
    ).toEqual([]);
  });

  it('has a manual page that npm links', () => {
    // A text alone it does not.
    expect(manifest.man).toEqual(['./man/blog.1']);
    expect(fs.readFileSync('man/blog.1', 'utf8')).toContain(`"blog ${version}"`);
  });

  it('has a command that can be started', () => {
    const file = manifest.bin['blog'] ?? '';
    expect(fs.readFileSync(file, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
    expect(fs.statSync(file).mode & 0o111).toBe(0o111);
  });

  it('has nothing that publint calls an error', async () => {
    const { messages, pkg } = await publint({ pkgDir: '.', level: 'warning', pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly optionalDependencies?: object; readonly resolved?: string }>>;
  };

  it('has what each system needs, not only this one', () => {
    const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${folder}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.keys(packages).filter((folder) => packages[folder]?.resolved !== undefined)).toEqual([]);
  });
});

describe('npm pack', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as readonly { readonly size: number; readonly files: readonly { readonly path: string }[] }[];
  const paths = packed?.files.map(({ path }) => path) ?? [];

  it.each([
    'bin/blog.js',
    'dist/boot.js',
    'dist/warm.js',
    'dist/packs.br',
    'dist/helper.js',
    'dist/library.js',
    'dist/library.d.ts',
    'man/blog.1',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
  ])('packs %s', (file) => {
    expect(paths).toContain(file);
  });

  it('is small beside its dependencies', () => {
    expect(packed?.size).toBeLessThan(300_000);
  });

  it('packs nothing else', () => {
    const known =
      /^(?:bin\/(?:blog\.js|package\.json)|dist\/(?:.+\.js|packs\.br|library\.d\.ts|package\.json)|man\/blog\.1|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md|package\.json)$/;
    expect(paths.filter((file) => !known.test(file))).toEqual([]);
  });
});

describe('what others have made', () => {
  const pieces = JSON.parse(fs.readFileSync('dist/packages.json', 'utf8')) as Record<string, readonly string[]>;
  const bundled = [...new Set(Object.values(pieces).flat())].sort();

  it('is named with its licence', () => {
    const page = fs.readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
    expect([...page.matchAll(/^- ([^:]+): Copyright /gm)].map(([, name]) => name).sort()).toEqual(bundled);
    const script = "const { notices } = await import('./scripts/third-parties.mjs'); process.stdout.write(notices());";
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(page === made ? 'fresh' : 'stale: npm run notices').toBe('fresh');
  });

  it('is in the bill of materials, and nothing of this machine', () => {
    const bill = execFileSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8' });
    const { bomFormat, components } = JSON.parse(bill) as {
      readonly bomFormat: string;
      readonly components: readonly { readonly name: string; readonly licenses: readonly unknown[] }[];
    };
    const names = components.map(({ name }) => name);
    expect(bomFormat).toBe('CycloneDX');
    expect([...bundled, ...Object.keys(manifest.dependencies)].filter((name) => !names.includes(name))).toEqual([]);
    expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
    expect(bill).not.toContain(process.cwd());
    expect(bill).not.toMatch(/localhost|127\.0\.0\.1/);
  });
});

describe('.github', () => {
  interface Job {
    readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
    readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
  }
  const read = (file: string): unknown => parse(fs.readFileSync(`.github/${file}`, 'utf8'));
  const { jobs } = read('workflows/ci.yml') as { readonly jobs: Readonly<Record<string, Job>> };
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('tests with each version of Node that is kept, the oldest being that of package.json', () => {
    expect(jobs['test']?.strategy?.matrix.node).toEqual([20, 22, 24, 26]);
    expect(manifest.engines.node.startsWith('^20.')).toBe(true);
  });

  it('pins actions by their major version', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(4);
    expect(uses.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('runs scripts that are there', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { readonly scripts: object };
    const runs = steps.flatMap((step) => step.run ?? []);
    const named = runs.flatMap((run) => /^npm run (?:--silent )?(\w+)/.exec(run)?.[1] ?? []);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = runs.flatMap((run) => run.match(/\b(?:scripts|test)\/[\w/.-]+/g) ?? []);
    expect(files.filter((file) => !fs.existsSync(file))).toEqual([]);
  });

  it.each(['bug', 'idea'])('has a form for issues that can be read: %s', (name) => {
    const form = read(`ISSUE_TEMPLATE/${name}.yml`) as {
      readonly name: string;
      readonly body: readonly { readonly id: string }[];
    };
    expect(form.name).not.toBe('');
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
  });
});

describe('README.md', () => {
  const blocks = [...fs.readFileSync('README.md', 'utf8').matchAll(/^```(?:sh|bash|shell)\n([\s\S]*?)^```$/gm)];
  const [first, second] = blocks.map(([, text]) => text);

  it('first shows the example, from a fresh clone, in one line', () => {
    expect(first).toBe('npm ci && npm run --silent demo\n');
  });

  it('then runs all checks', () => {
    expect(second).toBe('npm cit\n');
  });

  it('has scripts for both', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    expect(scripts.prepare).toContain('build');
    expect(scripts.test).toContain('check');
    expect(['calendar', 'tags', 'list'].filter((name) => !scripts.demo.includes(`examples/attention ${name}`))).toEqual(
      [],
    );
  });
});
