import { expect, test } from 'vitest';
import { runUtility } from '../testing/run-operation.ts';

const parse = (cef_input: string) => runUtility('parse_cef', { cef_input });

test('reads header and extension of a line, with what a syslog server put in front', async () => {
  const line =
    '<134>Nov 22 10:00:00 gw CEF:0|Security|threat\\|manager|1.0|100|worm \\\\ stopped|10|src=10.0.0.1 dst=2.1.2.2 spt=1232';
  expect(await parse(line)).toEqual({
    CEFVersion: '0',
    DeviceVendor: 'Security',
    DeviceProduct: 'threat|manager',
    DeviceVersion: '1.0',
    DeviceEventClassID: '100',
    Name: 'worm \\ stopped',
    Severity: '10',
    src: '10.0.0.1',
    dst: '2.1.2.2',
    spt: '1232',
  });
});

test('values have blanks, escaped signs and line breaks', async () => {
  const fields = await parse(
    'CEF:0|a|b|c|d|e|5|msg=Login failed\\nfor a\\=b act=blocked  request=https://x/?q\\=1 cs1Label=My label',
  );
  expect(fields).toMatchObject({
    msg: 'Login failed\nfor a=b',
    act: 'blocked',
    request: 'https://x/?q=1',
    cs1Label: 'My label',
  });
});

test('a header without extension is enough, one with fewer fields is not', async () => {
  expect(await parse('CEF:1|a|b|c|d|e|5|')).toMatchObject({ CEFVersion: '1', Severity: '5' });
  expect(await parse('CEF:1|a|b|c|d|e|5')).toMatchObject({ Severity: '5' });
  await expect(parse('CEF:1|a|b')).rejects.toThrow('fewer than seven fields');
  await expect(parse('hello')).rejects.toThrow('no "CEF:" header');
});
