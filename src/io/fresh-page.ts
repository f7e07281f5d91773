import type { Served } from '../core/page-ports.ts';

export interface FreshPage {
  /** The page as the files are now, or were while this was asked. */
  readonly html: () => Promise<string>;
  /** Of the page that was made last; empty before there is one. */
  readonly version: () => string;
  /** Something has changed: the page is made anew. */
  readonly changed: () => void;
}

/**
 * Makes a page whenever it is asked for or something has changed, one at a time; whoever asks while one is made gets the next one,
 * which has read all that was there when they asked.
 *
 * @param told Given the version of each page that differs from the one before.
 */
export function freshPage(make: Served['page'], told: (version: string) => void): FreshPage {
  let known = '';
  let running: Promise<string> | undefined;
  let next: Promise<string> | undefined;
  const start = async (): Promise<string> => {
    const { html, version } = await make();
    if (version !== known) {
      known = version;
      told(version);
    }
    return html;
  };
  const html = (): Promise<string> => {
    if (running === undefined) {
      running = start().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running.then(() => {
      next = undefined;
      return html();
    });
    return next;
  };
  return { html, version: () => known, changed: () => void html() };
}
