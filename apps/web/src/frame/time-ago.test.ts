import { expect, test } from 'vitest';
import { durationText, timeAgo } from './time-ago.ts';

test('an age is told in the largest unit that fits', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const ages = [3_000, 45_000, 5 * 60_000, 3 * 3_600_000, 2 * 86_400_000];
  expect(ages.map((age) => timeAgo(now - age, now))).toEqual([
    'just now',
    '45 s ago',
    '5 min ago',
    '3 h ago',
    '2 d ago',
  ]);
});

test('what is older than a week is a date', () => {
  expect(timeAgo(Date.UTC(2026, 0, 5), Date.UTC(2026, 10, 22))).toContain('2026');
});

test('a duration is as exact as its length deserves', () => {
  expect([12, 12_400, 200_000, 7_500_000].map(durationText)).toEqual(['12 ms', '12.4 s', '3 min 20 s', '2 h 5 min']);
});
