import { addDays, type PlainDate } from './date.ts';
import { folderOf, nameOf } from './post-path.ts';

interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The same path under another day, where its file name, or that of its own folder, begins with the day or with one beside it, as
 * zones make it; or where its folders are those of the day. Undefined where none says a day.
 */
export function underDay(path: string, { from, to }: Days): string | undefined {
  for (const day of [from, addDays(from, -1), addDays(from, 1)]) {
    const found = renamed(path, { from: day, to });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An address with another day in it: `2024/03/09/name`. Undefined where it has none. */
export function addressUnderDay(address: string, to: PlainDate): string | undefined {
  const day = /(?<!\d)\d{4}\/\d{1,2}\/\d{1,2}(?!\d)/;
  return day.test(address) ? address.replace(day, to.replaceAll('-', '/')) : undefined;
}

function renamed(path: string, { from, to }: Days): string | undefined {
  const [year = '', month = '', date = ''] = from.split('-');
  const number = (text: string): string => `0?${Number(text)}`;
  const pattern = new RegExp(`^${year}([-_.]?)${number(month)}(?:\\1)${number(date)}(?!\\d)`);
  const put = (name: string): string => name.replace(pattern, (_, mark: string) => to.replaceAll('-', mark));
  const [name, folder] = [nameOf(path), folderOf(path)];
  if (pattern.test(name)) return join(folder, put(name));
  if (pattern.test(nameOf(folder))) return join(join(folderOf(folder), put(nameOf(folder))), name);
  const below = `${year}/${month}/${date}/`;
  return path.includes(below) ? path.replace(below, `${to.replaceAll('-', '/')}/`) : undefined;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
