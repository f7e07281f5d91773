import type { Context, FormatName } from '../../src/commands/define.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Blog, Need, Settings } from '../../src/core/ports.ts';
import type { Post } from '../../src/core/post.ts';
import { dayAt } from '../../src/core/zone.ts';
import { plain } from '../../src/dialects/plain.ts';

interface Given {
  readonly posts?: readonly Post[];
  readonly diagnostics?: readonly Diagnostic[];
  /** The instant at which the command runs, ISO 8601. */
  readonly now?: string;
  readonly zone?: string;
  readonly locale?: string;
  readonly format?: FormatName;
  readonly forTerminal?: boolean;
  readonly settings?: Settings;
  /** Languages of the site, the default one first. */
  readonly languages?: readonly string[];
  /** Is told what a command asks the library for. */
  readonly onLoad?: (need: Need | undefined) => void;
}

/** A context for one run of a command on posts in memory: UTC, English, text into a pipe, unless told otherwise. */
export function fakeContext(given: Given = {}): Context {
  const nowMs = Date.parse(given.now ?? '2026-01-15T12:00:00Z');
  const zone = given.zone ?? 'UTC';
  const library = { posts: given.posts ?? [], diagnostics: given.diagnostics ?? [], skipped: [] };
  const load = async (need?: Need) => {
    given.onLoad?.(need);
    return library;
  };
  const languages = (given.languages ?? []).map((code) => ({ code }));
  const blog: Blog = {
    root: '/blog',
    site: {
      generator: 'plain',
      config: new Map(),
      configFiles: [],
      isFuture: (ms) => ms > nowMs,
      languages,
      folders: [''],
    },
    dialect: async () => plain,
    evidence: { because: 'a test', strength: 'shape' },
    doubts: [],
    others: [],
    settings: given.settings ?? {},
    termKey: async () => (term) => term,
    load,
    explain: async () => undefined,
    rehearse: async () => ({ refusal: { code: 'CANNOT_EDIT', severity: 'error', message: 'a test' } }),
    sources: async () => [],
    text: () => undefined,
    links: async () => [],
    heads: async (paths) => paths.map(() => undefined),
    file: () => undefined,
    names: () => [],
    remember: async () => undefined,
    close: () => undefined,
    indexUse: () => ({ rows: 0, read: 0 }),
  };
  return {
    blog: async () => blog,
    library: load,
    history: async () => [],
    recovered: () => undefined,
    nowMs,
    today: async () => dayAt(nowMs, zone),
    zone: async () => zone,
    locale: async () => given.locale ?? 'en',
    prompter: undefined,
    readIn: async () => '',
    readLines: async () => undefined,
    forTerminal: given.forTerminal ?? false,
    format: given.format ?? 'text',
  };
}

/** A published post without a day, changed by `more`. */
export function fakePost(path: string, more: Partial<Post> = {}): Post {
  return {
    path,
    slug: path.replace(/\.md$/, ''),
    title: path,
    tags: [],
    categories: [],
    branches: [],
    state: 'published',
    reason: 'a test',
    ...more,
  };
}
