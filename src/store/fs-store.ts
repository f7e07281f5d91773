import type { Store } from '../core/ports.ts';
import { isInterrupted, readHistory, recoverChange } from './history.ts';

/**
 * The store on the real disk; what it is made of is loaded when it is used.
 *
 * @param helper Path of the program of second threads; absent where there are to be none.
 */
export function makeStore(helper?: string): Store {
  return {
    open: async (request) =>
      (await import('./open.ts')).openBlog(helper === undefined ? request : { ...request, helper }),
    readLines: async (file, take) => (await import('./read-lines.ts')).readLines(file, take),
    writePage: async (page) => (await import('./write-page.ts')).writePage(page),
    watch: (folder, changed) => {
      const watching = import('./watch-folder.ts').then(({ watchFolder }) => watchFolder(folder, changed));
      return () => void watching.then((end) => end());
    },
    plan: async (blog, changes) => (await import('./plan.ts')).planChanges(blog, changes),
    history: readHistory,
    isInterrupted,
    recover: recoverChange,
  };
}
