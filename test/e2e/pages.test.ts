import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, openPage, startBrowser } from './browser.ts';
import { makeFolder, requireBuild, runBlog } from './process.ts';

const attention = path.resolve('examples/attention');
let browser: Browser;

/** The address of what a call writes in a format. */
function answerOf(blog: string, format: 'html' | 'svg', words: readonly string[]): string {
  const { status, stdout, stderr } = runBlog(['-C', blog, ...words, '-f', format, '--tz', 'Asia/Seoul']);
  if (status !== 0 || stdout === '') throw new Error(stderr);
  const file = path.join(makeFolder(), `answer.${format}`);
  fs.writeFileSync(file, stdout);
  return pathToFileURL(file).href;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, impact, nodes }) => `${id} ${impact} ${nodes[0]?.html}`);
}

beforeAll(requireBuild);

describe.skipIf(noBrowser !== undefined)(`answers in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['calendar 2026-01', '달력', 1],
    ['calendar 2025', '달력', 2],
    ['calendar 2026-03 --months 3', '달력', 3],
    ['tags', '태그', 1],
    ['tags --cloud', '태그', 1],
    ['tags --tree', '태그', 0],
    ['categories', '카테고리', 1],
    ['stats', '통계', 4],
  ] as const)('`%s` is a page without requests that keeps nobody out', async (call, title, pictures) => {
    const address = answerOf(attention, 'html', [...call.split(' '), '--locale', 'ko']);
    for (const [width, colorScheme] of [
      [1200, 'light'],
      [390, 'dark'],
    ] as const) {
      const options = { viewport: { width, height: 800 }, colorScheme };
      const { page, requests, faults } = await openPage(browser, address, options);
      expect(await page.title()).toBe(title);
      expect(await page.locator('html').getAttribute('lang')).toBe('ko');
      expect(await page.locator('h1').allTextContents()).toEqual([title]);
      expect(await page.locator('svg[role=img]').count()).toBe(pictures);
      for (const named of await page.locator('svg > title').allTextContents()) expect(named).not.toMatch(/[a-z]{3}/);
      if (pictures > 0) await page.locator('summary').first().click();
      expect(await page.locator('details table').first().isVisible()).toBe(pictures > 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect({ requests, faults }).toEqual({ requests: [], faults: [] });
      expect(await violations(page)).toEqual([]);
    }
  });

  it('`calendar -f html` is there to be read without a script', async () => {
    const address = answerOf(attention, 'html', ['calendar', '2026-01', '--locale', 'en']);
    const { page } = await openPage(browser, address, { javaScriptEnabled: false });
    expect(await page.locator('main > .wide td').nth(1).textContent()).toBe('달리기 일지: 12월');
    await page.locator('summary').click();
    expect(await page.locator('details tbody tr').count()).toBe(14);
  });

  it('draws a year, months, bars, curves and clouds with no letter over another', async () => {
    for (const call of ['calendar 2025', 'calendar 2026-01', 'tags', 'tags --cloud', 'stats']) {
      const { page, faults } = await openPage(browser, answerOf(attention, 'svg', call.split(' ')));
      const overlaps = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('text')];
        const boxes = texts.map((text) => ({ text: text.lastChild?.textContent, box: text.getBoundingClientRect() }));
        return boxes.flatMap(({ text, box }, at) =>
          boxes.slice(at + 1).flatMap((other) => {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            // Boxes are as high as all letters of a font: those of two lines may touch.
            return across > 1 && down > Math.min(box.height, other.box.height) / 3
              ? [`${text} over ${other.text}`]
              : [];
          }),
        );
      });
      expect({ call, overlaps, faults }).toEqual({ call, overlaps: [], faults: [] });
      const outside = await page.evaluate(() => {
        const { width, height } = document.documentElement.getBoundingClientRect();
        return [...document.querySelectorAll('text, rect')]
          .map((one) => one.getBoundingClientRect())
          .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height).length;
      });
      expect({ call, outside }).toEqual({ call, outside: 0 });
    }
  });

  it('takes nothing of a post for markup, in pages and in pictures', async () => {
    const names = [
      '<script>window.ran=1</script>',
      '"><img src=x onerror=window.ran=1>',
      "' onload=window.ran=1 x='",
      '</title></text></svg><script>window.ran=1</script>',
      '&lt;b&gt; &#60;i&#62;',
      ']]><!-- --><style>*{display:none}</style>',
      '</style><svg/onload=window.ran=1>',
      'javascript:window.ran=1',
    ];
    const files = names.map((name, at) => {
      const value = JSON.stringify(name);
      const front = `title: ${value}\ndate: 2026-01-0${at + 1}\ntags: [${value}]\ncategories: [${value}]`;
      return [`posts/${at}.md`, `---\n${front}\n---\n\n${'word '.repeat(at + 1)}\n`] as const;
    });
    const blog = makeFolder(Object.fromEntries(files));
    for (const call of ['list', 'calendar 2026-01', 'calendar 2026', 'tags', 'tags --cloud', 'categories', 'stats']) {
      for (const format of ['html', 'svg'] as const) {
        if (call === 'list' && format === 'svg') continue;
        const { page, requests, faults } = await openPage(browser, answerOf(blog, format, call.split(' ')));
        await page.waitForTimeout(20);
        expect(await page.evaluate(() => 'ran' in window)).toBe(false);
        expect(await page.locator('script, img, [onload], [onerror], [src], [href]').count()).toBe(0);
        expect(await page.locator('style').count()).toBe(1);
        expect({ call, format, requests, faults }).toEqual({ call, format, requests: [], faults: [] });
        if (call === 'calendar 2026' || (call === 'calendar 2026-01' && format === 'svg')) continue;
        const text = await page.evaluate(() => document.documentElement.textContent ?? '');
        // Of all posts the figures name the longest one.
        for (const name of call === 'stats' ? names.slice(-1) : names) expect(text, call).toContain(name);
      }
    }
  }, 60_000);
});
