import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { makeIo, type OutStream, type Streams } from '../../src/io/terminal.ts';

const streamsOf = (streams: Partial<Streams>): Streams => ({
  ...{ stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} },
  ...streams,
});

const ioOn = (streams: Partial<Streams>): ReturnType<typeof makeIo> => makeIo(streamsOf(streams));

/** Streams none of which may be looked at. */
const untouchable: Streams = {
  get stdin(): never {
    throw new Error('standard input was opened');
  },
  get stdout(): never {
    throw new Error('standard output was opened');
  },
  get stderr(): never {
    throw new Error('standard error was opened');
  },
  env: {},
};

/** A stream whose every write ends with this error. */
const broken = (code: string): OutStream =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });

describe('out()', () => {
  it('`out()` is true once all is written when the reader is slow', async () => {
    const stdout = new PassThrough({ highWaterMark: 4 });
    const written = ioOn({ stdout }).out('소유권'.repeat(10));
    const chunks: Buffer[] = [];
    stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    expect(await written).toBe(true);
    expect(Buffer.concat(chunks).toString()).toBe('소유권'.repeat(10));
  });

  it.each(['EPIPE', 'EIO', 'ECONNRESET'])(
    '`out()` is false, then and ever after, when the reader is gone (%s)',
    async (code) => {
      const io = ioOn({ stdout: broken(code) });
      expect([await io.out('a'), await io.out('b')]).toEqual([false, false]);
    },
  );

  it.each([
    ['ENOSPC', 'no space is left on the device'],
    ['EBADF', 'it is not open for writing'],
    ['EWEIRD', 'EWEIRD'],
  ])('`out()` throws CANNOT_WRITE when the write fails with %s', async (code, reason) => {
    await expect(ioOn({ stdout: broken(code) }).out('a')).rejects.toMatchObject({
      kind: 'failure',
      diagnostic: { code: 'CANNOT_WRITE', message: `Cannot write to standard output: ${reason}` },
    });
  });

  it.runIf(process.platform === 'linux')('`out()` throws CANNOT_WRITE when the device is full', async () => {
    const stdout = createWriteStream('/dev/full');
    await expect(ioOn({ stdout }).out('a')).rejects.toMatchObject({ diagnostic: { code: 'CANNOT_WRITE' } });
  });

  it('`out()` writes all of a text when standard output is a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blog-io-'));
    const fd = openSync(join(folder, 'out'), 'w');
    const io = makeIo(streamsOf({}), [fd, fd, fd]);
    await io.out('소유권\n');
    await io.out('x'.repeat(300_000));
    closeSync(fd);
    const text = readFileSync(join(folder, 'out'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(text).toBe(`소유권\n${'x'.repeat(300_000)}`);
  });

  it.runIf(process.platform === 'linux')(
    '`out()` leaves to the stream what a full pipe does not take at once',
    async () => {
      const fifo = join(mkdtempSync(join(tmpdir(), 'blog-')), 'pipe');
      execFileSync('mkfifo', [fifo]);
      // Open for both: there is a reader, who does not read.
      const fd = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
      const rest: Buffer[] = [];
      const stdout: OutStream = new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          rest.push(Buffer.from(chunk));
          done();
        },
      });
      const text = '소유권 '.repeat(40_000);
      const io = makeIo(streamsOf({ stdout }), [0, fd, 2]);
      expect([await io.out(text), await io.out('end')]).toEqual([true, true]);
      const taken = Buffer.alloc(1024 * 1024);
      const size = readSync(fd, taken);
      closeSync(fd);
      rmSync(dirname(fifo), { recursive: true });
      expect(size).toBeGreaterThan(0);
      expect(Buffer.concat([taken.subarray(0, size), ...rest]).toString()).toBe(`${text}end`);
    },
  );

  it('`out()` touches nothing when the text is empty', async () => {
    expect(await ioOn({ stdout: broken('ENOSPC') }).out('')).toBe(true);
  });
});

describe('err()', () => {
  it('`err()` is false when it cannot write, as nobody would see a report', async () => {
    expect(await ioOn({ stderr: broken('ENOSPC') }).err('a')).toBe(false);
  });
});

describe('readIn()', () => {
  const cases: readonly (readonly [string, readonly Buffer[], string])[] = [
    ['a letter is cut in two', [Buffer.from('소유권').subarray(0, 4), Buffer.from('소유권').subarray(4)], '소유권'],
    ['there is a byte order mark', [Buffer.from('\ufeffa')], 'a'],
    ['it is not UTF-8', [Buffer.from([0x61, 0xff])], 'a\ufffd'],
    ['it is empty', [], ''],
  ];
  it.each(cases)('`readIn()` answers when %s', async (_, chunks, expected) => {
    const io = ioOn({ stdin: Readable.from(chunks) });
    expect([await io.readIn(), await io.readIn()]).toEqual([expected, expected]);
  });

  it('`readIn()` throws when it cannot be read', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('x'), { code: 'EBADF' }));
      },
    });
    await expect(ioOn({ stdin }).readIn()).rejects.toMatchObject({
      diagnostic: { message: 'Cannot read standard input: EBADF' },
    });
  });
});

describe('widthColumns', () => {
  it.each([
    ['the terminal', 120, '60', 120],
    ['COLUMNS when it is no terminal', undefined, '60', 60],
    ['COLUMNS when the terminal says 0', 0, '60', 60],
    ['80 when nothing tells', undefined, undefined, 80],
    ['80 when COLUMNS is nonsense', undefined, '-1e9', 80],
  ])('`widthColumns` is that of %s', (_, columns, variable, expected) => {
    const stdout = Object.assign(new PassThrough(), columns === undefined ? {} : { columns });
    expect(ioOn({ stdout, env: { COLUMNS: variable } }).widthColumns).toBe(expected);
  });
});

describe('heightRows', () => {
  it.each([
    ['the terminal', 50, '60', 50],
    ['LINES when it is no terminal', undefined, '60', 60],
    ['one without end when nothing tells', 0, undefined, Number.POSITIVE_INFINITY],
  ])('`heightRows` is that of %s', (_, rows, variable, expected) => {
    const stdout = Object.assign(new PassThrough(), rows === undefined ? {} : { rows });
    expect(ioOn({ stdout, env: { LINES: variable } }).heightRows).toBe(expected);
  });
});

it.runIf(process.platform !== 'win32')('`makeIo()` opens no stream of what is no terminal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blog-io-'));
  const [nothing, file] = [openSync('/dev/null', 'r'), openSync(join(folder, 'out'), 'w')];
  const io = makeIo(untouchable, [nothing, file, file]);
  expect([io.inTTY, io.outTTY, io.errTTY, io.widthColumns, await io.out('a'), await io.err('b')]).toEqual([
    ...[false, false, false, 80, true, true],
  ]);
  closeSync(nothing);
  closeSync(file);
  rmSync(folder, { recursive: true });
});

it('`makeIo()` does not touch standard input before it is asked for', () => {
  let touched = false;
  const streams: Streams = {
    get stdin() {
      touched = true;
      return Object.assign(Readable.from([]), { isTTY: true });
    },
    stdout: Object.assign(new PassThrough(), { isTTY: true }),
    stderr: new PassThrough(),
    env: {},
  };
  const io = makeIo(streams);
  expect([io.outTTY, io.errTTY, touched, io.inTTY, touched]).toEqual([true, false, false, true, true]);
});
