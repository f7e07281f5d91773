import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlogError } from '../core/diagnostic.ts';
import type { Server } from '../core/page-ports.ts';
import { freshPage } from './fresh-page.ts';

/** What this machine calls itself; a name that leads here from elsewhere is no such thing (DNS rebinding). */
const ownNames = ['127.0.0.1', 'localhost', '[::1]'];
/** So many pages are told of changes at once. */
const mostListeners = 100;
const beatMs = 20_000;
/** What is scheduled goes live, and days end, without a change of a file. */
const minuteMs = 60_000;
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Serves one page on 127.0.0.1, and tells of its versions at `/events`; nothing else, until Ctrl-C. */
export function makeServer(): Server {
  return async (served) => {
    const { createServer } = await import('node:http');
    const listeners = new Set<ServerResponse>();
    const page = freshPage(served.page, (version) => {
      for (const listener of listeners) tell(listener, version);
    });
    let port = 0;
    const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 10_000 }, (request, response) => {
      const refused = refusal(request, port);
      if (refused !== undefined) return say(response, refused);
      if (pathOf(request) === '/') return void sendPage(response, { request, html: page.html() });
      return listen(response, { listeners, version: page.version, request });
    });
    server.on('clientError', (_, socket) => socket.destroy());
    port = await listenOn(server, served.port);
    const unwatch = served.watch(page.changed);
    const beat = setInterval(() => {
      for (const listener of listeners) listener.write(':\n\n');
    }, beatMs);
    const clock = setInterval(() => {
      if (listeners.size > 0) page.changed();
    }, minuteMs);
    const ended = untilSignal();
    try {
      await served.ready(`http://127.0.0.1:${port}/`);
      await ended.signal;
    } finally {
      ended.end();
      clearInterval(beat);
      clearInterval(clock);
      unwatch();
      server.close();
      server.closeAllConnections();
    }
  };
}

type Refusal = readonly [status: number, text: string];

function refusal(request: IncomingMessage, port: number): Refusal | undefined {
  const host = (request.headers.host ?? '').toLowerCase();
  const known = ownNames.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
  if (!known) return [403, 'This page is for 127.0.0.1 and localhost only'];
  if (request.method !== 'GET' && request.method !== 'HEAD') return [405, 'This page is only to be read'];
  return ['/', '/events'].includes(pathOf(request)) ? undefined : [404, 'There is one page here: /'];
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.replace(/\?.*$/s, '');
}

function say(response: ServerResponse, [status, text]: Refusal): void {
  const more = status === 405 ? { Allow: 'GET, HEAD' } : {};
  response.writeHead(status, { ...headers, ...more, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

async function sendPage(
  response: ServerResponse,
  { request, html }: { readonly request: IncomingMessage; readonly html: Promise<string> },
): Promise<void> {
  const body = Buffer.from(await html);
  response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

interface Listening {
  readonly listeners: Set<ServerResponse>;
  readonly version: () => string;
  readonly request: IncomingMessage;
}

function listen(response: ServerResponse, { listeners, version, request }: Listening): void {
  if (request.method === 'HEAD' || listeners.size >= mostListeners) {
    say(
      response,
      request.method === 'HEAD' ? [405, 'This is only to be listened to'] : [503, 'Too many pages are open'],
    );
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
  response.write('retry: 1000\n\n');
  if (version() !== '') tell(response, version());
}

function tell(listener: ServerResponse, version: string): void {
  listener.write(`event: version\ndata: ${version}\n\n`);
}

/** The port that is listened on. */
function listenOn(server: import('node:http').Server, wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotServe(wanted, error)));
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : wanted);
    });
  });
}

function cannotServe(port: number, error: Error): BlogError {
  const code = 'code' in error ? String(error.code) : error.message;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'something else listens on it',
    EACCES: 'the system does not allow it',
  };
  const hint = 'leave out --port for one that is free';
  return new BlogError({ code: 'CANNOT_SERVE', message: `Cannot use port ${port}: ${reasons[code] ?? code}`, hint });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function untilSignal(): { readonly signal: Promise<void>; readonly end: () => void } {
  let came = (): void => {};
  const signal = new Promise<void>((resolve) => {
    came = resolve;
  });
  for (const name of signals) process.on(name, came);
  return {
    signal,
    end: () => {
      for (const name of signals) process.off(name, came);
    },
  };
}
