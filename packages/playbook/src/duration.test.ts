import { expect, test } from 'vitest';
import { milliseconds } from './duration.ts';

test('the amounts of a duration add up, text or number', () => {
  expect(milliseconds({ hours: 1, minutes: '30', seconds: '' })).toBe(5_400_000);
});

test('an amount that is not a number is named', () => {
  expect(() => milliseconds({ minutes: 'soon' })).toThrow('"soon" minutes is not a number');
});
