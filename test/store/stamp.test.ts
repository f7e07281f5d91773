import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stampHolds, stampOf } from '../../src/store/index/stamp.ts';
import { folderOf } from './temp-folder.ts';

const start = Date.UTC(2026, 0, 1);
const stats = (mtimeMs: number, ctimeMs: number): fs.Stats =>
  Object.assign(Object.create(fs.Stats.prototype), { mtimeMs, ctimeMs, size: 3, ino: 7 });

describe('stampOf()', () => {
  it.each([
    ['an old file', start - 60_000.5, start - 60_000.5, true],
    ['one that changed a moment before', start - 60_000.5, start - 10.5, false],
    ['one that changed meanwhile', start - 60_000.5, start + 5.5, false],
    ['one whose time is put back', start - 60_000.5, start - 30.5, true],
    ['one of a later year', start + 1e12 + 0.5, start - 60_000.5, true],
    // A file system that knows whole seconds, or every second one.
    ['one of a coarse clock', start - 2_000, start - 2_000, false],
    ['an older one of a coarse clock', start - 3_000, start - 3_000, true],
  ])('knows %s again: %#', (_what, mtimeMs, ctimeMs, known) => {
    expect(Number.isNaN(stampOf(stats(mtimeMs, ctimeMs), start).mtimeMs)).toBe(!known);
  });
});

describe('stampHolds()', () => {
  const made = () => {
    const file = `${folderOf({ 'a.md': 'abc' })}/a.md`;
    const { mtimeMs, ctimeMs, size, ino: inode } = fs.statSync(file);
    return { file, stamp: { mtimeMs, ctimeMs, size, inode } };
  };

  it('holds for what has not changed, and not for what is not there', () => {
    const { file, stamp } = made();
    expect([stampHolds(file, stamp), stampHolds(`${file}x`, stamp)]).toEqual([true, false]);
  });

  it.each(['size', 'mtimeMs', 'ctimeMs', 'inode'] as const)('does not hold where the %s is another', (what) => {
    const { file, stamp } = made();
    expect(stampHolds(file, { ...stamp, [what]: stamp[what] + 1 })).toBe(false);
  });
});
