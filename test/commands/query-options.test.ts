import { expect, it } from 'vitest';
import { queryOptions } from '../../src/commands/query-options.ts';
import { states } from '../../src/core/post.ts';
import { ko } from '../../src/core/words/ko.ts';

it('takes the states by the names that answers in Korean have for them', () => {
  const names = states.map((state) => ko.states[state]).join(',');
  expect(queryOptions.state.parse?.(names)).toEqual(states);
});
