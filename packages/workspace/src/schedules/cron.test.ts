import { expect, test } from 'vitest';
import { cronProblem, instantsOf } from './cron.ts';

const at = (text: string) => Date.parse(text);
const texts = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString().slice(0, 16));

test('F19 what comes every half hour goes on through both directions of a change of the clock', () => {
  const { next } = instantsOf('*/30 1-3 * * *', 'Europe/Berlin');
  // 02:00 and 02:30 do not exist in spring, and exist twice in autumn.
  expect(texts(next(5, at('2026-03-28T23:50:00Z')))).toEqual([
    ...['2026-03-29T00:00', '2026-03-29T00:30', '2026-03-29T01:00', '2026-03-29T01:30'],
    '2026-03-29T23:00',
  ]);
  expect(texts(next(8, at('2026-10-24T22:50:00Z')))).toEqual([
    ...['2026-10-24T23:00', '2026-10-24T23:30', '2026-10-25T00:00', '2026-10-25T00:30'],
    ...['2026-10-25T01:00', '2026-10-25T01:30', '2026-10-25T02:00', '2026-10-25T02:30'],
  ]);
});

test('the last instant is never in the future, and itself at its own moment', () => {
  const { upTo } = instantsOf('*/15 * * * *', 'UTC');
  const eight = at('2026-01-01T08:00:00Z');
  expect(texts([upTo(eight) ?? 0, upTo(eight + 1) ?? 0, upTo(eight - 1) ?? 0])).toEqual([
    ...['2026-01-01T08:00', '2026-01-01T08:00', '2026-01-01T07:45'],
  ]);
});

test('names of days, nicknames and seconds are understood', () => {
  for (const cron of ['0 8 * * MON-FRI', '@hourly', '*/10 * * * * *', '0 0 L * *'])
    expect(cronProblem(cron, 'UTC')).toBeUndefined();
});
