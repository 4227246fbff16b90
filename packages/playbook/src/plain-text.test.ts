import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('texts stand as they are, nothing as nothing, everything else as JSON', () => {
  expect(['a "b"', null, undefined, 1.5, false, { a: [1] }].map(plainText)).toEqual([
    'a "b"',
    '',
    '',
    '1.5',
    'false',
    '{"a":[1]}',
  ]);
});
