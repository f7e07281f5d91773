import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, openPage, startBrowser } from './browser.ts';
import { makeFolder, requireBuild, runBlog } from './process.ts';

const attention = path.resolve('examples/attention');
const corpora = path.resolve('../shared/corpora');
let browser: Browser;

/** The address of the page of a blog. */
function pageOf(blog: string, ...words: string[]): string {
  const file = path.join(makeFolder(), 'page.html');
  const { status, stderr } = runBlog(['-C', blog, 'dashboard', '--out', file, '--tz', 'Asia/Seoul', ...words]);
  if (status !== 0) throw new Error(stderr);
  return pathToFileURL(file).href;
}

const shown = (page: Page, state = 'published'): Promise<string[]> =>
  page.locator(`[data-state=${state}] li > :first-child`).allTextContents();

const caption = (page: Page): Promise<string | null> => page.locator('#month caption').textContent();

beforeAll(requireBuild);

describe.skipIf(noBrowser !== undefined)(`the dashboard in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let korean: string;
  let english: string;
  beforeAll(async () => {
    browser = await startBrowser();
    korean = pageOf(attention, '--locale', 'ko');
    english = pageOf(attention, '--locale', 'en');
  });
  afterAll(() => browser.close());

  it('shows all of the example, in Korean', async () => {
    const { page, requests, faults } = await openPage(browser, korean);
    expect(await page.title()).toBe('어텐션 노트');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await page.locator('.counts dt').allTextContents()).toEqual(['오늘', '이번 달', '전체']);
    expect(await page.locator('.counts dd').last().textContent()).toBe('37');
    expect(await page.locator('#tree').textContent()).toContain('LLM (20)');
    expect(await page.locator('.cloud li').count()).toBe(30);
    expect(
      new Set(await page.locator('.cloud li').evaluateAll((all) => all.map((one) => one.className))).size,
    ).toBeGreaterThan(3);
    expect(await page.locator('#years svg[role=img]').count()).toBe(2);
    expect(await page.locator('.shelf h2').allTextContents()).toEqual(['글 37', '예약된 글 1', '초안 3']);
    await expect.poll(() => shown(page)).toHaveLength(37);
    expect({ requests, faults }).toEqual({ requests: [], faults: [] });
  });

  it('shows the visits of an access log and the most read posts', async () => {
    const day = (ago: number): string => {
      const [year, month = '', date] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' })
        .format(Date.now() - ago * 86_400_000)
        .split('-');
      const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
      return `${date}/${names[Number(month) - 1]}/${year}:00:00:00 +0900`;
    };
    const line = (address: string, when: string, target: string, agent = 'Mozilla/5.0 (X11) Firefox/140.0'): string =>
      `${address} - - [${when}] "GET ${target} HTTP/1.1" 200 1 "-" "${agent}"\n`;
    const log = [
      line('192.0.2.1', day(0), '/posts/kv-cache/'),
      line('192.0.2.1', day(0), '/posts/lora-rank/'),
      line('192.0.2.2', day(0), '/posts/kv-cache/?utm=1'),
      line('192.0.2.1', day(1), '/posts/kv-cache/'),
      line('192.0.2.9', day(1), '/posts/lora-rank/', 'Googlebot/2.1'),
      line('192.0.2.3', day(9), '/'),
    ];
    const file = path.join(makeFolder({ 'access.log': log.join('') }), 'access.log');
    const { page } = await openPage(browser, pageOf(attention, '--locale', 'ko', '--visits', file));
    const [visits, posts] = await page.locator('.counts').all();
    expect(await visits?.locator('dt').allTextContents()).toEqual(['오늘', '어제', '전체']);
    expect(await visits?.locator('dd').allTextContents()).toEqual(['2', '1', '4']);
    expect(await posts?.locator('dd').last().textContent()).toBe('37');
    expect(await page.locator('#read li').allTextContents()).toEqual([
      'KV cache의 크기를 계산해 보자 3명',
      'LoRA의 rank는 얼마여야 하나 1명',
    ]);
    expect(await page.locator('header .note').textContent()).toContain('로봇의 요청 1건은 뺐습니다.');
    expect(await page.content()).not.toContain('192.0.2.');
  });

  it('leafs through months, and a posting day leads to its posts', async () => {
    const { page } = await openPage(browser, english);
    while ((await caption(page)) !== 'January 2026') await page.getByRole('button', { name: 'Previous month' }).click();
    await page.getByRole('link', { name: '17 January 2026, 2 posts' }).click();
    await expect.poll(() => shown(page)).toEqual(['왜 √d로 나누는가', '모델이 모델을 채점할 때']);
    await expect.poll(() => page.locator('#chosen-name').textContent()).toBe('2026-01-17 (2)');
    await page.getByRole('link', { name: 'All posts' }).click();
    await expect.poll(() => shown(page)).toHaveLength(37);
    await page.locator('#month a').first().focus();
    await page.keyboard.press('PageUp');
    expect(await caption(page)).toBe('December 2025');
    while (await page.locator('#previous').isEnabled()) await page.locator('#previous').click();
    expect(await caption(page)).toBe('September 2025');
  });

  it('shows the posts of a tag, of a category and of a day of the heat map, and goes back', async () => {
    const { page } = await openPage(browser, english);
    await page.locator('.cloud').getByRole('link', { name: 'attention (7)' }).click();
    await expect.poll(() => page.locator('#chosen-name').textContent()).toBe('attention (7)');
    await expect.poll(() => shown(page)).toHaveLength(7);
    await page.locator('#tree').getByRole('link', { name: 'LLM (20)' }).click();
    await expect.poll(() => shown(page)).toHaveLength(20);
    expect(await page.locator('[data-state=published] li p').count()).toBe(20);
    await page.locator('.chips').getByRole('link', { name: 'KV cache' }).first().click();
    await expect.poll(() => page.locator('#chosen-name').textContent()).toBe('KV cache (2)');
    await page.goBack();
    await expect.poll(() => shown(page)).toHaveLength(20);
    await page.locator('#years rect.l2').first().click();
    await expect.poll(() => page.locator('#chosen-name').textContent()).toBe('2026-01-17 (2)');
  });

  it('finds posts as one types, also a syllable that is not finished', async () => {
    const { page } = await openPage(browser, korean);
    const search = page.getByRole('searchbox', { name: '글 찾기' });
    await search.pressSequentially('softmax 수치');
    await expect.poll(() => shown(page)).toEqual(['softmax의 수치 안정성']);
    expect(await page.getByRole('status').textContent()).toBe('글 1개');
    await search.fill('키보');
    await expect.poll(() => shown(page)).toEqual(['키보드를 바꿨다']);
    await search.fill('키보ㄷ');
    await expect.poll(() => shown(page)).toEqual(['키보드를 바꿨다']);
    await search.fill('posts/kv-cache');
    await expect.poll(() => shown(page)).toEqual(['KV cache의 크기를 계산해 보자']);
    await search.fill('zzzz');
    expect(await page.getByRole('status').textContent()).toBe('맞는 글이 없습니다.');
    await search.fill('layer norm');
    await expect.poll(() => shown(page, 'draft')).toEqual(['layer norm은 앞에 둘까 뒤에 둘까']);
  });

  it('brings what was found into sight on a narrow screen', async () => {
    const narrow = { viewport: { width: 390, height: 800 } };
    const inSight = (page: Page): Promise<boolean> =>
      page.evaluate(() => {
        const { top, bottom } =
          document.querySelector('[data-state=published] li')?.getBoundingClientRect() ?? new DOMRect();
        return top > 0 && bottom < innerHeight;
      });
    const { page } = await openPage(browser, english, narrow);
    expect(await inSight(page)).toBe(false);
    await page.locator('.cloud').getByRole('link', { name: 'attention (7)' }).click();
    await expect.poll(() => inSight(page)).toBe(true);
    const { page: linked } = await openPage(browser, `${english}#category=LLM`, narrow);
    await expect.poll(() => inSight(linked)).toBe(true);
  });

  it('can be used from the keyboard', async () => {
    const { page: first } = await openPage(browser, english);
    await first.keyboard.press('Tab');
    expect(await first.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the posts');
    await first.keyboard.press('Enter');
    expect(await first.evaluate(() => document.activeElement?.id)).toBe('posts');
    const { page } = await openPage(browser, english);
    const names = new Set<string>();
    for (let at = 0; at < 90; at += 1) {
      await page.keyboard.press('Tab');
      names.add(
        await page.evaluate(
          () => `${document.activeElement?.tagName} ${document.activeElement?.closest('section, #finder')?.id ?? ''}`,
        ),
      );
    }
    expect([...names]).toEqual(
      expect.arrayContaining(['INPUT finder', 'A ', 'A calendar', 'A tags', 'A categories', 'BUTTON calendar']),
    );
  });

  it('is there to be read without a script', async () => {
    const { page } = await openPage(browser, english, { javaScriptEnabled: false });
    await expect.poll(() => shown(page)).toHaveLength(37);
    expect(await page.locator('[data-state=published] li p').first().isVisible()).toBe(true);
    expect(await page.locator('#month td a').first().isVisible()).toBe(true);
    expect(await page.locator('.cloud a').first().isVisible()).toBe(true);
    expect(await page.locator('#search').isVisible()).toBe(false);
    const day = page.locator('#month td a').first();
    const target = (await day.getAttribute('href'))?.slice(1);
    await day.click();
    expect(await page.locator(`li[id="${target}"]`).count()).toBe(1);
  });

  it.each([
    ['wide, light', 'ko', { width: 1200, scheme: 'light' }],
    ['wide, dark', 'en', { width: 1200, scheme: 'dark' }],
    ['middle, light', 'en', { width: 800, scheme: 'light' }],
    ['narrow, dark', 'ko', { width: 360, scheme: 'dark' }],
  ] as const)('has nothing that keeps people out: %s, %s', async (_name, locale, { width, scheme }) => {
    const { page } = await openPage(browser, locale === 'ko' ? korean : english, {
      viewport: { width, height: 800 },
      colorScheme: scheme,
    });
    await page.evaluate(axe.source);
    for (const address of ['', '#tag=attention', '#day=2026-01-17']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      await page.waitForTimeout(50);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, impact, nodes }) => `${id} ${impact} ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('takes nothing of a post for markup', async () => {
    const titles = [
      '<script>window.ran=1</script>',
      '"><img src=x onerror=window.ran=1>',
      "' autofocus onfocus=window.ran=1 x='",
      '</script><svg onload=window.ran=1>',
      '&lt;b&gt;',
      ']]><!-- --><style>*{display:none}</style>',
    ];
    const files = titles.map((title, at) => {
      const value = JSON.stringify(title);
      const front = `title: ${value}\ndate: 2026-01-0${at + 1}\ntags: [${value}]\ncategories: [${value}]\ndescription: ${value}`;
      return [`javascript:${at}/post-${at}'".md`, `---\n${front}\n---\n\n\`${title}\` ${title}\n`] as const;
    });
    const blog = makeFolder(Object.fromEntries(files));
    fs.writeFileSync(path.join(blog, 'blog.config.yaml'), `title: ${JSON.stringify(titles[0])}\n`);
    const { page, requests, faults } = await openPage(browser, pageOf(blog));
    expect((await shown(page)).sort()).toEqual([...titles].sort());
    expect(await page.title()).toBe(titles[0]);
    for (const title of titles) {
      await page.locator('.cloud a').filter({ hasText: title }).first().click();
      await expect.poll(() => shown(page), { message: title }).toEqual([title]);
    }
    await page.getByRole('searchbox').fill('<script>');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('img, svg[onload], [onerror], [onfocus]').count()).toBe(0);
    expect({ requests, faults }).toEqual({ requests: [], faults: [] });
  });

  it('answers typing at once in a blog of 10,000 posts', async () => {
    const words = '어텐션 모델 학습 데이터 토큰 이상 탐지 임계값 확률 분포 소프트맥스 정규화'.split(' ');
    const text = (at: number, count: number): string =>
      Array.from({ length: count }, (_, n) => words[(at * 7 + n * (at % 5) + n) % words.length]).join(' ');
    const files = Array.from({ length: 10_000 }, (_, at) => {
      const date = new Date(Date.UTC(2010, 0, 1 + (at % 5_800))).toISOString().slice(0, 10);
      const head = `title: ${text(at, 6)} ${at}\ndate: ${date}\ntags: [t${at % 300}, u${at % 70}]\ncategories: [c${at % 9}]`;
      return [`posts/${at}.md`, `---\n${head}\n---\n\n${text(at, 80)}\n`] as const;
    });
    const address = pageOf(makeFolder(Object.fromEntries(files)), '--locale', 'ko');
    expect(fs.statSync(new URL(address)).size).toBeLessThan(5_000_000);
    const { page, faults } = await openPage(browser, address);
    const times = await page.evaluate(async () => {
      const search = document.querySelector('input') ?? document.createElement('input');
      const all: number[] = [];
      for (const value of ['ㅁ', '모', '모델', '모델 ', '모델 학', '모델 학습', 't', 'zzz', '']) {
        const start = performance.now();
        search.value = value;
        search.dispatchEvent(new Event('input'));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        all.push(performance.now() - start);
      }
      return all.sort((a, b) => a - b);
    });
    // Of nine letters the middle one: others may have had to wait for the machine.
    expect(times[4]).toBeLessThan(100);
    expect(await page.getByRole('status').textContent()).toBe('글 10000개');
    await page.getByRole('button', { name: '더 보기' }).first().click();
    expect(await page.locator('[data-state=published] li').count()).toBe(100);
    expect(faults).toEqual([]);
  }, 120_000);

  it.skipIf(!fs.existsSync(corpora)).each(['digitalgov', 'johngrib', 'nodejs'])(
    'opens the page of %s in a second (needs ../shared/corpora)',
    async (name) => {
      const address = pageOf(path.join(corpora, name, 'site'));
      // Once before, so that the browser itself is awake.
      await openPage(browser, address);
      const { page, requests, faults } = await openPage(browser, address);
      const ms = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration);
      expect(ms).toBeLessThan(1_000);
      expect({ requests, faults }).toEqual({ requests: [], faults: [] });
    },
    60_000,
  );
});
