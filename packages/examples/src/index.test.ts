import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examplePlaybooks } from './index.ts';

const folder = new URL('./playbooks/', import.meta.url);

describe('the example playbooks', () => {
  test('are all the files of the folder', () => {
    expect(examplePlaybooks.map(({ file }) => file).toSorted()).toEqual(readdirSync(folder).toSorted());
  });

  test.for(examplePlaybooks.map(({ file, text }) => [file, text] as const))(
    '%s has the bytes of its file',
    ([file, text]) => {
      expect(text).toBe(readFileSync(new URL(file, folder), 'utf8'));
    },
  );

  test('have the names that the README gives', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    for (const { text } of examplePlaybooks)
      expect(readme).toContain(`| ${(JSON.parse(text) as { name: string }).name} `);
    const names = examplePlaybooks.map(({ text }) => (JSON.parse(text) as { name: string }).name);
    expect(readme).toContain(`// [${names.map((name) => `'${name}'`).join(', ')}]`);
  });
});
