import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A blog of `count` posts below the folder for temporary files, made once: the same count gives the same bytes.
 *
 * @returns Its folder, and what `blog` has to answer about it.
 */
export function makeCorpus(count) {
  const kind = createHash('sha256')
    .update(fs.readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 8);
  const folder = path.join(os.tmpdir(), `blog-bench-${kind}-${count}`);
  const answers = path.join(folder, 'expected.json');
  // Written last: a folder without it was not finished.
  if (!fs.existsSync(answers)) {
    fs.rmSync(folder, { recursive: true, force: true });
    const expected = writePosts(path.join(folder, 'blog'), count);
    fs.writeFileSync(answers, JSON.stringify(expected));
  }
  return { folder: path.join(folder, 'blog'), expected: JSON.parse(fs.readFileSync(answers, 'utf8')) };
}

function writePosts(folder, count) {
  const random = randomFrom(20_260_101);
  const texts = makeTexts(random);
  const expected = { posts: count, drafts: 0, bytes: 0, tags: {} };
  for (let at = 0; at < count; at += 1) {
    const post = makePost(random, { at, texts });
    const file = path.join(folder, post.path);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, post.text);
    expected.bytes += Buffer.byteLength(post.text);
    if (post.draft) expected.drafts += 1;
    else for (const tag of post.tags) expected.tags[tag] = (expected.tags[tag] ?? 0) + 1;
  }
  return expected;
}

const words =
  'the of and to in is that it was for on are as with they be at one have this from by word but what some we can out other were all there when use your how said each she which their time if will way about many then them write would like so these her long make thing see two has look more day could go come did number sound no most people my over know water than call first who may down side been now find any new work part take get place made live where after back little only round man year came show every good cache compiler runtime thread latency kernel socket buffer parser lexer syntax index query schema deploy release branch commit merge review'.split(
    ' ',
  );
const korean =
  '오늘 개발 블로그 정리 회고 테스트 배포 성능 측정 자바스크립트 타입 함수 비동기 캐시 인덱스 데이터 여행 일상 사진 독서'.split(
    ' ',
  );
const japanese =
  '今日 開発 日記 勉強 設計 実装 性能 計測 型 関数 非同期 旅行 写真 読書 技術 メモ まとめ 環境 構築 入門'.split(' ');
const plainTags =
  'javascript typescript node.js css html react vue svelte rust go python ruby java kotlin swift c++ c# .net php haskell elixir linux macos windows docker kubernetes git vim emacs shell zsh sql postgres sqlite redis graphql http tcp dns tls security performance testing ci devops cloud aws monitoring logging debugging refactoring architecture design-patterns algorithms machine-learning ai llm robotics photography travel cooking coffee music books movies games running cycling yoga productivity writing blogging career til notes links weekly review howto'.split(
    ' ',
  );
const wideTags = [
  ...korean,
  ...japanese,
  '🚀',
  '☕ coffee',
  '👩‍💻',
  '🇰🇷',
  '❤️',
  '📚 books',
  '활성화 함수',
  'fine tuning',
];
const categories = ['Engineering', 'Life', 'Notes', 'Reviews', '개발', '日記', 'Travel', 'Projects'];
const offsets = ['+09:00', '+09:00', '+09:00', 'Z', 'Z', '-05:00', '+01:00', '+05:30'];

/** 500 tags, every fourth of them in another script while they last. */
const tags = [
  ...plainTags.flatMap((tag, at) => (at % 2 === 0 && at / 2 < wideTags.length ? [tag, wideTags[at / 2]] : [tag])),
  ...Array.from(
    { length: 500 },
    (_, at) => `${plainTags[at % plainTags.length]} ${words[(at * 13) % words.length]} ${at}`,
  ),
].slice(0, 500);

function makePost(random, { at, texts }) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  // More posts in recent years.
  const ms = Date.UTC(2006, 0, 1) + Math.floor((Date.UTC(2026, 0, 1) - Date.UTC(2006, 0, 1)) * random() ** 0.7);
  const iso = new Date(ms).toISOString();
  const titleWords = Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(words));
  const slug = `${titleWords.join('-')}-${at}`;
  const script = random();
  if (script < 0.12) titleWords.push(pick(korean), pick(korean));
  else if (script < 0.2) titleWords.unshift(pick(japanese));
  const chosen = new Set(Array.from({ length: Math.floor(random() * 6) }, () => tagAt(random())));
  const list = [...chosen];
  const draft = random() < 0.06;
  const style = random();
  const front = [
    `title: ${style < 0.5 ? `"${titleWords.join(' ')} & \\"quoted\\""` : titleWords.join(' ')}`,
    `date: ${random() < 0.25 ? `${iso.slice(0, 10)} ${iso.slice(11, 19)} +0900` : `${iso.slice(0, 19)}${pick(offsets)}`}`,
    ...(style < 0.55
      ? [`tags: [${list.map(quoted).join(', ')}]`]
      : list.length === 0
        ? []
        : ['tags:', ...list.map((tag) => `  - ${quoted(tag)}`)]),
    ...(style < 0.7 ? [`categories: [${pick(categories)}]`] : ['categories:', `  - ${pick(categories)}`]),
    ...(draft ? ['draft: true'] : random() < 0.3 ? ['draft: false'] : []),
    random() < 0.2
      ? `description: >-\n  ${sentence(random, words)}\n  ${sentence(random, words)}`
      : `description: "${sentence(random, words)}"`,
    ...(random() < 0.3 ? [`cover:\n  image: /img/${at}.jpg\n  alt: ${pick(words)}`] : []),
  ];
  return {
    path: `${iso.slice(0, 4)}/${iso.slice(5, 7)}/${iso.slice(0, 10)}-${slug}.md`,
    text: `---\n${front.join('\n')}\n---\n\n${body(random, texts)}`,
    draft,
    tags: list,
  };
}

/** Few tags are used often, most of them seldom. */
function tagAt(share) {
  return tags[Math.min(tags.length - 1, Math.floor(tags.length ** share) - 1)];
}

function quoted(tag) {
  return /^[a-z][a-z .-]*$/.test(tag) && !/^(?:no|on|off|yes)$/.test(tag) ? tag : `"${tag}"`;
}

/** From one kilobyte to a few hundred, most of them a few. */
function body(random, texts) {
  const bytes = Math.min(400_000, 1_000 / (1.0025 - random()));
  let text = '';
  while (text.length < bytes) text += texts[Math.floor(random() * texts.length)];
  return text;
}

function makeTexts(random) {
  return Array.from({ length: 200 }, (_, at) => {
    if (at % 10 === 0) return `## ${sentence(random, words)}\n\n`;
    if (at % 10 === 1) return `\`\`\`js\nconst ${words[at % words.length]} = ${at};\n\`\`\`\n\n`;
    if (at % 10 === 2) return `- ${sentence(random, words)}\n- ${sentence(random, words)}\n\n`;
    const language = at % 10 === 3 ? korean : at % 10 === 4 ? japanese : words;
    return `${Array.from({ length: 4 }, () => sentence(random, language)).join('. ')}.\n\n`;
  });
}

function sentence(random, list) {
  return Array.from({ length: 8 + Math.floor(random() * 12) }, () => list[Math.floor(random() * list.length)]).join(
    ' ',
  );
}

/** Mulberry32: numbers from 0 up to 1, the same ones for the same seed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
