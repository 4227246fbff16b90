import { expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

it.each([
  ['120', 120_000],
  ['0', 0],
  ['-5', 0],
  ['Sun, 22 Nov 2026 05:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 04:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %s asks to wait %s ms', (header, wait) => {
  expect(retryAfter(header, Date.parse('2026-11-22T05:00:00Z'))).toBe(wait);
});
