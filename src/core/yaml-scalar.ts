export type Quote = 'plain' | 'single' | 'double';

/**
 * Whether `text` may stand unquoted in YAML and read back as the same string, by the rules of YAML 1.1 and of 1.2.
 * Errs on the side of quotes. `flow` is for items between brackets.
 */
export function plainIsSafe(text: string, where: 'block' | 'flow' = 'block'): boolean {
  if (text === '' || text !== text.trim() || unprintable.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~]/.test(text) || text.startsWith('...') || text.startsWith('<<')) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  if (where === 'flow' && /[,[\]{}:?]/.test(text)) return false;
  return !looksTyped(text);
}

/** A string as a YAML scalar on one line: in the quotes wished for where they can hold it, else in those that can. */
export function yamlScalar(text: string, style: { quote: Quote; spare: 'single' | 'double'; flow?: boolean }): string {
  if (style.quote === 'plain' && plainIsSafe(text, style.flow ? 'flow' : 'block')) return text;
  const quote = style.quote === 'plain' ? style.spare : style.quote;
  return quote === 'single' && !unprintable.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/** A string in double quotes that YAML, TOML and JSON all read back as it was; what cannot be seen is escaped. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(unprintables, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A string in TOML: literal where wished for and possible, else basic. */
export function tomlString(text: string, quote: Quote): string {
  return quote === 'single' && !text.includes("'") && !unprintable.test(text) ? `'${text}'` : doubleQuoted(text);
}

// Controls, line ends of Unicode, the byte order mark, non-characters, halves of pairs, and what turns the direction of text.
const unprintableClass =
  '[\\0-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]|\\p{Surrogate}';
const unprintable = new RegExp(unprintableClass, 'u');
const unprintables = new RegExp(unprintableClass, 'gu');

/** Anything that some YAML reader takes for a number, a date, a boolean or null; wider than need be. */
function looksTyped(text: string): boolean {
  if (/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text)) return true;
  if (/^[-+]?\.(?:inf|nan)$/i.test(text)) return true;
  return /^[-+.]{0,2}\d/.test(text) && /^[-+\d_.,:/ a-fox\tz]*$/i.test(text);
}
