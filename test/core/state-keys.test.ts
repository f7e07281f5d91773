import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../src/core/fields.ts';
import { type StateKey, stateKeys, writtenStates } from '../../src/core/state-keys.ts';

const plain = (text: string): Scalar => ({ text, kind: 'plain' });
const quoted = (text: string): Scalar => ({ text, kind: 'string' });
const loose: StateKey = { ...stateKeys.draft, key: 'isDraft', names: 'loose' };
const status: StateKey = { ...stateKeys.status, names: 'any case' };

describe('writtenStates()', () => {
  it.each<readonly [string, Scalar, StateKey, string | undefined]>([
    ['draft', plain('true'), stateKeys.draft, 'draft'],
    ['draft', plain('no'), stateKeys.draft, 'published'],
    ['draft', quoted('true'), stateKeys.draft, 'draft'],
    ['draft', plain('2024'), stateKeys.draft, undefined],
    ['published', plain('False'), stateKeys.published, 'draft'],
    ['is-draft', plain('true'), loose, 'draft'],
    ['IS_DRAFT', plain('false'), loose, 'published'],
    ['Status', plain('Draft'), status, 'draft'],
    ['STATUS', plain('published'), status, 'published'],
    ['status', plain('featured'), status, undefined],
  ])('takes "%s: %o" for %o as %s', (key, value, rule, says) => {
    expect(writtenStates(new Map([[key, value]]), [rule])).toEqual([{ rule, key, value, says }]);
  });

  it('leaves other keys, other cases and lists alone', () => {
    const fields = new Map([
      ['Draft', plain('true')],
      ['title', plain('true')],
    ]);
    expect(writtenStates(fields, [stateKeys.draft])).toEqual([]);
    expect(writtenStates(new Map([['draft', [plain('true')]]]), [stateKeys.draft])).toEqual([]);
  });
});
