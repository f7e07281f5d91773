import type { Diagnostic } from '../core/diagnostic.ts';
import type { Front } from '../core/dialect.ts';
import { isFields, isList, isScalar, type Value, yamlCore } from '../core/fields.ts';
import { badDate } from './reading.ts';

interface Where {
  readonly path: string;
  /** What stands at `date` and is no date. */
  readonly badDate?: string | undefined;
}

/** What stops a build of Docusaurus in the keys of a post (plugin-content-blog/src/frontMatter.ts): it is listed all the same. */
export function problemsIn({ kind, fields }: Front, { path, badDate: date }: Where): Diagnostic[] {
  const problem = (what: string, hint: string): Diagnostic => ({
    code: 'BAD_FRONT_MATTER',
    severity: 'warning',
    message: `Docusaurus cannot read the ${what}`,
    file: path,
    hint,
  });
  const bad = (keys: readonly string[], test: (value: Value) => boolean): string[] =>
    keys.filter((key) => fields.has(key) && !test(fields.get(key) ?? []));
  return [
    ...(date === undefined ? [] : [badDate(path, date, 'Docusaurus stops at it')]),
    ...(kind === 'toml' ? [problem('front matter: it is TOML', 'write it in YAML')] : []),
    ...bad(['date'], (value) => !isScalar(value) || (yamlCore(value).type !== 'null' && value.text !== '')).map((key) =>
      problem(`${key}: it is empty`, `write a ${key}, or remove the key`),
    ),
    ...bad(['tags'], (tags) => isList(tags) && tags.every(isTag)).map((key) =>
      problem(`${key}: they are no list of texts`, 'write them as [one, two]'),
    ),
    ...bad(['keywords'], (words) => isList(words) && words.every(isName)).map((key) =>
      problem(`${key}: they are no list of texts`, 'write them as [one, two]'),
    ),
    ...bad(['title', 'description', 'sidebar_label'], isText).map((key) =>
      problem(`${key}: it is no text`, `write a ${key}, or remove the key`),
    ),
    ...bad(['slug', 'id'], isName).map((key) => problem(`${key}: it is no text`, `write a ${key}, or remove the key`)),
    ...bad(['draft', 'unlisted'], isFlag).map((key) =>
      problem(`${key}: it is neither true nor false`, 'write true or false'),
    ),
    ...(isSet(fields.get('draft')) && isSet(fields.get('unlisted'))
      ? [problem('state: a post cannot be draft and unlisted', 'remove one of the two')]
      : []),
  ];
}

/** utils-validation/src/JoiFrontMatter.ts: numbers and dates are turned to text. */
function isText(value: Value): boolean {
  return isScalar(value) && /^(?:string|number|date)$/.test(yamlCore(value).type);
}

function isName(value: Value): boolean {
  return isText(value) && isScalar(value) && value.text !== '';
}

function isTag(item: Value): boolean {
  return isFields(item) ? isName(item.get('label') ?? []) && isName(item.get('permalink') ?? []) : isName(item);
}

/** Joi's boolean: one of YAML, or its name as a text. */
function isFlag(value: Value): boolean {
  return isScalar(value) && /^(?:true|false)$/i.test(value.text) && /^(?:boolean|string)$/.test(yamlCore(value).type);
}

function isSet(value: Value | undefined): boolean {
  return isScalar(value) && /^true$/i.test(value.text);
}
