import { checkAnswers } from './answers.mjs';
import { makeCorpus } from './corpus.mjs';
import { figuresOf } from './figures.mjs';
import { measureRounds } from './measure.mjs';
import { wantedOf } from './options.mjs';
import { makeRuns, subjectIds } from './subjects.mjs';
import { count, digits, megabytes, table, time, verdictCell } from './table.mjs';
import { judge } from './targets.mjs';
import { makeTags } from './vocabulary.mjs';

const sizes = [100, 1_000, 10_000, 100_000];
const tags = 500;

/** Measures blogs of all sizes, each on its own, and gives what was found: for each, its runs and their figures. */
export function measureSpeed({ posts = sizes, rounds, only, dir }, { measure, peers, say }) {
  const wanted = wantedOf(only, subjectIds);
  return posts.map((size) => {
    const blog = `${count(size)} posts`;
    const corpus = makeCorpus(
      { name: `${size}`, posts: size, tags: makeTags(tags) },
      { dir, onMake: () => say(`${blog}: writing them`) },
    );
    say(`${blog}: checking the answers`);
    const expected = checkAnswers(corpus);
    const runs = makeRuns(corpus, { peers, wanted });
    const times = rounds ?? (size < 100_000 ? 9 : 5);
    const samples = measureRounds(runs, {
      ...{ measure, rounds: times },
      onRound: (round) => say(`${blog}: ${round === 0 ? 'warming up' : `round ${round} of ${times}`}`),
    });
    return { posts: size, bytes: corpus.bytes, expected, rounds: times, runs, figures: figuresOf(samples) };
  });
}

/** All figures, a table a blog, and what they are held to. */
export function speedReport(results, { about, notes }) {
  return [
    `${about}. ${roundsText(results)}, in turn; ratios are medians of the rounds. Answers were checked.`,
    ...notes.map((note) => `${note}.`),
    ...results.map(blogPart),
    targetPart(results),
  ].join('\n\n');
}

function roundsText(results) {
  const parts = results.map(({ posts, rounds }) => `${rounds} (${count(posts)} posts)`);
  const same = results.every(({ rounds }) => rounds === results[0].rounds);
  return `Medians of the rounds: ${same ? results[0].rounds : parts.join(', ')}`;
}

function blogPart({ posts, bytes, expected, runs, figures }) {
  const title = `### ${count(posts)} posts (${(bytes / 1e6).toFixed(1)} MB, ${expected.drafts} drafts, ${expected.tags.size} tags)`;
  const rows = runs.map(({ id, name }) => [
    name,
    time(figures.of(id, 'wall')),
    figures.range(id, 'wall').map(time).join(' – '),
    time(figures.of(id, 'cpu')),
    megabytes(figures.of(id, 'peak'), figures.of(id, 'floor')),
    digits(figures.ratio(id, { to: 'node' })),
    digits(figures.ratio(id, { to: 'node', key: 'cpu' })),
  ]);
  return `${title}\n\n${table(['', 'wall', 'range', 'cpu', 'peak MB', 'of `node -e 0`', 'cpu of it'], rows)}`;
}

function targetPart(results) {
  const header = ['', ...results.map(({ posts }) => count(posts))];
  const rows = judge(results).map(({ name, verdicts }) => [name, ...verdicts.map(verdictCell)]);
  return `### Limits\n\n${rows.length === 0 ? 'None for what was measured.' : table(header, rows)}`;
}

/** The table of the README: wall time and peak memory, a column a blog. */
export function speedTable(results, { about }) {
  const runs = results[0].runs.filter(({ id }) => id !== 'version');
  const rows = runs.map(({ id, name }) => [name, ...results.map(({ figures }) => cell(figures, id))]);
  const header = ['', ...results.map(({ posts }) => `${count(posts)} posts`)];
  return `${table(header, rows)}\n\n${about}. ${roundsText(results)}, in turn.`;
}

function cell(figures, id) {
  const peak = figures.of(id, 'peak');
  const memory = peak === undefined ? '' : `, ${megabytes(peak, figures.of(id, 'floor'))} MB`;
  return `${time(figures.of(id, 'wall'))}${memory}`;
}
