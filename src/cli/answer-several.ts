import { type Diagnostic, usageError } from '../core/diagnostic.ts';
import type { Blog } from '../core/ports.ts';
import type { FormatName, Report, Row } from '../core/report.ts';
import { formats } from '../render/index.ts';
import { checkFields } from '../render/own.ts';
import { loadRuler } from '../render/ruler.ts';
import { type Performance, show, tell, viewOf } from './perform.ts';
import type { Call } from './program.ts';

/** A blog among several: it is opened to see whether it is there, and once more, and read, to answer. */
export interface Part {
  readonly open: () => Promise<Blog>;
  readonly run: () => Promise<Pick<Performance, 'blog' | 'outcome' | 'diagnostics' | 'notes'>>;
}

export interface Several
  extends Pick<Performance, 'world' | 'voice' | 'format' | 'own' | 'pages' | 'nul' | 'quiet' | 'theme'> {
  readonly call: Call;
  readonly parts: readonly Part[];
}

/** What is one picture, or one document that has no place for several blogs. */
const ofOne: ReadonlySet<FormatName> = new Set<FormatName>(['svg', 'html', 'sarif']);

/**
 * Answers for several blogs, one after another in the order in which they were named, each row with the name of its blog; nothing of a
 * blog is kept in memory once its rows are out, but for one JSON document, and on a terminal. Returns the highest exit status.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where the command or the format is for one blog only, or an option would change posts.
 */
export async function answerSeveral(several: Several): Promise<number> {
  const { call, format, world, voice } = several;
  checkCall(call, format);
  const parts = new Map<string, Part & { readonly folder: string }>();
  for (const part of several.parts) {
    const blog = await part.open();
    // One that was named twice is meant once.
    if (!parts.has(blog.root)) parts.set(blog.root, { ...part, folder: folderOf(blog) });
  }
  const names = namesOf([...parts.values()].map(({ folder }) => folder));
  const ruler = await loadRuler(names);
  const columns = Math.max(...names.map((name) => ruler.width(name)));
  const later: { readonly pieces: string[]; readonly data: Row[] } = { pieces: [], data: [] };
  const untold: Performance[] = [];
  let status = 0;
  for (const [at, { run }] of [...parts.values()].entries()) {
    const name = names[at] ?? '';
    const performance = { ...several, ...(await run()), ...unused };
    const { blog } = performance;
    const base = blog.root.startsWith(`${world.cwd}/`) ? blog.root.slice(world.cwd.length + 1) : blog.root;
    const report = voice.report(partOf(performance.outcome.report, { name, base, format }));
    if (several.own) checkFields(several.own, report);
    const view = { ...viewOf(performance), blog: { name, columns }, headless: at > 0 };
    if (format === 'json') later.data.push({ blog: name, ...report.data });
    else {
      if (format === 'md' && at > 0) later.pieces.push('\n');
      if (world.io.outTTY) later.pieces.push(...(await formats[format](report, view)));
      else {
        await show(async () => later.pieces.splice(0), { ...performance, wraps: false });
        await show(() => formats[format](report, view), { ...performance, wraps: false });
      }
    }
    untold.push(withPlaces(performance, { name, base }));
    status = Math.max(status, performance.outcome.report.failed ? 1 : 0);
    await blog.remember();
  }
  const whole = { ...nothing, data: { blogs: later.data } };
  const [first] = untold;
  if (first && format === 'json') await show(() => formats.json(whole, viewOf(first)), { ...first, wraps: true });
  else if (first && world.io.outTTY) await show(async () => later.pieces, { ...first, wraps: format !== 'text' });
  for (const performance of untold) await tell(performance);
  return status;
}

const nothing: Report = { data: {}, rows: [], columns: [], blocks: [] };

/** What only changes need. */
const unused = {
  prompter: () => undefined,
  what: '',
  again: (): Promise<never> => Promise.reject(new Error('several blogs are not answered again')),
};

function checkCall({ name, command, options }: Call, format: FormatName): void {
  const hint = 'name one blog with -C';
  if (!command.several) throw usageError(`Cannot use several blogs with "blog ${name}": it works on one`, hint);
  if ('dryRun' in (command.options as object) && !command.onlyReads?.(options))
    throw usageError(`Cannot change several blogs with "blog ${name}"`, hint);
  if ((options as { readonly edit?: boolean }).edit)
    throw usageError(`Cannot open posts of several blogs with "blog ${name}"`, hint);
  if (ofOne.has(format))
    throw usageError(`Cannot write several blogs as ${format}`, `${hint}, or choose another format`);
}

/** The folder that was asked for, or the blog's root where that lies above it. */
function folderOf({ root, below }: Blog): string {
  return below === undefined ? root : root.slice(0, -below.length - 1);
}

/** The last part of each path, and those before it where others end in the same. */
function namesOf(folders: readonly string[]): string[] {
  return folders.map((folder) => {
    const parts = folder.split('/').filter((part) => part !== '');
    for (let from = parts.length - 1; from > 0; from -= 1) {
      const name = parts.slice(from).join('/');
      if (folders.filter((other) => `/${other}`.endsWith(`/${name}`)).length === 1) return name;
    }
    return folder;
  });
}

interface Shown {
  readonly name: string;
  /** The root as it can be opened from the current folder. */
  readonly base: string;
  readonly format: FormatName;
}

function partOf(report: Report, { name, base, format }: Shown): Report {
  const rowOf = (row: Row): Row => {
    const { path } = row;
    return {
      blog: name,
      ...row,
      ...(format === 'paths' && typeof path === 'string' ? { path: `${base}/${path}` } : {}),
    };
  };
  const { lang, title, diagnostics } = report;
  // Each is made when a format asks for it.
  return {
    get data() {
      return report.data;
    },
    get rows() {
      return report.rows.map(rowOf);
    },
    get blocks() {
      return format === 'md' ? [{ kind: 'heading' as const, text: name }, ...report.blocks] : report.blocks;
    },
    columns: ['blog', ...report.columns],
    ...(lang === undefined ? {} : { lang }),
    ...(title === undefined ? {} : { title }),
    ...(diagnostics === undefined ? {} : { diagnostics }),
  };
}

/** Told in the end: files are named so that they can be opened, notes with their blog. */
function withPlaces(
  performance: Performance,
  { name, base }: { readonly name: string; readonly base: string },
): Performance {
  const { diagnostics, outcome } = performance;
  const placed = ({ place, file, ...rest }: Diagnostic): Diagnostic => ({
    ...rest,
    ...(place === undefined ? {} : { place: { ...place, file: `${base}/${place.file}` } }),
    ...(file === undefined ? {} : { file: `${base}/${file}` }),
  });
  // Its rows are out: nothing holds them any more.
  const report = { ...nothing, notes: outcome.report.notes ?? [] };
  return { ...performance, of: name, outcome: { report }, diagnostics: diagnostics.map(placed) };
}
