import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryDelay } from './retry-delay.ts';

const half = () => 0.5;

it('a fixed delay stays, an exponential one doubles with each failure', () => {
  const delays = (backoff: 'fixed' | 'exponential') =>
    [0, 1, 2, 3].map((failures) => retryDelay({ attempts: 9, delay: { seconds: 2 }, backoff }, failures, half));
  expect(delays('fixed')).toEqual([2000, 2000, 2000, 2000]);
  expect(delays('exponential')).toEqual([2000, 4000, 8000, 16_000]);
});

it('jitter moves a delay by at most its part, up or down', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (jitter, random) => {
        const delay = retryDelay({ attempts: 2, delay: { seconds: 10 }, jitter }, 0, () => random);
        expect(delay).toBeGreaterThanOrEqual(Math.floor(10_000 * (1 - jitter)));
        expect(delay).toBeLessThanOrEqual(Math.ceil(10_000 * (1 + jitter)));
      },
    ),
  );
});

it('what the far side asks for is the least, and a day the most', () => {
  const retry = { attempts: 5, delay: { seconds: 2 } };
  expect(retryDelay(retry, 0, half, { retryAfterMs: 30_000 })).toBe(30_000);
  expect(retryDelay(retry, 0, half, { retryAfterMs: 10 })).toBe(2000);
  expect(retryDelay(retry, 0, half, { retryAfterMs: 1e12 })).toBe(86_400_000);
});
