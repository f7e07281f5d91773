/** A part of a blog's index is not what was written: all has to be read anew, without it. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}
