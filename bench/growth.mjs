import { checkAnswers } from './answers.mjs';
import { BenchError } from './bench-error.mjs';
import { askBlog } from './blog.mjs';
import { makeCorpus } from './corpus.mjs';
import { figuresOf } from './figures.mjs';
import { measureRounds } from './measure.mjs';
import { wantedOf } from './options.mjs';
import { coldRun, warmRun } from './subjects.mjs';
import { count, megabytes, table, time, verdictCell } from './table.mjs';
import { verdict } from './targets.mjs';
import { makeLookAlikes, makeTags } from './vocabulary.mjs';

const sizes = [10_000, 100_000];
const rounds = 3;
/** What a command may take on a blog of 100,000 posts. */
const large = { posts: 100_000, seconds: 10, megabytes: 150 };
/** What finding the look-alikes of many tags may take. */
const alikes = { tags: 2_000, seconds: 0.3 };

const commands = [
  { id: 'tags', args: ['tags'] },
  { id: 'tags-tree', args: ['tags', '--tree'] },
  { id: 'tags-cloud', args: ['tags', '--cloud'] },
  { id: 'tags-similar', args: ['tags', 'similar'] },
  ...['date', 'title', 'updated', 'words', 'path'].map((order) => ({
    id: `list-${order}`,
    args: ['list', '-s', order],
  })),
  { id: 'list-json', args: ['list', '-f', 'json'] },
  { id: 'calendar-year', args: ['calendar', '2025', '--year'] },
  { id: 'calendar-all', args: ['calendar', '2025-12', '--months', '240'] },
  { id: 'check', args: ['check'] },
];
const known = ['tags-cold', ...commands.map(({ id }) => id), 'look-alikes'];

/** Measures what goes through all posts, on blogs of several sizes in turn, and the look-alikes of many tags. */
export function measureGrowth({ posts = sizes, rounds: times = rounds, only, dir }, { measure, say }) {
  const wanted = wantedOf(only, known);
  const onMake = (name) => () => say(`${name}: writing the blog`);
  const corpora = posts.map((size) =>
    makeCorpus({ name: `${size}`, posts: size, tags: makeTags(500) }, { dir, onMake: onMake(`${count(size)} posts`) }),
  );
  const alike = wanted('look-alikes') ? [lookAlikes({ dir, onMake: onMake('look-alikes') })] : [];
  for (const corpus of [...corpora, ...alike]) {
    say(`${corpus.name}: checking the answers`);
    checkAnswers(corpus);
  }
  const runs = [
    ...corpora.flatMap((corpus) => corpusRuns(corpus).filter(({ subject }) => wanted(subject))),
    ...alike.map((corpus) => ({
      ...warmRun({ id: 'look-alikes', args: ['tags', 'similar'] }, corpus),
      id: 'look-alikes',
    })),
  ];
  const samples = measureRounds(runs, {
    ...{ measure, rounds: times },
    onRound: (round) => say(round === 0 ? 'warming up' : `round ${round} of ${times}`),
  });
  return { posts, rounds: times, subjects: subjectsOf(runs), figures: figuresOf(samples) };
}

function corpusRuns(corpus) {
  const cold = { ...coldRun({ id: 'tags', args: ['tags'] }, corpus), subject: 'tags-cold' };
  const warm = commands.map((command) => ({ ...warmRun(command, corpus), subject: command.id }));
  return [cold, ...warm].map((run) => ({ ...run, id: runId(run.subject, corpus.posts) }));
}

function runId(subject, posts) {
  return `${subject} ${posts}`;
}

function subjectsOf(runs) {
  return new Map(runs.flatMap(({ subject, name }) => (subject === undefined ? [] : [[subject, name]])));
}

/** A blog of 2,000 tags, each used alike often; some look alike, and have to be found. */
function lookAlikes({ dir, onMake }) {
  const { tags, pairs } = makeLookAlikes(alikes.tags);
  const corpus = makeCorpus({ name: 'look-alikes', posts: alikes.tags, tags, even: true }, { dir, onMake });
  const { groups } = askBlog(corpus, ['tags', 'similar', '--all']);
  const groupOf = new Map(groups.flatMap((group) => group.tags.map(({ tag }) => [tag, group])));
  const missed = pairs.find(([one, other]) => !groupOf.has(one) || groupOf.get(one) !== groupOf.get(other));
  if (missed !== undefined) throw new BenchError(`"${missed.join('" and "')}" look alike and were not found`);
  return corpus;
}

/** A row a command: its times, how much longer it takes on the largest blog than on the smallest, and its memory. */
export function growthReport({ posts, rounds: times, subjects, figures }, { about, notes }) {
  const [least, largest] = [posts[0], posts.at(-1)];
  const rows = [...subjects].map(([subject, name]) => [
    name,
    ...posts.map((size) => timeCell(figures, runId(subject, size), size)),
    verdictCell(growth(figures, { subject, least, largest })),
    ...posts.map((size) => memoryCell(figures, runId(subject, size), size)),
  ]);
  const header = ['', ...posts.map(count), 'growth', ...posts.map((size) => `peak MB, ${count(size)}`)];
  return [
    `${about}. Medians of the rounds: ${times}, in turn, with an index unless it says otherwise.`,
    ...notes.map((note) => `${note}.`),
    ...(rows.length > 0 ? [table(header, rows)] : []),
    ...(figures.has('look-alikes') ? [alikeText(figures)] : []),
  ].join('\n\n');
}

/** No more than the posts grow. */
function growth(figures, { subject, least, largest }) {
  if (least === largest) return undefined;
  return verdict(figures.ratio(runId(subject, largest), { to: runId(subject, least) }), largest / least);
}

function timeCell(figures, id, posts) {
  const wall = figures.of(id, 'wall');
  return posts === large.posts ? verdictCell(verdict(wall / 1_000, large.seconds), { unit: ' s' }) : time(wall);
}

function memoryCell(figures, id, posts) {
  const peak = figures.of(id, 'peak');
  return posts === large.posts ? verdictCell(verdict(peak, large.megabytes)) : megabytes(peak);
}

function alikeText(figures) {
  const said = verdictCell(verdict(figures.of('look-alikes', 'wall') / 1_000, alikes.seconds), { unit: ' s' });
  const tags = count(alikes.tags);
  return `\`blog tags similar\` over ${tags} tags, ${tags} posts: ${said}, ${megabytes(figures.of('look-alikes', 'peak'))} MB.`;
}
