import { expect, it } from 'vitest';
import { unmetNeeds } from './unmet-needs.ts';

const needs = [{ option: 'Done', field: 'output', message: '"Done" needs the output.' }];

it.each([
  ['Done', {}, 1],
  ['Done', { output: null }, 1],
  ['Done', { output: '  ' }, 1],
  ['Done', { output: {} }, 0],
  ['Done', { output: false }, 0],
  ['Again', {}, 0],
  [undefined, {}, 0],
])('option %s with %j lacks %i field(s)', (option, input, count) => {
  expect(unmetNeeds(needs, option, input)).toHaveLength(count);
  expect(unmetNeeds(undefined, option, input)).toEqual([]);
});
