import { sums } from './random.mjs';
import { categories, japanese, korean, words } from './vocabulary.mjs';

const offsets = ['+09:00', 'Z', '-05:00', '+01:00', '+05:30', '-08:00'];
const offsetWeights = sums([50, 20, 10, 10, 5, 5]);
const categoryWeights = sums(categories.map((_, at) => 1 / (at + 1)));
/** How many posts have no tag, one, two … of them. */
const tagCountWeights = sums([10, 14, 20, 22, 16, 9, 5, 3, 1]);
const start = Date.UTC(2006, 0, 1);
const end = Date.UTC(2026, 0, 1);

/**
 * What stands in the heads of `count` posts, one after the other: path, title, day, draft, tags, category and `front`,
 * the text of the front matter. `tags` are used the less the later they stand; with `even`, all of them in turn.
 */
export function* makePosts(random, { count, tags, even = false }) {
  const tagWeights = sums(tags.map((_, at) => 1 / (at + 1) ** 1.05));
  const chosen = even
    ? (at) => [0, 1, 2].map((next) => tags[(at * 3 + next) % tags.length])
    : () => someTags(random, { tags, tagWeights });
  for (let at = 0; at < count; at += 1) yield makePost(random, { at, tags: chosen(at) });
}

function someTags(random, { tags, tagWeights }) {
  const count = random.place(tagCountWeights);
  const chosen = new Set();
  while (chosen.size < count) chosen.add(tags[random.place(tagWeights)]);
  return [...chosen];
}

function makePost(random, { at, tags }) {
  const { next, place, between } = random;
  // More posts in recent years.
  const wallMs = start + Math.floor((end - start) * next() ** 0.7);
  const wall = new Date(wallMs).toISOString();
  const offset = offsets[place(offsetWeights)];
  const titleWords = makeTitleWords(random);
  const plain = capital(titleWords.join(' '));
  const title = next() < 0.15 ? `${plain}: ${random.pick(words)} & "quoted"` : plain;
  const category = categories[place(categoryWeights)];
  const draft = next() < 0.06;
  const style = next();
  const front = [
    `title: ${style < 0.6 ? scalar(title) : quoted(title)}`,
    `date: ${next() < 0.25 ? spacedDate(wall, offset) : `${wall.slice(0, 19)}${offset}`}`,
    ...tagLines(tags, style),
    ...(style < 0.7 ? [`categories: [${category}]`] : ['categories:', `  - ${category}`]),
    ...(draft ? ['draft: true'] : next() < 0.3 ? ['draft: false'] : []),
    ...description(random),
    ...(next() < 0.3 ? ['cover:', `  image: /img/${at}.jpg`, `  alt: ${random.pick(words)}`] : []),
    // A few heads are far longer than what is read of a file at once.
    ...(next() < 0.0005 ? ['references:', ...references(random, between(150, 600))] : []),
  ];
  const slug = [...titleWords.filter((word) => /^[a-z]+$/.test(word)), at.toString(16)].join('-');
  return {
    path: `${wall.slice(0, 4)}/${wall.slice(5, 7)}/${wall.slice(0, 10)}-${slug}.md`,
    title,
    day: wall.slice(0, 10),
    draft,
    tags,
    category,
    wallMs,
    front: `---\n${front.join('\n')}\n---\n\n`,
  };
}

function makeTitleWords({ next, between, pick, pickSome }) {
  const title = pickSome(words, between(3, 9));
  const script = next();
  if (script < 0.12) return [pick(korean), ...title.slice(1), pick(korean)];
  if (script < 0.2) return [pick(japanese), ...title.slice(1)];
  return script < 0.25 ? [...title, pick(['🚀', '🎉', '☕'])] : title;
}

function spacedDate(wall, offset) {
  return `${wall.slice(0, 10)} ${wall.slice(11, 19)} ${offset === 'Z' ? '+0000' : offset.replace(':', '')}`;
}

function tagLines(tags, style) {
  if (style < 0.55) return [`tags: [${tags.map(scalar).join(', ')}]`];
  if (tags.length === 0) return style < 0.8 ? ['tags: []'] : [];
  return ['tags:', ...tags.map((tag) => `${style < 0.85 ? '  ' : ''}- ${scalar(tag)}`)];
}

function description({ next, between, pickSome }) {
  const sentence = pickSome(words, between(8, 30));
  const text = `${capital(sentence.join(' '))}.`;
  if (next() < 0.2) {
    const middle = Math.floor(sentence.length / 2);
    return ['description: >-', `  ${sentence.slice(0, middle).join(' ')}`, `  ${sentence.slice(middle).join(' ')}.`];
  }
  return [`description: ${next() < 0.5 ? quoted(text) : text}`];
}

function references({ pick }, count) {
  return Array.from({ length: count }, (_, at) => `  - https://example.com/${pick(words)}/${at}`);
}

/** As YAML, without quotes where none are needed. */
function scalar(text) {
  return /^[\p{L}][\p{L}\p{N}. -]*$/u.test(text) ? text : quoted(text);
}

function quoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
