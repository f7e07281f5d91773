import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/report.ts';
import { en } from '../../src/core/words/en.ts';
import { renderHtml } from '../../src/render/html.ts';
import { cloudPicture } from '../../src/render/svg/cloud.ts';
import { loadPen } from '../../src/render/svg/pen.ts';
import { pictureStyle, stack } from '../../src/render/svg/picture.ts';
import { ascent, descent, placeWords } from '../../src/render/svg/place-words.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { hostileText } from './any-text.ts';
import { blocksWith, reportOf } from './sample-blocks.ts';

const blocks = blocksWith('소유권');

const markup = `</title></svg><script>alert(1)</script><img src=x onerror="alert(1)">'\`&#60;`;
/** The elements and attributes that pages and pictures are made of. */
const elements = new Set(
  [
    'svg g title desc style text rect path circle figure details summary table thead tbody tr th td div p h1 h2 ul li small',
    'html head body main section meta',
  ].flatMap((names) => names.split(' ')),
);
const attributes = new Set(
  [
    'xmlns class role aria-labelledby aria-label width height viewBox id x y rx r cx cy d transform textLength lengthAdjust',
    'scope tabindex lang charset http-equiv content name',
  ].flatMap((names) => names.split(' ')),
);

/** Elements and attributes that none of the formats writes itself. */
function strange(text: string): string[] {
  return [...text.replace('<!doctype html>', '').matchAll(/<([^>]*)>/g)].flatMap(([, tag = '']) => {
    const [, name = tag, rest = ''] = /^\/?([a-z][a-z0-9]*)((?:\s[\w-]+="[^"<]*")*)\/?$/i.exec(tag) ?? [];
    const given = [...rest.matchAll(/\s([\w-]+)="[^"<]*"/g)].map(([, key = '']) => key);
    return [...(elements.has(name) ? [] : [tag]), ...given.filter((key) => !attributes.has(key))];
  });
}

/** Elements that are opened and not closed, or the other way round. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', empty] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    if (empty === '/' || name === 'meta') continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

async function html(some: readonly Block[]): Promise<string> {
  return [...(await renderHtml(reportOf(some)))].join('');
}

describe('renderSvg()', () => {
  it.each([['table'], ['tree']] as const)('refuses a %s', async (kind) => {
    await expect(renderSvg(reportOf([blocks[kind]]))).rejects.toThrow('Cannot draw this answer: it is a list');
  });

  it('leaves lists and their headings out beside pictures', async () => {
    const heading = (text: string): Block => ({ kind: 'heading', text });
    const out = await renderSvg(reportOf([heading('A'), blocks.bars, heading('B'), blocks.table]));
    expect([out.includes('>A<'), out.includes('>B<'), out.includes('2024-03-14')]).toEqual([true, false, false]);
  });

  it('names the picture and says what it shows', async () => {
    const out = await renderSvg(reportOf([blocks.heat]));
    expect(out).toMatch(/^<svg [^>]*role="img" aria-labelledby="picture-title picture-desc"/);
    expect(/<title id="picture-title">(.*?)<\/title>/.exec(out)?.[1]).toBe('소유권');
    expect(/<desc id="picture-desc">(.*?)<\/desc>/.exec(out)?.[1]).toBe('1472 posts on 295 days, 8 at most on one.');
  });

  it.each(Object.keys(blocks) as Block['kind'][])(
    'writes no markup of a post in %s, nor does `renderHtml()`',
    async (kind) => {
      const some = [blocksWith(markup)[kind], blocks.bars];
      for (const out of [await renderSvg(reportOf(some)), await html(some)]) {
        expect(strange(out)).toEqual([]);
        expect(unbalanced(out)).toEqual([]);
      }
    },
  );

  it('stays balanced on any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const some = Object.values(blocksWith(`${text}<b onclick=x>${text}`));
        for (const out of [await renderSvg(reportOf(some)), await html(some)]) {
          expect([...strange(out), ...unbalanced(out)]).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('renderHtml()', () => {
  it('keeps days in sentences in one piece', async () => {
    const sentence: Block = {
      kind: 'text',
      spans: [{ text: 'longest gap after ' }, { text: '2026-03-22', role: 'muted' }],
    };
    expect(await html([sentence])).toContain(
      '<p>longest gap after <small><span class="date">2026-03-22</span></small></p>',
    );
  });

  it('lets its own style in, and nothing else', async () => {
    const out = await html(Object.values(blocks));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(out)?.[1];
    const style = /<style>([^<]*)<\/style>/.exec(out)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const hash = Buffer.from(digest).toString('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(out.match(/<style>/g)).toHaveLength(1);
    expect(out).not.toMatch(/\bstyle=|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
  });

  it('gives each picture its own names', async () => {
    const ids = [...(await html([blocks.bars, blocks.month, blocks.heat])).matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('picture-3-title');
  });

  it('says in a table what a picture shows', async () => {
    expect(await html([blocks.month])).toContain('<tr><td>14</td><td>1</td></tr>');
    expect(await html([blocks.cloud])).toContain('<tr><td>소유권</td><td>3</td></tr>');
  });

  it('nests a list as the tree is', async () => {
    expect((await html([blocks.tree])).replace(/\n/g, '')).toContain(
      '<ul><li>소유권 3<ul><li>소유권 1</li><li>b</li></ul></li></ul>',
    );
  });
});

describe('placeWords()', () => {
  const word = fc.record({ sizePx: fc.constantFrom(13, 17, 23, 31, 42), width: fc.integer({ min: 1, max: 440 }) });

  it('lets no two boxes meet, and gives the same places again', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const points = placeWords(words, { width: 736, height: 700 });
        const boxes = points.flatMap((point, at) => {
          const { sizePx = 0, width = 0 } = words[at] ?? {};
          if (point === undefined) return [];
          const { x, y } = point;
          return { left: x - width / 2, right: x + width / 2, top: y - ascent * sizePx, bottom: y + descent * sizePx };
        });
        const meeting = boxes.flatMap((one, at) =>
          boxes
            .slice(at + 1)
            .filter(
              (other) =>
                one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
            ),
        );
        expect(meeting).toEqual([]);
        expect(placeWords(words, { width: 736, height: 700 })).toEqual(points);
      }),
      { numRuns: 15 },
    );
  });

  it('gives nothing where there is no room', () => {
    expect(placeWords([{ sizePx: 42, width: 400 }], { width: 96, height: 96 })).toEqual([undefined]);
  });
});

describe('cloudPicture()', () => {
  it('draws the most used 200 of more words, and says how many are left', async () => {
    const words = Array.from({ length: 250 }, (_, at) => ({ text: `w${at}`, size: 1 as const, count: at + 1 }));
    const { body, desc } = cloudPicture({ kind: 'cloud', words }, { pen: await loadPen([]), words: en, widthPx: 720 });
    expect(body.match(/<text /g)).toHaveLength(200);
    expect(body).not.toContain('>w49<');
    expect(desc).toMatch(/^w50 51, .*w249 250, and 50 more$/);
  });
});

describe('loadPen()', () => {
  it('cuts what is too wide', async () => {
    const pen = await loadPen(['소유권']);
    expect(pen.width('소유권', 20)).toBeCloseTo(60, 5);
    expect(pen.fit('소유권 정리', { px: 60, sizePx: 20 })).toBe('소유…');
    expect(pen.fit('x'.repeat(100_000), { px: 100, sizePx: 10 }).length).toBeLessThan(30);
    expect(pen.fit('', { px: 10, sizePx: 10 })).toBe('');
  });
});

describe('pictureStyle', () => {
  const schemes = [...pictureStyle.matchAll(/\.picture\{(--[^}]*)/g)].map(
    ([, text = '']) => new Map([...text.matchAll(/--(\w+):(#\w+)/g)].map(([, name = '', color = '']) => [name, color])),
  );

  it.each([
    ['ink', 'ground', 4.5],
    ['soft', 'ground', 4.5],
    ['bar', 'ground', 4.5],
    ['on', 'bar', 4.5],
    ['l1', 'ground', 3],
    ['l2', 'ground', 3],
    ['l3', 'ground', 3],
    ['l4', 'ground', 3],
  ])('sets %s off from %s by %d to 1, in light and in dark', (one, other, least) => {
    expect(schemes).toHaveLength(2);
    for (const colors of schemes) expect(contrast(colors.get(one), colors.get(other))).toBeGreaterThanOrEqual(least);
  });
});

describe('stack()', () => {
  it('sets drawings under each other and keeps what they say', () => {
    const one = { width: 10, height: 20, title: 'A', desc: 'a', body: '<x/>' };
    const { width, height, title, desc, body } = stack([one, { ...one, width: 30, title: 'B', desc: 'b' }]);
    expect({ width, height, title, desc }).toEqual({ width: 30, height: 64, title: 'A', desc: 'a B: b' });
    expect(body).toContain('translate(0 44)');
  });
});

/** WCAG 2.2: contrast ratio. */
function contrast(one = '', other = ''): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const digits = color.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
