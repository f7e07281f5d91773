import { cleanName, parseSetting } from '../core/clean-name.ts';
import { BlogError, usageError } from '../core/diagnostic.ts';
import type { FieldValue } from '../core/front-slot.ts';
import { type NewPlan, type NewRequest, planNewPost } from '../core/new-post.ts';
import type { Library } from '../core/post.ts';
import { parseFolder, parseSlug, slugify } from '../core/slug.ts';
import { tally } from '../core/tags.ts';
import { tagsLike } from '../core/tags-like.ts';
import { checkedDate, dateOf } from './date-option.ts';
import { asTyped, type Context, defineCommand, flag, naming, type Outcome, value, values } from './define.ts';

export interface NewOptions {
  readonly tag?: readonly string[];
  readonly category?: readonly string[];
  readonly date?: string;
  readonly slug?: string;
  readonly section?: string;
  readonly template?: string;
  readonly bundle?: boolean;
  readonly publish?: boolean;
  readonly set?: readonly { readonly key: string; readonly value: FieldValue }[];
  readonly stdin?: boolean;
  readonly edit?: boolean;
  readonly printPath?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export const newCommand = defineCommand<NewOptions>({
  args: [{ name: 'title', summary: 'Title of the post; asked for where it is left out', optional: true }],
  options: {
    tag: naming('tag', values('-t, --tag <tag>', 'a tag; may be given again', parseTerm('tag'))),
    category: naming(
      'category',
      values('-c, --category <name>', 'a category; may be given again', parseTerm('category')),
    ),
    date: naming(
      'day',
      value(
        '--date <when>',
        'day or time of the post: 2026-01-05, "2026-01-05 21:30", "next monday 9am"; default: now',
        checkedDate,
      ),
    ),
    slug: value('--slug <slug>', 'file name, without its date and ending; default: from the title', parseSlug),
    section: naming('section', value('-s, --section <dir>', 'folder of the blog to put it in', parseFolder)),
    template: naming('template', value('--template <name>', 'archetype or scaffold to start from', asTyped)),
    bundle: flag('--bundle', 'a folder of its own, with an index file'),
    publish: flag('--publish', 'a published post; default: a draft'),
    set: values('--set <key=value>', 'another field of the front matter; may be given again', parseSetting),
    stdin: flag('--stdin', 'take the text of the post from standard input'),
    edit: flag('-e, --edit', 'open it in $VISUAL or $EDITOR'),
    printPath: flag('-p, --print-path', 'print the path and say nothing else'),
    dryRun: flag('-n, --dry-run', 'print what would be written as a diff, and write nothing'),
    force: flag('-f, --force', 'replace a file that is there'),
  },
  examples: [
    { call: 'blog new "Rust ownership"', does: 'asks for its tags on a terminal' },
    { call: 'blog new "v2" -t release --date 2026-03-20', does: 'with a tag and a day' },
    { call: 'blog new "Notes" --section til --edit', does: 'in "til", in the editor' },
  ],
  run: (context, options, args) => runNew({ context, options, args }),
});

interface Call {
  readonly context: Context;
  readonly options: NewOptions;
  readonly args: readonly string[];
}

/** `blog new`. Asks only for what is missing; nothing is written. */
export async function runNew({ context, options, args }: Call): Promise<Outcome> {
  const title = cleanName(args[0] ?? '') || (await askTitle(context, options));
  // What only depends on the call fails before the posts are read.
  if (options.slug === undefined) slugify(title);
  const blog = await context.blog();
  const library = await context.library();
  const tags = [...new Set(options.tag ?? (await askTags(context, library)))];
  const { tag: _, category, slug, section, template } = options;
  const request: NewRequest = {
    title,
    tags,
    categories: [...new Set(category ?? [])],
    date: await dateOf(context, options.date),
    bundle: options.bundle ?? false,
    draft: !(options.publish ?? false),
    set: options.set ?? [],
    force: options.force ?? false,
    ...(slug === undefined ? {} : { slug }),
    ...(section === undefined ? {} : { section }),
    ...(template === undefined ? {} : { template }),
    ...(options.stdin ? { body: await context.readIn() } : {}),
  };
  const plan = await planNewPost(request, { blog, library, dialect: await blog.dialect() });
  const made = outcome(plan, request, {
    options,
    notes: [...tagsLike(tags, { library, settings: blog.settings }), ...plan.notes],
  });
  // What was asked for is in no call, by which it would be told from others.
  return args[0] === undefined ? { ...made, what: `new ${JSON.stringify(title)}` } : made;
}

function outcome(
  plan: NewPlan,
  { title, draft, tags }: NewRequest,
  { options, notes }: { options: NewOptions; notes: string[] },
): Outcome {
  const { path, slug, day } = plan;
  const created = { path, title, slug, day, draft, tags };
  return {
    report: {
      data: { created },
      rows: [created],
      columns: ['path', 'title', 'slug', 'day', 'draft', 'tags'],
      blocks: [{ kind: 'text', spans: [{ text: path }] }],
      ...(options.printPath || notes.length === 0 ? {} : { notes }),
    },
    changes: [plan.change],
    ...(options.dryRun ? { dryRun: true } : {}),
    ...(options.edit ? { edit: [path] } : {}),
  };
}

function parseTerm(what: string): (text: string) => string {
  return (text) => {
    const name = cleanName(text);
    if (name === '') throw usageError(`Cannot add an empty ${what}`, `give it a name, or leave --${what} out`);
    return name;
  };
}

async function askTitle({ prompter }: Context, { slug }: NewOptions): Promise<string> {
  if (!prompter) throw usageError('Cannot create a post: it has no title', 'give one: blog new "<title>"');
  const typed = await prompter.input({ message: 'Title', check: (text) => titleFault(cleanName(text), slug) });
  const title = cleanName(typed);
  if (title === '') throw usageError('Cannot create a post: it has no title', 'give one: blog new "<title>"');
  return title;
}

/** What is wrong with a title, in a line under the question. */
function titleFault(title: string, slug: string | undefined): string | undefined {
  if (title === '') return 'A post needs a title';
  if (slug !== undefined) return undefined;
  try {
    slugify(title);
    return undefined;
  } catch (error) {
    if (!(error instanceof BlogError)) throw error;
    return 'A title needs a letter or a digit, or a name given with --slug';
  }
}

async function askTags({ prompter }: Context, { posts }: Library): Promise<readonly string[]> {
  if (!prompter) return [];
  const choices = tally(posts).map(({ name, count }) => ({ value: name, label: name, note: `${count}` }));
  const picked = await prompter.pickMany({ message: 'Tags', choices, allowNew: true });
  return picked.map(cleanName).filter((name) => name !== '');
}
