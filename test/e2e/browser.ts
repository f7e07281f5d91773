import fs from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const program = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== '' && fs.existsSync(file));

/** Why there is no test in a browser; undefined where there is one. */
export const noBrowser = program === undefined ? 'no Chromium: apt-get install chromium, or set CHROMIUM' : undefined;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox', '--disable-gpu'] });
}

/** A page that was opened, and what it asked for and complained about on the way. */
export interface Opened {
  readonly page: Page;
  /** Addresses but its own. */
  readonly requests: readonly string[];
  /** Errors of scripts, and what its policy kept from running. */
  readonly faults: readonly string[];
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (request.url().replace(/#.*$/, '') !== address) requests.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await page.goto(address);
  return { page, requests, faults };
}
