import { expect, it } from 'vitest';
import { sizeText } from './size-text.ts';

it.each([
  [0, '0 B'],
  [1_200, '1.2 kB'],
  [52_400_000, '52.4 MB'],
  [1_250_000_000, '1.25 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
