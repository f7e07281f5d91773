// Draws docs/screenshots/ anew: the dashboard of examples/attention as a browser shows it. Needs Chromium and a built dist/.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'docs/screenshots');
const { load } = createRequire(import.meta.url)('../dist/boot.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-screenshots-'));
const log = path.join(folder, 'access.log');

/** Readers of the days before that of the pictures; the same each time. */
function writeLog() {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const posts = ['kv-cache', 'softmax-%EC%88%98%EC%B9%98-%EC%95%88%EC%A0%95%EC%84%B1', 'attention-is-all-you-need', 'lora-rank', 'rag-chunking'];
  const lines = Array.from({ length: 3000 }, (_, at) => {
    const day = at % 10 === 0 ? '01/Jun' : `${22 + (at % 10)}/May`;
    const post = posts[Math.floor(((at * 7919) % 1000) ** 1.6 / 1000 ** 1.6 * posts.length)];
    return `192.0.2.${(at * 31) % 97} - - [${day}/2026:0${at % 10}:00:00 +0900] "GET /posts/${post}/ HTTP/1.1" 200 1 "-" "${agent}"\n`;
  });
  fs.writeFileSync(log, lines.join(''));
}

async function pageIn(locale) {
  const file = path.join(folder, `${locale}.html`);
  const world = load('world.js').makeWorld();
  const clock = { now: () => Date.parse('2026-06-01T12:00:00+09:00'), zone: () => 'Asia/Seoul' };
  const quiet = { ...world.io, out: async () => true };
  const words = ['-C', path.join(root, 'examples/attention'), '--no-index', '--locale', locale, 'dashboard', '-o', file, '--visits', log];
  if ((await load('main.js').run(words, { ...world, clock, io: quiet })) !== 0) throw new Error(words.join(' '));
  return pathToFileURL(file).href;
}

writeLog();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const pictures = [
  { name: 'dashboard-ko', locale: 'ko', width: 1200, height: 1100, colorScheme: 'light', leaf: 4 },
  { name: 'dashboard-en-category', locale: 'en', width: 1200, height: 900, colorScheme: 'dark', hash: '#category=LLM' },
  { name: 'dashboard-middle', locale: 'en', width: 800, height: 900, colorScheme: 'light', hash: '#day=2026-01-17' },
  { name: 'dashboard-narrow-dark', locale: 'ko', width: 390, height: 900, colorScheme: 'dark' },
];
fs.mkdirSync(out, { recursive: true });
for (const { name, locale, width, height, colorScheme, hash = '', leaf = 0 } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`${await pageIn(locale)}${hash}`);
  for (let at = 0; at < leaf; at += 1) await page.click('#previous');
  await page.screenshot({ path: path.join(out, `${name}.png`) });
}
await browser.close();
fs.rmSync(folder, { recursive: true });
