import type { FolderView } from '../core/dialect.ts';
import { isList, isScalar, type Scalar } from '../core/fields.ts';
import { constantsOf } from '../core/script-text.ts';
import { parseTokens, type Token } from '../core/script-tokens.ts';

/** The text of a configuration and of the files of the site that it imports, as far as it can be read without running it. */
export interface Script {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The constants that a name stands for; none once more names have been asked for than anybody writes. */
  constants(name: string): readonly Scalar[];
}

const maxImports = 30;
const maxNames = 10;
const maxCalls = 200;

/** Reads a configuration file, and with it the files that it names in `import` and `require()` by a relative path. */
export function readScript(folder: FolderView, file: string | undefined): Script {
  const own = (file === undefined ? undefined : folder.text(file)) ?? '';
  const base = file?.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  const named = [...own.matchAll(/(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["'](\.\/[\w./-]{1,200})["']/g)];
  const others = named.slice(0, maxImports).flatMap(([, name = '']) => {
    const path = `${base === '' ? '' : `${base}/`}${name.slice(2)}`;
    const found = path.split('/').includes('..')
      ? undefined
      : [path, `${path}.js`, `${path}.cjs`, `${path}.mjs`, `${path}.ts`, `${path}/index.js`].find((one) =>
          /\.[cm]?[jt]s$/.test(one) ? folder.isFile(one) : false,
        );
    return found === undefined ? [] : [folder.text(found) ?? ''];
  });
  const text = [own, ...others].join('\n;\n');
  const known = new Map<string, readonly Scalar[]>();
  const constants = (name: string): readonly Scalar[] => {
    if (!known.has(name) && known.size < maxNames) {
      const value = constantsOf(text, name)[0];
      known.set(name, isList(value) ? value.filter(isScalar) : isScalar(value) ? [value] : []);
    }
    return known.get(name) ?? [];
  };
  return { text, tokens: parseTokens(text, 'javascript'), constants };
}

/** Indexes of the first calls of a method: of its name, the bracket behind it. */
export function placesOf({ tokens }: Script, method: string): number[] {
  const places: number[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === 'word' && text === method && tokens[index + 1]?.text === '(') places.push(index);
    if (places.length === maxCalls) break;
  }
  return places;
}

/** The constants that a method is called with first, lists of them included, call by call. */
export function callsOf(script: Script, method: string): Scalar[][] {
  return placesOf(script, method).map((index) => argumentsAt(script, index + 1));
}

/** The texts in a call's brackets, which open at `start`; a name stands for the texts that are assigned to it. */
export function textsIn(script: Script, start: number): string[] {
  return argumentsAt(script, start).map(({ text }) => text);
}

function argumentsAt({ tokens, constants }: Script, start: number): Scalar[] {
  if (tokens[start]?.text !== '(') return [];
  const found: Scalar[] = [];
  for (let at = start + 1; at < tokens.length; at += 1) {
    const { kind, text, parts } = tokens[at] ?? { kind: 'other', text: '' };
    if (kind === 'string') found.push({ text, kind: 'string' });
    else if (kind === 'template' && parts?.length === 1) found.push({ text: parts[0] ?? '', kind: 'string' });
    else if (kind === 'number') found.push({ text, kind: 'number' });
    else if (kind === 'word' && /^(?:true|false)$/.test(text)) found.push({ text, kind: 'boolean' });
    else if (kind === 'word' && /^[),\]]$/.test(tokens[at + 1]?.text ?? '')) {
      found.push(...constants(text));
    } else if (kind !== 'sign' || !/^[[\],]$/.test(text)) break;
  }
  return found;
}

/** Index of the bracket that closes the one at `start`. */
export function closeOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'other', text: '' };
    if (kind !== 'sign') continue;
    if (/^[([{]$/.test(text)) depth += 1;
    else if (/^[)\]}]$/.test(text)) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
