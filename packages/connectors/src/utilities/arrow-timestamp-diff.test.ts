import { expect, test } from 'vitest';
import { runUtility } from '../testing/run-operation.ts';

const between = (later: string | number, earlier: string | number) =>
  runUtility('arrow_timestamp_diff', { time_stamp_1: later, time_stamp_2: earlier });

test('gives days, hours, minutes and seconds that add up', async () => {
  const parts = { days: 1, hours: 2, minutes: 3, seconds: 4, total_seconds: 93_784 };
  expect(await between(1_767_225_600 + 93_784, 1_767_225_600)).toEqual(parts);
  expect(await between('2026-01-02T02:03:04Z', '2026-01-01')).toEqual(parts);
  expect(await between('2026-01-02 03:03:04+01:00', '1767225600000')).toEqual(parts);
});

test('backwards counts days down and the rest up, as Python does', async () => {
  expect(await between(0, 3600)).toEqual({ days: -1, hours: 23, minutes: 0, seconds: 0, total_seconds: -3600 });
});

test('what is no time is named', async () => {
  await expect(between('soon', 0)).rejects.toThrow(
    'Parameter "time_stamp_1" must be a time stamp or a date, not "soon"',
  );
});
