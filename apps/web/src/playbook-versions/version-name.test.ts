import { expect, test } from 'vitest';
import { versionBefore, versionLabel, versionNames } from './version-name.ts';

const names = versionNames([{ number: 2 }, { number: 1 }]);

test('the draft follows the latest version, and the first version follows nothing', () => {
  expect(names.map(versionLabel)).toEqual(['Draft', 'Version 2', 'Version 1']);
  expect(names.map((name) => versionBefore(names, name))).toEqual(['2', '1', undefined]);
});

test('nothing stands before a version that is not there', () => {
  expect(versionBefore(names, '7')).toBeUndefined();
});
