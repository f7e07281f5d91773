// Draws docs/screenshots/ anew: examples/attention on the page of its dashboard, as figures and on a terminal, as a browser shows them.
// Needs Chromium, fonts with Hangul, and a built dist/. With a folder as argument, draws there, each page in every width, light and dark.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..');
const [elsewhere] = process.argv.slice(2);
const out = path.resolve(elsewhere ?? path.join(root, 'docs/screenshots'));
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
    const reader = (at * 31) % (60 + 4 * (at % 10));
    return `192.0.2.${reader} - - [${day}/2026:0${at % 10}:00:00 +0900] "GET /posts/${post}/ HTTP/1.1" 200 1 "-" "${agent}"\n`;
  });
  fs.writeFileSync(log, lines.join(''));
}

/** What a call prints; on a terminal of so many columns, or in a pipe. */
async function answer(words, columns) {
  let text = '';
  const world = load('world.js').makeWorld({ TERM: 'xterm' });
  const terminal = columns === undefined ? {} : { outTTY: true, errTTY: true, widthColumns: columns };
  const io = {
    ...world.io,
    ...terminal,
    out: async (piece) => {
      text += piece;
      return true;
    },
  };
  const clock = { now: () => Date.parse('2026-06-01T12:00:00+09:00'), zone: () => 'Asia/Seoul' };
  const painted = columns === undefined ? [] : ['--color'];
  const all = ['-C', path.join(root, 'examples/attention'), '--no-index', '-q', ...painted, ...words];
  if ((await load('main.js').run(all, { ...world, clock, io })) !== 0) throw new Error(all.join(' '));
  return text;
}

function addressOf(name, html) {
  const file = path.join(folder, `${name}.html`);
  fs.writeFileSync(file, html);
  return pathToFileURL(file).href;
}

async function dashboard(locale) {
  const file = path.join(folder, `dashboard-${locale}.html`);
  await answer(['--locale', locale, 'dashboard', '-o', file, '--visits', log]);
  return pathToFileURL(file).href;
}

const figures = async (locale) => addressOf(`stats-${locale}`, await answer(['--locale', locale, 'stats', '-f', 'html']));

const palettes = {
  light: { ground: '#fff', text: '#1f2328', 31: '#cf222e', 32: '#1a7f37', 35: '#8250df', 36: '#1b7c83' },
  dark: { ground: '#0d1117', text: '#e6edf3', 31: '#ff7b72', 32: '#3fb950', 35: '#d2a8ff', 36: '#56d4dd' },
};
const wide = /[ᄀ-ᅟ⺀-ꓐ가-힣豈-﫿︰-﹯！-｠]/;

/** Lines with the escape sequences of colours as HTML, each wide character two cells wide. */
function painted(text, palette) {
  let style = {};
  const cells = (part) =>
    [...part].map((one) => (wide.test(one) ? `<i>${one}</i>` : one.replace(/&/g, '&amp;').replace(/</g, '&lt;'))).join('');
  return text
    .split(/(\x1b\[[\d;]*m)/)
    .map((part) => {
      const codes = /^\x1b\[([\d;]*)m$/.exec(part)?.[1]?.split(';').map(Number);
      if (codes === undefined) {
        const { color = palette.text, bold, dim, inverse } = style;
        const inverted = inverse ? `color:${palette.ground};background:${palette.text}` : `color:${color}`;
        return part === '' ? '' : `<span style="${inverted};opacity:${dim ? 0.7 : 1};font-weight:${bold ? 700 : 400}">${cells(part)}</span>`;
      }
      for (const code of codes) {
        if (code === 0) style = {};
        else if (code === 1) style = { ...style, bold: true };
        else if (code === 2) style = { ...style, dim: true };
        else if (code === 7) style = { ...style, inverse: true };
        else if (code === 22) style = { ...style, bold: false, dim: false };
        else if (code === 27) style = { ...style, inverse: false };
        else style = { ...style, color: palette[code] };
      }
      return '';
    })
    .join('');
}

/** Calls and what comes back, as on a terminal. */
async function terminal(name, { columns, locale, scheme, calls }) {
  const palette = palettes[scheme];
  const parts = [];
  for (const call of calls) {
    const text = await answer([...call.split(' '), '--locale', locale], columns);
    parts.push(`\x1b[1m$ blog ${call}\x1b[0m\n${text}`);
  }
  const style = `body{margin:0;background:${palette.ground}}pre{margin:0;padding:18px 22px;display:inline-block;font:14px/19px "DejaVu Sans Mono",monospace}i{font-style:normal;display:inline-block;width:1.0536em;font-size:16px;height:19px;vertical-align:top;text-align:center;font-family:"Noto Sans CJK KR",sans-serif}`;
  return addressOf(name, `<!doctype html><meta charset="utf-8"><style>${style}</style><pre>${painted(parts.join('\n'), palette)}</pre>`);
}

const terminals = [
  { columns: 80, locale: 'ko', scheme: 'dark', calls: ['calendar 2026-01', 'stats -n 4'] },
  { columns: 120, locale: 'en', scheme: 'light', calls: ['calendar 2026-01', 'calendar 2026', 'tags -n 5', 'list --tag attention'] },
];
const pictures = [
  { name: 'dashboard-ko', page: dashboard, locale: 'ko', width: 1200, height: 1100, scheme: 'light', leaf: 4 },
  { name: 'dashboard-en-category', page: dashboard, locale: 'en', width: 1200, height: 900, scheme: 'dark', hash: '#category=LLM' },
  { name: 'dashboard-middle', page: dashboard, locale: 'en', width: 800, height: 900, scheme: 'light', leaf: 4 },
  { name: 'dashboard-narrow-dark', page: dashboard, locale: 'ko', width: 390, height: 900, scheme: 'dark' },
  { name: 'stats-ko', page: figures, locale: 'ko', width: 560, height: 900, scheme: 'light' },
];
const everything = ['ko', 'en'].flatMap((locale) =>
  ['light', 'dark'].flatMap((scheme) =>
    [1200, 800, 390].flatMap((width) =>
      [dashboard, figures].map((page) => ({
        ...{ name: `${page === dashboard ? 'dashboard' : 'stats'}-${locale}-${scheme}-${width}`, page, locale, width, height: 1400, scheme },
        leaf: page === dashboard ? 4 : 0,
      })),
    ),
  ),
);

writeLog();
fs.mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const { name, page: make, locale, width, height, scheme, hash = '', leaf = 0 } of elsewhere ? everything : pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(`${await make(locale)}${hash}`);
  for (let at = 0; at < leaf; at += 1) await page.click('#previous');
  await page.screenshot({ path: path.join(out, `${name}.png`) });
  await page.close();
}
for (const one of terminals) {
  const name = `terminal-${one.columns}`;
  const page = await browser.newPage({ viewport: { width: 1200, height: 100 }, deviceScaleFactor: 1 });
  await page.goto(await terminal(name, one));
  await page.locator('pre').screenshot({ path: path.join(out, `${name}.png`) });
  await page.close();
}
await browser.close();
fs.rmSync(folder, { recursive: true });
