import { makeClock } from './io/clock.ts';
import type { openBlog as OpenBlog } from './library/face.ts';
import { openLibrary } from './library/open-library.ts';
import { makeStore } from './store/fs-store.ts';

/** The package as programs import it, in the world of this process. */
export const openBlog: typeof OpenBlog = (folder, options = {}) =>
  openLibrary(folder, options, { store: makeStore(), clock: makeClock(), env: process.env, cwd: process.cwd() });
