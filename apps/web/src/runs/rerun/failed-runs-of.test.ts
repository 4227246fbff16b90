import { expect, test } from 'vitest';
import { failedRunsOf } from './failed-runs-of.ts';

const shown = [
  { id: 'a', status: 'failed' as const },
  { id: 'b', status: 'succeeded' as const },
];

test('the ticked runs go before everything', () => {
  expect(failedRunsOf({ playbook: 'p' }, shown, new Set(['b']))).toEqual({ runs: ['b'] });
});

test('a filter by words means the failed runs that are shown', () => {
  expect(failedRunsOf({ text: 'host' }, shown, new Set())).toEqual({ runs: ['a'] });
});

test('any other filter means every failed run that fits it, also those not shown', () => {
  expect(failedRunsOf({ playbook: 'p', status: 'failed' }, shown, new Set())).toMatchObject({ playbook: 'p' });
});

test('a filter by duration holds for all that are run again', () => {
  expect(failedRunsOf({ took: '>1h' }, shown, new Set())).toMatchObject({ longerThan: 3_600_000 });
});
