import { LineFull, PayloadTooLarge } from '@setpiece/workspace';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { toTRPCError } from './errors.ts';

const seen = (cause: Error) => {
  const { code, message } = toTRPCError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }));
  return { code, message };
};

test('a full line and a payload that is too large are told with their reason', () => {
  expect(seen(new LineFull({ id: 'p', name: 'Block' }, 1000))).toEqual({
    code: 'TOO_MANY_REQUESTS',
    message:
      'Playbook "Block" has 1000 runs in line already, and no more may wait. Start it again when some have ended, or raise its concurrency.',
  });
  expect(seen(new PayloadTooLarge('It has 40 MB.'))).toEqual({ code: 'PAYLOAD_TOO_LARGE', message: 'It has 40 MB.' });
  expect(seen(new Error('secret inside')).code).toBe('INTERNAL_SERVER_ERROR');
});
