import { type FieldEdit, type ItemEdit, isItemEdit } from '../core/field-edit.ts';
import { fieldAt } from '../core/fields.ts';
import { type ItemStep, itemSteps, itemsIn } from '../core/item-steps.ts';
import { mostCommon } from '../core/list-style.ts';
import type { Quote } from '../core/yaml-scalar.ts';
import type { Editable } from './editable.ts';
import { headerItemSplices, headerKeySplices } from './header-splice.ts';
import { itemSplices } from './item-splice.ts';
import { findPair, type KeyJob, listSplices, setSplices, unsetSplices } from './key-splice.ts';
import type { Located, LocatedMap } from './located.ts';
import { jsonNotation, type Notation, tomlNotation, yamlNotation } from './notation.ts';
import { orgItemSplices, orgKeySplices } from './org-splice.ts';
import { quickYaml } from './quick-yaml.ts';
import { type Splice, spliced } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/** The front matter after an edit that changes something; not yet read back. @throws {SyntaxProblem} Where there is no safe splice. */
export async function spliceFront(state: Editable, edit: FieldEdit): Promise<string> {
  const { raw, before } = state;
  const text = await splicedRaw(state, edit);
  // An empty front matter has no line end to go by.
  return raw.includes('\n') || !before.endsWith('\r\n') ? text : text.replaceAll('\n', '\r\n');
}

async function splicedRaw(state: Editable, edit: FieldEdit): Promise<string> {
  const { raw, kind, fields } = state;
  if (!isItemEdit(edit)) return spliced(raw, (await splicerFor(state, raw)).key(raw, edit));
  const items = itemsIn(fieldAt(fields, ...edit.path), edit.split, kind === 'headers');
  const steps = itemSteps(items, edit);
  if (steps.length > maxSteps)
    throw new SyntaxProblem(`more than ${maxSteps} of its items would change`, -1, 'remove the repeats by hand');
  let text = raw;
  for (const step of steps) text = spliced(text, (await splicerFor(state, text)).item(text, edit, step));
  return text;
}

const maxSteps = 20;

interface Splicer {
  item(text: string, edit: ItemEdit, step: ItemStep): Splice[];
  key(text: string, edit: Exclude<FieldEdit, ItemEdit>): Splice[];
}

/** For one text: each step has one of its own. */
async function splicerFor(state: Editable, text: string): Promise<Splicer> {
  const { kind, braceless } = state;
  if (kind === 'headers') return { item: headerItemSplices, key: headerKeySplices };
  if (kind === 'org') return { item: orgItemSplices, key: orgKeySplices };
  if (kind === 'toml') return treeSplicer((await import('./toml.ts')).locateToml(text), tomlNotation);
  if (kind === 'json') {
    const { locateJson } = await import('./json-tree.ts');
    return treeSplicer(locateJson(text, { braceless }), jsonNotation);
  }
  const places = text === state.raw ? state.places : await plainPlaces(text);
  return treeSplicer(places ?? (await import('./yaml-tree.ts')).locateYaml(text), yamlNotation);
}

async function plainPlaces(text: string): Promise<LocatedMap | undefined> {
  return quickYaml(text) && (await import('./plain-yaml.ts')).locatePlain(text);
}

function treeSplicer(root: LocatedMap, notation: Notation): Splicer {
  const jobFor = (text: string, path: readonly string[]): KeyJob => ({
    ...{ text, path, notation },
    found: findPair(root, path),
    spare: spareIn(root),
  });
  return {
    key: (text, edit) => {
      const job = jobFor(text, edit.path);
      if (edit.kind === 'set') return setSplices(job, edit.value);
      checkWritten(job);
      return unsetSplices(job);
    },
    item: (text, edit, step) => {
      const job = jobFor(text, edit.path);
      const { pair, map, missing } = job.found;
      if (step.kind === 'add' && (!pair || missing.length > 0 || isEmpty(pair.value)))
        return listSplices(job, step.item);
      checkWritten(job);
      return !pair
        ? []
        : itemSplices(
            { ...job, pair, split: edit.split, numbers: edit.numbers ?? false, flow: map.style === 'bracket' },
            step,
          );
    },
  };
}

function isEmpty(value: Located | undefined): boolean {
  if (value === undefined) return true;
  const isNull =
    value.form === 'scalar' && (value.kind === 'null' || (value.kind === 'plain' && /^(?:~|null)$/i.test(value.text)));
  return value.fixed === undefined && (isNull || (value.form === 'scalar' && value.text === '' && !value.block));
}

/** @throws {SyntaxProblem} Where a value comes from elsewhere: it was merged in. */
function checkWritten({ found }: KeyJob): void {
  if (found.pair && found.missing.length === 0) return;
  const merge = found.map.pairs.find(({ key }) => key === '<<');
  throw new SyntaxProblem(
    'it is merged in from another place',
    merge?.start ?? found.map.start,
    'write the key itself, or change it there',
  );
}

/** The quotes that a front matter uses most; double ones where it has none. */
function spareIn(root: LocatedMap): 'single' | 'double' {
  const quotes: Quote[] = [];
  const collect = (value: Located): void => {
    if (value.form === 'scalar') quotes.push(value.quote);
    else if (value.form === 'list') for (const item of value.items) collect(item.value);
    else for (const pair of value.pairs) if (pair.value) collect(pair.value);
  };
  collect(root);
  const used = mostCommon(quotes.filter((quote) => quote !== 'plain'));
  return used === 'single' ? 'single' : 'double';
}
