import { expect, test } from 'vitest';
import { isImportable, readFiles } from './read-files.ts';

const chosen = (path: string, text = '{}') => ({ path, file: new File([text], path) });

test('JSON files are read with their path, everything else of a pack is left out', async () => {
  const files = await readFiles([
    chosen('pack/info.json', '{"a":1}'),
    chosen('pack/connector.py'),
    chosen('pack/.git/x.json'),
  ]);
  expect(files).toEqual([{ path: 'pack/info.json', text: '{"a":1}' }]);
});

test('a choice without any JSON file is refused with what to choose instead', async () => {
  await expect(readFiles([chosen('readme.md')])).rejects.toThrow(
    /There is no JSON file among what was chosen\. Choose/,
  );
});

test('the ending counts in any case', () => {
  expect(isImportable('EXPORT.JSON')).toBe(true);
  expect(isImportable('node_modules/a/package.json')).toBe(false);
});
