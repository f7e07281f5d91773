import { usageError } from '../core/diagnostic.ts';
import { type State, states } from '../core/post.ts';
import { suggest } from '../core/suggest.ts';
import { parseMonth, parseWhen, type When } from '../core/when.ts';
import { flag, naming, type OptionTable, value, values } from './define.ts';

/** The options that choose posts, the same on every reading command. */
export interface QueryOptions {
  readonly tag?: readonly string[];
  readonly without?: readonly string[];
  readonly category?: readonly string[];
  readonly month?: When;
  readonly on?: When;
  readonly since?: When;
  readonly until?: When;
  readonly state?: readonly State[];
  readonly all?: boolean;
  readonly untagged?: boolean;
  readonly path?: string;
  readonly lang?: string;
  readonly text?: readonly string[];
}

/** To be spread into the option table of a command. */
export const queryOptions: OptionTable<QueryOptions> = choosing({
  tag: naming(
    'tag',
    values('-t, --tag <tag>', 'with this tag; repeat for all of them, a|b for either, ai/* as a glob', named('tag')),
  ),
  without: naming('tag', values('--without <tag>', 'without this tag', named('tag'))),
  category: naming(
    'category',
    values('-c, --category <name>', 'in this category, or A/B for one below another', named('category')),
  ),
  month: naming('month', value('-m, --month <month>', 'of this month or year: 2026-01, 2026, this, last', parseMonth)),
  on: naming('days', value('--on <date>', 'of this day: 2026-01-31, yesterday, "last friday"', parseWhen)),
  since: naming(
    'days',
    value('--since <date>', 'of this day or later: 2026-01, 2w, "3 months ago", 지난주', parseWhen),
  ),
  until: naming('days', value('--until <date>', 'of this day or earlier', parseWhen)),
  state: naming('states', value('--state <list>', `in one of these states: ${states.join(', ')}`, parseStates)),
  all: flag('-a, --all', 'in every state and every language'),
  untagged: flag('--untagged', 'without any tag'),
  path: naming('section', value('--path <glob>', 'with a path that matches, or in a folder', named('path'))),
  lang: naming('language', value('--lang <code>', 'in this language', named('language'))),
  text: values('--text <words>', 'with all these words in the body', named('text')),
});

/** With the heading that they have in help. */
function choosing(options: OptionTable<QueryOptions>): OptionTable<QueryOptions> {
  const named = Object.entries(options).map(([name, option]) => [name, { ...option, heading: 'Choosing posts:' }]);
  return Object.fromEntries(named) as OptionTable<QueryOptions>;
}

/** Whether nothing is chosen: every post is meant, as far as the command goes. */
export function choosesAll(options: QueryOptions, words: readonly string[]): boolean {
  return (
    words.length === 0 && Object.keys(queryOptions).every((key) => options[key as keyof QueryOptions] === undefined)
  );
}

function parseStates(text: string): readonly State[] {
  const names = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '');
  const chosen = names.map((name) => {
    const state = states.find((known) => known === name) ?? koreanStates[name];
    if (state !== undefined) return state;
    const near = suggest(name, states);
    const list = `states are ${states.join(', ')}`;
    throw usageError(`Cannot select by state "${name}"`, near === undefined ? list : `did you mean "${near}"? ${list}`);
  });
  if (chosen.length === 0) throw usageError('Cannot select by state: none is named', `states are ${states.join(', ')}`);
  return chosen;
}

/** The states as answers in Korean name them. */
const koreanStates: Readonly<Record<string, State>> = {
  발행: 'published',
  예약: 'scheduled',
  초안: 'draft',
  만료: 'expired',
  숨김: 'hidden',
};

function named(what: string): (text: string) => string {
  return (text) => {
    if (text.trim() === '') throw usageError(`Cannot select by ${what}: it is empty`);
    return text;
  };
}
