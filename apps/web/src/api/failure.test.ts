import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { failureMessage, isRefusal } from './failure.ts';

const refused = (code: string, message: string) =>
  TRPCClientError.from({ error: { code: -32_000, message, data: { code } } } as never);

test('a server that does not answer is told apart from one that refuses', () => {
  const away = TRPCClientError.from(new TypeError('Failed to fetch'));
  expect(isRefusal(away)).toBe(false);
  expect(failureMessage(away)).toContain('The server did not answer.');
});

test('a refusal is shown in the server’s own words, as a sentence', () => {
  const error = refused('NOT_FOUND', 'There is no playbook "a". It may have been deleted');
  expect(isRefusal(error)).toBe(true);
  expect(failureMessage(error)).toBe('There is no playbook "a". It may have been deleted.');
});

test('a fault of the server is worth another try', () => {
  const error = refused('INTERNAL_SERVER_ERROR', 'disk full');
  expect(isRefusal(error)).toBe(false);
  expect(failureMessage(error)).toContain('disk full. Try again');
});
