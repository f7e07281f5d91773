import { japanese, korean, words } from './vocabulary.mjs';

const poolBytes = 4 << 20;
const medianBytes = 5_000;

/**
 * A maker of Markdown texts of 200 bytes to 400 KB, 5 KB in the middle.
 *
 * They are cut from one text, so that 800 MB of them cost little more than the writing.
 */
export function bodiesFrom(random) {
  const { pool, starts } = makePool(random);
  return () => {
    const length = Math.round(Math.min(400_000, Math.max(200, Math.exp(random.normal(Math.log(medianBytes), 1)))));
    const start = random.pick(starts);
    const text = pool.subarray(start, start + length);
    return whole(text.length === length ? text : Buffer.concat([text, pool.subarray(0, length - text.length)]));
  };
}

function makePool(random) {
  const blocks = [];
  const starts = [];
  for (let size = 0; size < poolBytes; size += blocks.at(-1).length) {
    starts.push(size);
    blocks.push(Buffer.from(`${block(random)}\n\n`));
  }
  return { pool: Buffer.concat(blocks), starts };
}

function block(random) {
  const { between, pick, pickSome } = random;
  const chance = random.next();
  if (chance < 0.1) return `${'#'.repeat(between(2, 4))} ${pickSome(words, between(2, 7)).join(' ')}`;
  if (chance < 0.18) return `\`\`\`js\n${lines(between(2, 12), () => codeLine(random))}\n\`\`\``;
  if (chance < 0.26) return lines(between(2, 7), () => `- ${pickSome(words, between(3, 10)).join(' ')}`);
  if (chance < 0.3) return `> ${pickSome(words, between(8, 25)).join(' ')}\n\n---`;
  if (chance < 0.4) return `${pickSome(pick([korean, japanese]), between(10, 60)).join(' ')}.`;
  if (chance < 0.43) return `![${pick(words)}](/img/${between(1, 999)}.png "${pick(words)}")`;
  return paragraph(random);
}

function codeLine({ between, pick }) {
  return `const ${pick(words)} = ${pick(words)}(${between(0, 999)});`;
}

function paragraph({ between, pick, pickSome }) {
  const sentence = pickSome(words, between(20, 120));
  sentence[between(0, sentence.length - 1)] = `[${pick(words)}](https://example.com/${pick(words)})`;
  sentence[between(0, sentence.length - 1)] = `**${pick(words)}**`;
  return `${sentence.join(' ')}.`;
}

function lines(count, line) {
  return Array.from({ length: count }, line).join('\n');
}

/** The text up to its last paragraph or word: a letter of several bytes is not cut. */
function whole(text) {
  const paragraphs = text.lastIndexOf('\n\n');
  return paragraphs > 0 ? text.subarray(0, paragraphs + 1) : text.subarray(0, Math.max(0, text.lastIndexOf(' ')));
}
