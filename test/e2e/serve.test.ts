import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { noBrowser, openPage, startBrowser } from './browser.ts';
import { environment, makeFolder, program, requireBuild } from './process.ts';

const post = (title: string): string => `---\ntitle: ${title}\ndate: 2026-01-05\n---\n`;
const servers: ChildProcess[] = [];
const folders: string[] = [];

interface Serving {
  readonly child: ChildProcess;
  readonly port: number;
  readonly root: string;
}

/** Starts a server and waits for its address. */
async function serve(...words: string[]): Promise<Serving> {
  const root = makeFolder({ 'posts/a.md': post('First post'), 'secret.txt': 'secret' });
  folders.push(root);
  const env = environment({ XDG_CACHE_HOME: path.join(root, '..', `${path.basename(root)}-cache`) });
  const child = spawn(process.execPath, [program, '-C', root, 'serve', ...words], { env });
  servers.push(child);
  child.stdout?.setEncoding('utf8');
  const [address] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [string];
  return { child, root, port: Number(/:(\d+)\/\s*$/.exec(address)?.[1]) };
}

interface Asked {
  readonly path?: string;
  readonly host?: string;
  readonly method?: string;
  /** Beside `Host`. */
  readonly address?: string;
}

function ask(port: number, { path = '/', host = `127.0.0.1:${port}`, method = 'GET' }: Asked = {}) {
  return new Promise<{ status: number; body: string; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, headers: { Host: host }, agent: false });
    request.on('error', reject);
    request.on('response', async (response) => {
      response.setEncoding('utf8');
      let body = '';
      for await (const chunk of response) body += String(chunk);
      resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
    });
    request.end();
  });
}

/** The versions that a listener is told, as they come. */
function listen(port: number): { readonly versions: string[]; readonly request: http.ClientRequest } {
  const versions: string[] = [];
  const request = http.get({ host: '127.0.0.1', port, path: '/events', agent: false }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (text: string) =>
      versions.push(...[...text.matchAll(/^data: (.+)$/gm)].map(([, one = '']) => one)),
    );
    response.on('error', () => undefined);
  });
  request.on('error', () => undefined);
  return { versions, request };
}

const soon = { timeout: 10_000, interval: 30 };

beforeAll(requireBuild);
afterEach(async () => {
  for (const child of servers.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
});
afterAll(() => {
  for (const folder of folders) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(`${folder}-cache`, { recursive: true, force: true });
  }
});

describe('blog serve', () => {
  it('shows the page to who asks for this machine, and nothing else to anybody', async () => {
    const { port } = await serve();
    const status = async (asked: Asked): Promise<number> => (await ask(port, asked)).status;
    const { body, headers } = await ask(port);
    expect(body).toContain('First post');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    });
    expect(await status({ host: `localhost:${port}` })).toBe(200);
    expect(await status({ host: `[::1]:${port}` })).toBe(200);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      `localhost:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ])
      expect(await status({ host }), host).toBe(403);
    expect(await status({ host: 'evil.example', path: '/events' })).toBe(403);
    for (const path of [
      '/secret.txt',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/posts/a.md',
      '//evil.example/',
      '/favicon.ico',
      '/index.html',
    ])
      expect(await ask(port, { path }), path).toMatchObject({
        status: 404,
        body: expect.not.stringContaining('secret'),
      });
    expect(await status({ method: 'POST' })).toBe(405);
    expect(await ask(port, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('listens on the loopback only', async () => {
    const { port } = await serve();
    const { networkInterfaces } = await import('node:os');
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const socket = net.connect(port, address);
      const [error] = await once(socket, 'error');
      expect((error as NodeJS.ErrnoException).code).toBe('ECONNREFUSED');
    }
  });

  it('survives what is no request', async () => {
    const { port } = await serve();
    for (const text of [
      '\0\0\0',
      'GET / HTTP/1.0\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(10_000)}\r\n`,
      'x'.repeat(100_000),
    ]) {
      const socket = net.connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.resume();
      socket.end(text);
      await new Promise((resolve) => socket.on('close', resolve));
    }
    expect((await ask(port)).status).toBe(200);
  });

  it('tells every client of a change, and shows it', async () => {
    const { port, root } = await serve();
    await ask(port);
    const clients = [listen(port), listen(port)];
    await vi.waitFor(() => expect(clients.map(({ versions }) => versions.length)).toEqual([1, 1]), soon);
    fs.mkdirSync(path.join(root, 'posts/new'));
    fs.writeFileSync(path.join(root, 'posts/new/b.md'), post('Second post'));
    await vi.waitFor(() => expect(clients.map(({ versions }) => new Set(versions).size)).toEqual([2, 2]), soon);
    const { body } = await ask(port);
    expect(body).toContain('Second post');
    expect(body).toContain(`data-version="${clients[0]?.versions.at(-1)}"`);
    // A change in a folder that is new is seen too.
    fs.writeFileSync(path.join(root, 'posts/new/b.md'), post('Third post'));
    await vi.waitFor(async () => expect((await ask(port)).body).toContain(`${clients[1]?.versions.at(-1)}`), soon);
    await vi.waitFor(() => expect(new Set(clients[1]?.versions).size).toBe(3), soon);
    expect((await ask(port)).body).toContain('Third post');
    for (const { request } of clients) request.destroy();
  });

  it('tells nothing where nothing of the page has changed', async () => {
    const { port, root } = await serve();
    await ask(port);
    const { versions, request } = listen(port);
    fs.writeFileSync(path.join(root, 'secret.txt'), 'other');
    fs.writeFileSync(path.join(root, 'posts/c.md'), post('Last post'));
    await vi.waitFor(() => expect(versions.length).toBeGreaterThan(1), soon);
    expect(new Set(versions).size).toBe(2);
    expect(versions).toHaveLength(2);
    request.destroy();
  });

  it('follows 1,000 changes in a row', async () => {
    const { port, root } = await serve();
    await ask(port);
    const { versions, request } = listen(port);
    for (let at = 1; at <= 1_000; at += 1) {
      fs.writeFileSync(path.join(root, 'posts/a.md'), post(`Title ${at} of many`));
      if (at % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await vi.waitFor(async () => {
      const { body } = await ask(port);
      expect(body).toContain('Title 1000 of many');
      expect(body).toContain(`data-version="${versions.at(-1)}"`);
    }, soon);
    expect(versions.length).toBeLessThan(100);
    request.destroy();
  });

  it('says so where the blog is gone, and shows it when it is back', async () => {
    const { port, root } = await serve();
    await ask(port);
    const { versions, request } = listen(port);
    fs.renameSync(root, `${root}-away`);
    await vi.waitFor(async () => expect((await ask(port)).body).toContain('Cannot open'), soon);
    await vi.waitFor(async () => expect((await ask(port)).body).toContain(`data-version="${versions.at(-1)}"`), soon);
    fs.renameSync(`${root}-away`, root);
    await vi.waitFor(async () => expect((await ask(port)).body).toContain('First post'), soon);
    fs.writeFileSync(path.join(root, 'posts/a.md'), post('Back again'));
    await vi.waitFor(() => expect(new Set(versions).size).toBeGreaterThan(2), soon);
    expect((await ask(port)).body).toContain('Back again');
    request.destroy();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends at %s with status 0, also with clients, and leaves nothing behind',
    async (signal) => {
      const { child, port, root } = await serve();
      const before = fs.readdirSync(root, { recursive: true }).sort();
      await ask(port);
      listen(port);
      await ask(port);
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number];
      expect(code).toBe(0);
      expect(fs.readdirSync(root, { recursive: true }).sort()).toEqual(before);
      await expect(ask(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    },
  );

  it('says what is wrong with a port that is taken', async () => {
    const { port } = await serve();
    const child = spawn(process.execPath, [program, 'serve', '--port', String(port)], {
      env: environment(),
      cwd: 'examples/attention',
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining(`Cannot use port ${port}: something else listens on it`),
    });
  });

  it.skipIf(noBrowser !== undefined)(
    `changes in an open browser, and keeps what was typed${noBrowser ? ` (${noBrowser})` : ''}`,
    async () => {
      const { port, root } = await serve('--locale', 'en');
      const browser = await startBrowser();
      try {
        const { page, requests, faults } = await openPage(browser, `http://127.0.0.1:${port}/`);
        await page.getByRole('searchbox').fill('first');
        fs.writeFileSync(path.join(root, 'posts/b.md'), post('Another first'));
        fs.writeFileSync(path.join(root, 'posts/c.md'), post('Something else'));
        await expect
          .poll(() => page.locator('.shelf li > :first-child').allTextContents(), soon)
          .toEqual(['First post', 'Another first']);
        expect(await page.getByRole('searchbox').inputValue()).toBe('first');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
        fs.rmSync(path.join(root, 'posts/a.md'));
        await expect
          .poll(() => page.locator('.shelf li > :first-child').allTextContents(), soon)
          .toEqual(['Another first']);
        expect(faults).toEqual([]);
        expect([...new Set(requests)]).toEqual([`http://127.0.0.1:${port}/events`]);
      } finally {
        await browser.close();
      }
    },
  );
});
