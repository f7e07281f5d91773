import { type Globals, parseZone } from '../cli/globals.ts';
import { callText, type Decided, decide, type Surroundings } from '../cli/session.ts';
import type { Outcome } from '../commands/define.ts';
import { commands } from '../commands/index.ts';
import { BlogError } from '../core/diagnostic.ts';
import { problemRow } from '../core/problem.ts';
import { unifiedDiff } from '../core/unified-diff.ts';
import { english } from '../core/voice.ts';
import { callOf, type EditCall } from './edit-call.ts';
import type * as face from './face.ts';
import { readGiven, textsOf } from './given-options.ts';

/** What the library needs of the process: it prints nothing, and asks nobody. */
export type LibraryWorld = Omit<Surroundings, 'io' | 'prompter'>;

interface Opened {
  readonly world: LibraryWorld;
  readonly globals: Globals;
}

/** As `openBlog()` of the package, in a given world. */
export async function openLibrary(folder: string, options: face.OpenOptions, outer: LibraryWorld): Promise<face.Blog> {
  const { generator, timezone, index, now } = options;
  const world = now === undefined ? outer : { ...outer, clock: { ...outer.clock, now: () => now.getTime() } };
  const globals: Globals = {
    dir: [folder],
    ...(generator === undefined ? {} : { generator }),
    ...(timezone === undefined ? {} : { tz: parseZone(timezone) }),
    ...(index === undefined ? {} : { index }),
  };
  const opened = { world, globals };
  const { root, site } = await world.store.open({
    ...{ dir: folder.startsWith('/') ? folder : `${world.cwd}/${folder}`, nowMs: world.clock.now() },
    ...(generator === undefined ? {} : { generator }),
  });
  // The folder may be another one tomorrow.
  const here: Opened = { ...opened, globals: { ...globals, dir: [root] } };
  return {
    root,
    generator: site.generator,
    posts: ({ bodies = false } = {}) => select(here, { all: true }, bodies),
    select: (selection, { bodies = false } = {}) => select(here, selection, bodies),
    tally: (counted, selection = {}) => tally(here, { counted, selection }),
    edit: async (edit) => plan(here, callOf(edit)),
  };
}

/** What is taken of that which a command decides about given options. */
async function ask<T>(
  { world, globals }: Opened,
  { command: name, args, options, body }: EditCall,
  take: (decided: Decided) => T | Promise<T>,
): Promise<T> {
  const entry = commands.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`there is no command ${name}`);
  const command = await entry.load();
  const io = { ...silent, readIn: async () => body ?? '' };
  const asked = { command, options: readGiven(command.options, options), args, globals };
  return decide(asked, { world: { ...world, io }, voice: english, take });
}

async function select(
  opened: Opened,
  { words = [], ...options }: face.Selection,
  bodies: boolean,
): Promise<face.Posts> {
  const call = { command: 'list', args: textsOf('words', words), options: { ...options, long: bodies } };
  return ask(opened, call, ({ outcome }) => {
    const { posts, problems } = outcome.report.data as unknown as face.Posts;
    return { posts: [...posts], problems, notes: outcome.report.notes ?? [] };
  });
}

interface Asked {
  readonly counted: face.Counted;
  readonly selection: face.Selection;
}

async function tally(opened: Opened, { counted, selection }: Asked): Promise<face.Tally> {
  const { words = [], ...options } = selection;
  const { all, state } = options;
  const shown = all || state !== undefined ? {} : { state: 'published' };
  const args = textsOf('words', words);
  const call =
    counted === 'months'
      ? { command: 'list', args, options: { ...options, ...shown, group: 'month', count: true } }
      : { command: 'tags', args, options: { ...options, ...vocabularyOf(counted) } };
  return ask(opened, call, ({ outcome }) => tallyOf(outcome));
}

function tallyOf({ report }: Outcome): face.Tally {
  const { data, rows, notes = [] } = report;
  const counts = [...rows].flatMap((row) => {
    const {
      name = row['tag'] ?? row['category'] ?? row['term'],
      count,
      last,
    } = row as Partial<face.Count> & typeof row;
    // Posts without a day are in no month.
    if (name === undefined) return [];
    return { name, count, ...(last === undefined ? {} : { last }) } as face.Count;
  });
  return { counts, problems: data['problems'] as readonly face.Problem[], notes };
}

function vocabularyOf(counted: Exclude<face.Counted, 'months'>): object {
  if (counted === 'tags') return {};
  return counted === 'categories' ? { categories: true } : { taxonomy: textsOf('taxonomy', counted.taxonomy) };
}

async function plan(opened: Opened, call: EditCall): Promise<face.Plan> {
  const { store, env, clock } = opened.world;
  const { outcome, blog, planned } = await ask(opened, call, async (decided) => ({
    ...decided,
    planned: await store.plan(decided.blog, decided.outcome.changes ?? []),
  }));
  const refusals = [...(outcome.refusals ?? []), ...planned.refusals];
  return {
    files: planned.files.map(({ path, to, before, after }) => ({
      path,
      ...(to === undefined ? {} : { to }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })),
    diff: unifiedDiff(planned.files),
    refusals: refusals.map(problemRow) as unknown as readonly face.Problem[],
    notes: outcome.report.notes ?? [],
    apply: async ({ keepGoing = false, signal = new AbortController().signal } = {}) => {
      if (refusals.length > 0 && !keepGoing) throw refused(refusals.length);
      const what = outcome.what ?? callText(call.command, call.args);
      const written = await planned.apply({ what, nowMs: clock.now(), env, signal });
      return written.map((path) => path.slice(blog.root.length + 1));
    },
  };
}

function refused(count: number): BlogError {
  return new BlogError({
    code: 'CANNOT_EDIT',
    message: `Cannot make the change: ${count === 1 ? '1 file' : `${count} files`} cannot be changed as wanted`,
    hint: 'see the refusals of the plan, or apply it with keepGoing for the other files',
  });
}

/** Nothing comes out, and nobody sits there. */
const silent = {
  out: async () => true,
  err: async () => true,
  outTTY: false,
  errTTY: false,
  inTTY: false,
  widthColumns: 80,
  heightRows: 24,
};
