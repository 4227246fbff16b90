import { expect, test } from 'vitest';
import { publishNotice } from './publish-notice.ts';

const error = (message: string) => ({ code: 'X', severity: 'error' as const, message });

test('a published version is named, and an inactive playbook gets its next move', () => {
  const notice = publishNotice({ name: 'Block IP', active: false }, { number: 3, diagnostics: [] });
  expect(notice.title).toBe('“Block IP” is published as version 3');
  expect(notice.message).toContain('Switch it on');
});

test('what blocks publishing is said: the first error, and how many more there are', () => {
  const notice = publishNotice(
    { name: 'Block IP', active: true },
    { diagnostics: [error('Step "A" has no way to an end.'), error('B')] },
  );
  expect(notice.color).toBe('red');
  expect(notice.message).toBe('Step "A" has no way to an end. And 1 more: open the playbook and look at Problems.');
});
