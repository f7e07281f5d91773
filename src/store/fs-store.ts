import type { Store } from '../core/ports.ts';
import { isInterrupted, readHistory, recoverChange } from './history.ts';

/** The store on the real disk; what it is made of is loaded when it is used. */
export const fsStore: Store = {
  open: async (request) => (await import('./open.ts')).openBlog(request),
  plan: async (blog, changes) => (await import('./plan.ts')).planChanges(blog, changes),
  history: readHistory,
  isInterrupted,
  recover: recoverChange,
};
