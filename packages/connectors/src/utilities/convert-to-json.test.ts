import { expect, test } from 'vitest';
import { runUtility } from '../testing/run-operation.ts';

const csv = (text: string) => runUtility('convert_to_json', { type: 'text', file_type: 'CSV', text });

test('CSV becomes a record a line: quotes, line breaks and commas inside of them, short lines', async () => {
  expect(await csv('\uFEFFid,name,note\r\n1,"Ann ""A"" B","x, y\nz"\r\n\r\n2,Bob\r\n')).toEqual([
    { id: '1', name: 'Ann "A" B', note: 'x, y\nz' },
    { id: '2', name: 'Bob', note: '' },
  ]);
  expect(await csv('a,b\n,\n1,')).toEqual([
    { a: '', b: '' },
    { a: '1', b: '' },
  ]);
  expect(await csv('id')).toEqual([]);
  expect(await csv('')).toEqual([]);
});

test('JSON text becomes its data, or a failure that says where it breaks', async () => {
  const json = (text: string) => runUtility('convert_to_json', { type: 'text', file_type: 'JSON', text });
  expect(await json('[{"a": 1}]')).toEqual([{ a: 1 }]);
  await expect(json('[1,')).rejects.toThrow('Parameter "text" is not JSON');
});

test('files are refused with the way out', async () => {
  const reading = runUtility('convert_to_json', { type: 'filepath', file_name: '/tmp/x.csv', file_type: 'CSV' });
  await expect(reading).rejects.toMatchObject({ code: 'files_not_supported', retryable: false });
  await expect(reading).rejects.toThrow('Give the content as "text"');
});
