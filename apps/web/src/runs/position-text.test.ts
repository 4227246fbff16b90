import { expect, it } from 'vitest';
import { positionText } from './position-text.ts';

it.each([
  [1, 'Next in line'],
  [2, '2nd in line'],
  [3, '3rd in line'],
  [11, '11th in line'],
  [21, '21st in line'],
])('the run at place %i is %s', (position, text) => {
  expect(positionText(position)).toBe(`${text} for its playbook`);
});
