import { isDeepStrictEqual } from 'node:util';
import { BenchError } from './bench-error.mjs';
import { askBlog, forgetIndex, indexBytes } from './blog.mjs';

/**
 * Holds what `blog` answers about a corpus against what was written into it, without an index and with one: what is
 * fast and wrong is not worth timing.
 *
 * @throws {BenchError} Where an answer is wrong, or no index was written.
 */
export function checkAnswers(corpus) {
  const expected = expectedOf(corpus.heads());
  for (const state of ['cold', 'warm']) {
    for (const [what, check] of Object.entries(checks)) {
      if (state === 'cold') forgetIndex(corpus);
      const wrong = check(corpus, expected);
      if (wrong !== undefined) throw new BenchError(`${corpus.folder}, ${state}: ${what} are wrong: ${wrong}`);
      if (indexBytes(corpus) === 0) throw new BenchError(`${corpus.folder}: no index was written for ${what}`);
    }
  }
  return expected;
}

/** The right answers: number of posts and drafts, posts by tag (without drafts) and by month (with them), and rows. */
function expectedOf(heads) {
  const expected = { posts: 0, drafts: 0, tags: new Map(), months: new Map(), rows: new Map() };
  const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { path, title, day, draft, tags, category } of heads) {
    expected.posts += 1;
    add(expected.months, day.slice(0, 7));
    expected.rows.set(path, { title, day, draft, tags, categories: [category] });
    if (draft) expected.drafts += 1;
    else for (const tag of tags) add(expected.tags, tag);
  }
  return expected;
}

const checks = {
  'the counts of tags'(corpus, { tags }) {
    const found = askBlog(corpus, ['tags']).tags.map(({ tag, count }) => [tag, count]);
    return difference(new Map(found), tags);
  },

  'the drafts'(corpus, { drafts }) {
    const { count } = askBlog(corpus, ['list', '--state', 'draft', '--count']);
    return count === drafts ? undefined : `${count}, not ${drafts}`;
  },

  'the months of the calendar'(corpus, { months }) {
    const found = askBlog(corpus, ['calendar', '2025-12', '--months', '240']).months.map(({ month, days }) => [
      month,
      days.reduce((sum, { posts }) => sum + posts.length, 0),
    ]);
    return difference(new Map(found.filter(([, count]) => count > 0)), months);
  },

  'the rows of the list'(corpus, { rows }) {
    const { posts } = askBlog(corpus, ['list']);
    const found = posts.map(({ path, title, day, draft, tags, categories }) => [
      path,
      { title, day, draft, tags, categories },
    ]);
    // By the day on the clock of the writer, within a day by what came first in the world.
    const times = posts.map(({ day, date }) => ({ day, ms: Date.parse(date) }));
    const late = times.findIndex(({ day, ms }, at) => {
      const above = times[at - 1] ?? { day, ms };
      return day > above.day || (day === above.day && ms > above.ms);
    });
    return late === -1 ? difference(new Map(found), rows) : `${posts[late].path} stands below an older post`;
  },
};

/** The first key that has another value, or undefined. */
function difference(found, right) {
  const keys = new Set([...right.keys(), ...found.keys()]);
  for (const key of keys) {
    const [is, ought] = [found.get(key), right.get(key)];
    if (!isDeepStrictEqual(is, ought)) return `"${key}" is ${JSON.stringify(is)}, not ${JSON.stringify(ought)}`;
  }
  return undefined;
}
