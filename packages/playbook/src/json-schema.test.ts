import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundleJsonSchema, playbookJsonSchema } from './json-schema.ts';

const schemas = { 'playbook.schema.json': playbookJsonSchema, 'bundle.schema.json': bundleJsonSchema };

test.each(Object.entries(schemas))('the published %s is what the code says', (name, schema) => {
  const file = new URL(`../schema/${name}`, import.meta.url);
  const text = `${JSON.stringify(schema(), null, 2)}\n`;
  if (!existsSync(file) || process.env.UPDATE_SCHEMA) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8'), 'Run the tests once with UPDATE_SCHEMA=1 and commit the file').toBe(text);
});
