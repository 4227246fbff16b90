import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test('one of a thing is singular, none and several are plural', () => {
  expect([counted(1, 'step'), counted(0, 'step'), counted(2, 'step')]).toEqual(['1 step', '0 steps', '2 steps']);
});
