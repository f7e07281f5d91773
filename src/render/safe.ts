import { clean } from './clean.ts';

/** A text of a blog as text or attribute of a page or picture: without control and invisible characters, and never markup. */
export function safe(text: string): string {
  return clean(text).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
