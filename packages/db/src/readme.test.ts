import { expect, test } from 'vitest';
import { runReadmeExample } from '../../../scripts/run-readme-example.mjs';

test('the example of the README prints what its comments say', () => {
  const { printed, promised } = runReadmeExample(new URL('../', import.meta.url));
  expect(promised).not.toEqual([]);
  expect(printed).toEqual(promised);
});
