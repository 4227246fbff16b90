import { expect, test } from 'vitest';
import type { WorkspaceLimit } from '../../api/app-router.ts';
import { changesIn, draftOf, limitText, problemOf } from './limit-draft.ts';

const limit: WorkspaceLimit = {
  name: 'events-per-run',
  label: 'Events per run',
  text: '',
  unit: 'events',
  value: 500,
  from: 'workspace',
  default: 100_000,
  min: 10,
  max: 1000,
  isFraction: false,
  variable: 'SETPIECE_LIMIT_EVENTS_PER_RUN',
  holds: 'at once',
};
const fraction: WorkspaceLimit = {
  ...limit,
  name: 'run-deadline',
  isFraction: true,
  zero: 'none',
  min: 0,
  from: 'default',
};

test('an emptied field goes back to the default, an untouched one is not sent', () => {
  const limits = [limit, fraction];
  expect(draftOf(limits)).toEqual({ 'events-per-run': 500, 'run-deadline': '' });
  expect(changesIn(draftOf(limits), limits)).toEqual({});
  expect(changesIn({ ...draftOf(limits), 'events-per-run': '' }, limits)).toEqual({ 'events-per-run': null });
  expect(changesIn({ ...draftOf(limits), 'run-deadline': 1.5 }, limits)).toEqual({ 'run-deadline': 1.5 });
});

test('a value out of range, or a fraction of what has none, is named with what may stand there', () => {
  expect(problemOf(9, limit)).toBe('Give a whole number from 10 to 1,000.');
  expect(problemOf(10.5, limit)).toBeDefined();
  expect(problemOf('-', limit)).toBeDefined();
  expect([problemOf('', limit), problemOf(10, limit), problemOf(10.5, fraction)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([limitText(0, fraction), limitText(1000, limit)]).toEqual(['none', '1,000 events']);
});
