import { expect, test } from 'vitest';
import type { Value } from '@setpiece/playbook';
import { runUtility } from '../testing/run-operation.ts';

const draw = (data: Value, rest: Record<string, Value> = {}) => runUtility('json_to_html', { data, ...rest });

test('a list of records is a table with a row a record and a column a field', async () => {
  expect(
    await draw([
      { a: 1, b: null },
      { a: 2, c: true },
    ]),
  ).toBe(
    '<table border="1"><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>' +
      '<tr><td>1</td><td></td><td></td></tr><tr><td>2</td><td></td><td>true</td></tr></tbody></table>',
  );
});

test('vertical is a row a field, and a single record always is', async () => {
  const table = '<table border="1"><tbody><tr><th>a</th><td>1</td></tr></tbody></table>';
  expect(await draw([{ a: 1 }, { a: 1 }], { display: 'Vertical' })).toBe(table + table);
  expect(await draw({ a: 1 })).toBe(table);
});

test('row_fields chooses and orders, as list or as text', async () => {
  for (const row_fields of [['b', 'a'], "['b','a']", 'b, a']) {
    expect(await draw([{ a: 1, b: { x: 2 }, c: 3 }], { row_fields, display: 'Horizontal' })).toBe(
      '<table border="1"><thead><tr><th>b</th><th>a</th></tr></thead><tbody><tr><td>' +
        '<table border="1"><tbody><tr><th>x</th><td>2</td></tr></tbody></table></td><td>1</td></tr></tbody></table>',
    );
  }
});

test('texts, names and styles cannot break out', async () => {
  const style = { styling: true, table_style: `{'width': 'auto"><script>', 'font':'10px;'}` };
  const html = (await draw({ '<b>': '<img src=x onerror=alert(1)>' }, style)) as string;
  expect(html).not.toMatch(/<(img|b|script)/);
  expect(html).toContain('style="width: auto&quot;&gt;&lt;script&gt;; font: 10px;"');
});

test('lists of texts are lists, other data is text', async () => {
  expect(await draw(['a', ['b']])).toBe('<ul><li>a</li><li><ul><li>b</li></ul></li></ul>');
  expect(await draw('hello <x>')).toBe('hello &lt;x&gt;');
  expect(await draw(7)).toBe('7');
});
