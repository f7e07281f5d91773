import { fstatSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { BlogError } from '../core/diagnostic.ts';
import type { Io } from '../core/ports.ts';

type InStream = Readable & { readonly isTTY?: boolean };
export type OutStream = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly fd?: number };

/** The part of `process` that an `Io` is made of. */
export interface Streams {
  readonly stdin: InStream;
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * An `Io` on the streams of a process; standard input is not touched before it is asked for.
 *
 * `out` throws `CANNOT_WRITE` where the text cannot be written though somebody waits for it; `err` is false then.
 */
export function makeIo(streams: Streams): Io {
  const { stdout, stderr, env } = streams;
  const out = makeWrite(stdout);
  const err = makeWrite(stderr);
  let whole: Promise<string> | undefined;
  return {
    async out(text) {
      const failure = await out(text);
      if (failure !== undefined && !GONE.has(failure)) throw cannotWrite(failure);
      return failure === undefined;
    },
    err: async (text) => (await err(text)) === undefined, // there is nowhere left to report a failure to
    readIn() {
      whole ??= readAll(streams.stdin);
      return whole;
    },
    outTTY: stdout.isTTY === true,
    errTTY: stderr.isTTY === true,
    get inTTY() {
      return streams.stdin.isTTY === true;
    },
    get widthColumns() {
      return stdout.columns || columnsIn(env['COLUMNS']) || 80;
    },
  };
}

// The reader has gone away: a closed pipe, or (EIO) a closed terminal.
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'EIO', 'ERR_STREAM_DESTROYED']);

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EBADF: 'it is not open for writing',
};

function cannotWrite(code: string): BlogError {
  return new BlogError({
    code: 'CANNOT_WRITE',
    message: `Cannot write to standard output: ${REASONS[code] ?? code}`,
  });
}

/** A function that resolves once the text is handed over: to undefined, or to the code of what went wrong, then and ever after. */
function makeWrite(stream: OutStream): (text: string) => Promise<string | undefined> {
  let failure: string | undefined;
  // Each write learns of its own error; without a listener Node would end the process with a stack trace.
  stream.on('error', (error) => {
    failure ??= codeOf(error);
  });
  return async (text) => {
    if (failure === undefined && text !== '') {
      const code = isFile(stream.fd) ? writeFile(stream.fd, text) : await writeStream(stream, text);
      failure ??= code;
    }
    return failure;
  };
}

function writeStream(stream: OutStream, text: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(error ? codeOf(error) : undefined));
  });
}

function isFile(fd: number | undefined): fd is number {
  if (fd === undefined) return false;
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false; // the stream itself reports what is wrong with it
  }
}

// Node's own stream takes a short write (a full disk, a limit) for a whole one.
function writeFile(fd: number, text: string): string | undefined {
  const bytes = Buffer.from(text);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

async function readAll(stdin: InStream): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  } catch (error) {
    throw new BlogError({ code: 'UNREADABLE_FILE', message: `Cannot read standard input: ${codeOf(error)}` });
  }
  // Drops a byte order mark; what is not UTF-8 becomes U+FFFD.
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function columnsIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0;
}
