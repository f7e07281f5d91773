import type { FileLinks, Io } from '../core/ports.ts';

/**
 * Gives addresses for files where the terminal is known to make links of them, or FORCE_HYPERLINK says so; as the package has it, none
 * without colour.
 *
 * An address is `file://host/path`, all but plain ASCII percent-encoded: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
export function makeFileLinks(io: Pick<Io, 'outTTY'>, env: Readonly<Record<string, string | undefined>>): FileLinks {
  return async () => {
    if (!io.outTTY && !env['FORCE_HYPERLINK']) return undefined;
    const [{ createSupportsHyperlinks }, { hostname }, { pathToFileURL }] = await Promise.all([
      import('supports-hyperlinks'),
      import('node:os'),
      import('node:url'),
    ]);
    if (!createSupportsHyperlinks(process.stdout)) return undefined;
    const name = hostname();
    const host = /^[\w.-]+$/.test(name) ? name : '';
    return (file) => `file://${host}${pathToFileURL(file).pathname}`;
  };
}
