import { MantineProvider } from '@mantine/core';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StatusIcon } from './status-icon.tsx';
import { statusLooks, type Status } from './status-look.ts';

test.each(Object.keys(statusLooks) as Status[])('status %s has an icon that says its name', (status) => {
  const icon = renderToString(
    <MantineProvider>
      <StatusIcon status={status} />
    </MantineProvider>,
  );
  expect(icon).toContain('<svg');
  expect(icon).toContain(`aria-label="${statusLooks[status].label}"`);
});

test('two statuses of one kind never look the same', () => {
  const steps: Status[] = ['pending', 'running', 'waiting', 'in_doubt', 'succeeded', 'failed', 'skipped'];
  const looks = steps.map((status) => `${statusLooks[status].color} ${statusLooks[status].icon}`);
  expect(new Set(looks).size).toBe(steps.length);
});
