import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refuseTooLarge, sizeOf } from './value-size.ts';

it('the size is close to the length of the JSON, whatever the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const exact = JSON.stringify(value).length;
      const about = sizeOf(value as never);
      expect(about).toBeGreaterThanOrEqual(exact / 6);
      expect(about).toBeLessThanOrEqual(exact * 6 + 6);
    }),
  );
});

it('counting stops at the limit', () => {
  const shared = Array.from({ length: 1000 }, (_, n) => n);
  const huge = Array.from({ length: 1000 }, () => Array(1000).fill(shared));
  expect(sizeOf(huge as never, 1_000_000)).toBeLessThan(3_000_000);
});

it('a value that is too large is refused with its largest field, its size, the limit and the next move', () => {
  const value = { status: 'ok', data: { pages: 3, items: 'x'.repeat(2_000_000) } };
  expect(() => refuseTooLarge(value, 1_048_576, { step: 'Fetch', field: 'output' })).toThrow(
    'Step "Fetch" has 1.9 MB in output.data.items, and one value may have 1.0 MB at most. Ask for less at once',
  );
  expect(() => refuseTooLarge(value, 4_000_000, { step: 'Fetch', field: 'output' })).not.toThrow();
});
