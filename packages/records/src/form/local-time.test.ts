import { expect, test } from 'vitest';
import { instantOf, localTimeOf } from './local-time.ts';

test('a local time is the instant it means, and comes back as it was', () => {
  const instant = instantOf('2026-11-22T10:30');
  expect(instant).toBe(new Date('2026-11-22T10:30').toISOString());
  expect(localTimeOf(instant ?? '')).toBe('2026-11-22T10:30');
});

test('nothing and what is no time stay what they are', () => {
  expect([instantOf(''), instantOf('soon'), localTimeOf('soon')]).toEqual([null, 'soon', 'soon']);
});
