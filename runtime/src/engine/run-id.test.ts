import { expect, it } from 'vitest';
import { runIds } from './run-id.ts';

it('ids of runs sort by the time they were made', () => {
  let now = 1000;
  const next = runIds(() => now);
  const ids = Array.from({ length: 500 }, (_, n) => {
    now += n % 3 === 0 ? 1 : 0;
    return next();
  });
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(500);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
});
