import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MantineProvider } from '@mantine/core';
import { JsonTree, StatusBadge } from '@setpiece/ui';

export function Result({ value }: { value: unknown }) {
  return (
    <MantineProvider>
      <StatusBadge status="succeeded" />
      <JsonTree label="Result" value={value} openDepth={1} />
    </MantineProvider>
  );
}

test('the example of the README is this one, and shows status and values', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const [, component = 'none'] = /(export function[\s\S]*?)```/.exec(read('../README.md')) ?? [];
  expect(read('./readme.test.tsx')).toContain(component);

  const page = renderToString(<Result value={{ hosts: [{ name: 'srv-1' }] }} />);
  for (const text of ['Succeeded', 'hosts', '{1 key}']) expect(page).toContain(text);
});
