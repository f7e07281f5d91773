import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { BenchError } from './bench-error.mjs';
import { bareEnv } from './blog.mjs';

/** Other programs that read the same posts: `make` prepares a site, if one is needed, and gives the words of the call. */
const peers = [
  { id: 'hugo', name: '`hugo list all`', program: 'hugo', version: ['version'], make: hugoWords },
  {
    id: 'rg',
    name: "`rg -l '^tags'`",
    program: 'rg',
    version: ['--version'],
    make: ({ folder }) => ['rg', '-l', '^tags', folder],
  },
  {
    // What people type; it counts lines, not tags.
    id: 'rg-uniq',
    name: "`rg '^tags:' \\| sort \\| uniq -c`",
    program: 'rg',
    version: ['--version'],
    make: ({ folder }) => [
      ...['sh', '-c', 'rg -N --no-filename "^tags:" "$1" | sort | uniq -c | sort -rn', 'sh'],
      folder,
    ],
  },
];

/** How the programs are installed. */
const packages = { hugo: 'hugo', rg: 'ripgrep' };

/** Those that are installed, with `version` as they print it, and what to say of the others. */
export function findPeers() {
  const found = peers.map((peer) => ({ ...peer, version: versionOf(peer) }));
  const missing = [...new Set(found.filter(({ version }) => version === undefined).map(({ program }) => program))];
  return {
    peers: found.filter(({ version }) => version !== undefined),
    notes: missing.map(
      (program) => `${program} is not installed and left out (Debian: apt install ${packages[program]})`,
    ),
  };
}

function versionOf({ program, version }) {
  const { status, stdout } = spawnSync(program, version, { encoding: 'utf8' });
  const number = /\d+\.\d+(?:\.\d+)?/.exec(stdout ?? '');
  return status === 0 && number !== null ? `${packages[program]} ${number[0]}` : undefined;
}

/** The run of a peer on a corpus, whose answer was looked at. */
export function peerRun({ id, name, make }, corpus) {
  const call = { words: make(corpus), env: bareEnv };
  checkPeer(id, { call, corpus });
  return { id, name, call };
}

/** Those that read less than all posts are no peers. */
function checkPeer(id, { call: { words, env }, corpus: { posts, heads } }) {
  const [program = '', ...rest] = words;
  const { stdout, stderr } = spawnSync(program, rest, { env, encoding: 'utf8', maxBuffer: 2 ** 29 });
  const lines = stdout.split('\n').filter((line) => line.includes('.md')).length;
  const tagged = () => [...heads()].filter(({ front }) => /^tags:/m.test(front)).length;
  const expected = { hugo: () => posts, rg: tagged }[id]?.() ?? lines;
  if (lines !== expected) throw new BenchError(`${program} names ${lines} posts, not ${expected}: ${stderr}`);
}

/** A small site of Hugo beside the posts, which are mounted into it. */
function hugoWords({ folder, beside }) {
  const site = path.join(beside, 'hugo');
  fs.mkdirSync(site, { recursive: true });
  fs.writeFileSync(
    path.join(site, 'hugo.toml'),
    [
      'baseURL = "https://example.com/"',
      'title = "Benchmark"',
      'disableKinds = ["sitemap", "RSS"]',
      '[[module.mounts]]',
      `source = ${JSON.stringify(folder)}`,
      'target = "content/posts"',
      '',
    ].join('\n'),
  );
  return ['hugo', '-s', site, 'list', 'all'];
}
