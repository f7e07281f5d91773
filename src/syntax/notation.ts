import type { NewValue } from '../core/field-edit.ts';
import { doubleQuoted, plainIsSafe, type Quote, tomlString, yamlScalar } from '../core/yaml-scalar.ts';

/** How a new value looks: the quotes of what it stands for or beside, and those for what cannot do without. */
export interface Look {
  readonly quote: Quote;
  readonly spare: 'single' | 'double';
  /** Between brackets. */
  readonly flow: boolean;
}

/** How values and keys are written in a syntax. */
export interface Notation {
  readonly syntax: 'yaml' | 'toml' | 'json';
  scalar(value: NewValue, look: Look): string;
  key(name: string): string;
}

export const yamlNotation: Notation = {
  syntax: 'yaml',
  scalar(value, look) {
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'string') return yamlScalar(value, look);
    return look.quote === 'plain' && plainDate.test(value.date) ? value.date : yamlScalar(value.date, look);
  },
  key: (name) => (plainIsSafe(name) ? name : doubleQuoted(name)),
};

export const tomlNotation: Notation = {
  syntax: 'toml',
  scalar(value, { quote, spare }) {
    if (typeof value === 'boolean') return String(value);
    const wished = quote === 'plain' ? spare : quote;
    if (typeof value === 'string') return tomlString(value, wished);
    return quote === 'plain' && tomlDate.test(value.date) ? value.date : tomlString(value.date, wished);
  },
  key: (name) => (/^[A-Za-z0-9_-]+$/.test(name) ? name : doubleQuoted(name)),
};

export const jsonNotation: Notation = {
  syntax: 'json',
  scalar: (value) =>
    typeof value === 'boolean' ? String(value) : doubleQuoted(typeof value === 'string' ? value : value.date),
  key: doubleQuoted,
};

const plainDate = /^\d{4}-\d{1,2}-\d{1,2}(?:[T ][\d:. +Zz-]*\d?[Zz]?)?$/;
const tomlDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;
