import type { Library, Recall } from './post.ts';

/** As `Library.recall`; where nothing is kept, `make` is asked. */
export function recall<T>(library: Library, name: string, make: () => Promise<T>): Promise<T> {
  const known: Recall | undefined = library.recall;
  return known === undefined ? make() : known(name, make);
}
