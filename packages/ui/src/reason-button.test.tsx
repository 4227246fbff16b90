import { MantineProvider } from '@mantine/core';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ReasonButton } from './reason-button.tsx';

const shown = (reason: string | undefined) =>
  renderToString(
    <MantineProvider>
      <ReasonButton reason={reason}>Import</ReasonButton>
    </MantineProvider>,
  );

test('a button with a reason is off for assistive technology but can be reached, so that the reason can be read', () => {
  expect(shown('Nothing is new.')).toContain('aria-disabled="true"');
  expect(shown('Nothing is new.')).not.toMatch(/<button[^>]* disabled/);
  expect(shown(undefined)).not.toContain('aria-disabled');
});
