import { bareEnv, blogCall, forgetIndex } from './blog.mjs';
import { peerRun } from './peers.mjs';

/** What is timed of `blog`. The month is a fixed one, so that there is the same to show every day. */
const commands = [
  { id: 'tags', args: ['tags'] },
  { id: 'list', args: ['list', '-f', 'json'] },
  { id: 'calendar', args: ['calendar', '2025-12'] },
];

/**
 * The runs on one corpus, in the order of a round: `node -e 0`, `blog --version`, each command without an index and
 * with the one that it wrote, and the peers. `node` is always among them, for it is the unit.
 *
 * @param wanted Tells of an id whether it is to be run.
 */
export function makeRuns(corpus, { peers, wanted }) {
  const version = blogRun({ id: 'version', args: ['--version'] }, corpus);
  const reading = commands.flatMap((command) => [coldRun(command, corpus), warmRun(command, corpus)]);
  return [
    { id: 'node', name: '`node -e 0`', call: { words: [process.execPath, '-e', '0'], env: bareEnv } },
    ...[version, ...reading].filter(({ id }) => wanted(id.split(' ')[0])),
    ...peers.filter(({ id }) => wanted(id)).map((peer) => peerRun(peer, corpus)),
  ];
}

/** Names that `--only` knows. */
export const subjectIds = ['version', ...commands.map(({ id }) => id), 'hugo', 'rg', 'rg-uniq'];

function blogRun({ id, args }, corpus) {
  return { id, name: `\`blog ${args.join(' ')}\``, call: blogCall(corpus, args) };
}

/** Without an index; it writes one. */
export function coldRun(command, corpus) {
  const { id, name, call } = blogRun(command, corpus);
  return { id: `${id} cold`, name: `${name}, no index yet`, call, before: () => forgetIndex(corpus) };
}

/** With the index that a run before it has left. */
export function warmRun(command, corpus) {
  const run = blogRun(command, corpus);
  return { ...run, id: `${run.id} warm` };
}
