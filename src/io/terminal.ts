import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { BlogError } from '../core/diagnostic.ts';
import type { Io } from '../core/ports.ts';

type InStream = Readable & { readonly isTTY?: boolean };
export type OutStream = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

/** The part of `process` that an `Io` is made of; each stream is opened when it is first looked at, and that takes a while. */
export interface Streams {
  readonly stdin: InStream;
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Descriptors of standard input, output and error output, where the streams are those of the process. */
export type Descriptors = readonly [stdin: number, stdout: number, stderr: number];

/**
 * An `Io` on the streams of a process; none is opened before it is needed, and with descriptors none that is no terminal.
 *
 * `out` throws `CANNOT_WRITE` where the text cannot be written though somebody waits for it; `err` is false then.
 */
export function makeIo(streams: Streams, descriptors?: Descriptors): Io {
  const out = makeWrite(() => streams.stdout, descriptors?.[1]);
  const err = makeWrite(() => streams.stderr, descriptors?.[2]);
  const isTTY = (at: 0 | 1 | 2, stream: () => { readonly isTTY?: boolean }): boolean =>
    (descriptors === undefined || mayBeTerminal(descriptors[at])) && stream().isTTY === true;
  let whole: Promise<string> | undefined;
  let outTTY: boolean | undefined;
  let errTTY: boolean | undefined;
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
    get outTTY() {
      outTTY ??= isTTY(1, () => streams.stdout);
      return outTTY;
    },
    get errTTY() {
      errTTY ??= isTTY(2, () => streams.stderr);
      return errTTY;
    },
    get inTTY() {
      return isTTY(0, () => streams.stdin);
    },
    get widthColumns() {
      const columns = descriptors === undefined || this.outTTY ? streams.stdout.columns : undefined;
      return columns || countIn(streams.env['COLUMNS']) || 80;
    },
    get heightRows() {
      const rows = descriptors === undefined || this.outTTY ? streams.stdout.rows : undefined;
      return rows || countIn(streams.env['LINES']) || Number.POSITIVE_INFINITY;
    },
  };
}

/** Terminals are character devices; the other one that is met is the null device, whose name here spares loading node:os. */
function mayBeTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null').rdev;
  } catch {
    return true; // the stream itself knows
  }
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
function makeWrite(open: () => OutStream, fd: number | undefined): (text: string) => Promise<string | undefined> {
  let failure: string | undefined;
  let stream: OutStream | undefined;
  const toStream = (chunk: string | Buffer): Promise<string | undefined> => {
    if (stream === undefined) {
      stream = open();
      // Each write learns of its own error; without a listener Node would end the process with a stack trace.
      stream.on('error', (error) => {
        failure ??= codeOf(error);
      });
    }
    return writeStream(stream, chunk);
  };
  return async (text) => {
    if (failure === undefined && text !== '') {
      failure = fd === undefined || stream !== undefined ? await toStream(text) : await writeTo(fd, text, toStream);
    }
    return failure;
  };
}

function writeStream(stream: OutStream, chunk: string | Buffer): Promise<string | undefined> {
  return new Promise((resolve) => {
    stream.write(chunk, (error) => resolve(error ? codeOf(error) : undefined));
  });
}

/**
 * Writes to a descriptor, all of it: Node's own stream takes a short write to a file (a full disk, a limit) for a whole one.
 *
 * @param later Writes the rest where the reader of a pipe is slower and does not make this process wait.
 */
async function writeTo(
  fd: number,
  text: string,
  later: (rest: Buffer) => Promise<string | undefined>,
): Promise<string | undefined> {
  const bytes = bytesOf(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(fd, bytes, done);
    return undefined;
  } catch (error) {
    return codeOf(error) === 'EAGAIN' ? later(Buffer.from(bytes.subarray(done))) : codeOf(error);
  }
}

let reused = Buffer.alloc(0);

/** In memory that is used again: to hold until the next text. */
function bytesOf(text: string): Buffer {
  // A unit of a string takes at most three bytes.
  if (reused.length < text.length * 3) reused = Buffer.allocUnsafeSlow(text.length * 3);
  return reused.subarray(0, reused.write(text));
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

function countIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0;
}
