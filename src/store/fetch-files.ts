import fs from 'node:fs';

/** So many are open at once: far fewer than any system allows. */
const mostOpen = 32;
const headBytes = 4 * 1024;

/** Has the system read the heads of files into its memory, many at once; what cannot be read is passed over. */
export async function fetchFiles(root: string, files: readonly string[]): Promise<void> {
  const buffer = Buffer.allocUnsafe(headBytes);
  const waiting = files.values();
  const fetchOne = (done: () => void): void => {
    const { value: file } = waiting.next();
    if (file === undefined) {
      done();
      return;
    }
    fs.open(`${root}/${file}`, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK, (failed, handle) => {
      if (failed) fetchOne(done);
      else fs.read(handle, buffer, 0, headBytes, 0, () => fs.close(handle, () => fetchOne(done)));
    });
  };
  const lanes = Array.from({ length: Math.min(mostOpen, files.length) }, () => new Promise<void>(fetchOne));
  await Promise.all(lanes);
}
