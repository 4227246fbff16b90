import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = readFileSync(`${root}/docs/faults.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| F\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id, , , files]) => [id, [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file)]);

test('the table of faults has a row an id', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
});

test.each(rows)('the fault %s has a test whose name begins with it, in each file that its row names', (id, files) => {
  expect(files.length).toBeGreaterThan(0);
  const name = new RegExp(String.raw`['"\x60](F\d+, )?${id}(['":, ])`);
  for (const file of files) expect([file, name.test(readFileSync(`${root}/${file}`, 'utf8'))]).toEqual([file, true]);
});
