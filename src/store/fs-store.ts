import type { Store } from '../core/ports.ts';

/** The store on the real disk; what it is made of is loaded when it is used. */
export const fsStore: Store = {
  open: async (request) => (await import('./open.ts')).openBlog(request),
  apply: async (root, changes) => (await import('./apply.ts')).applyChanges(root, changes),
};
