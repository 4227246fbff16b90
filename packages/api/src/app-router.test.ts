import type { Playbook, RunEvent, Value } from '@setpiece/playbook';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { expectTypeOf, test } from 'vitest';
import type { AppRouter } from './app-router.ts';

test('a client gets playbooks, values and events with their own types', () => {
  const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: 'http://127.0.0.1' })] });
  type Got = Awaited<ReturnType<typeof client.playbooks.get.query>>;
  expectTypeOf<Got['playbook']>().toExtend<Playbook>();
  type Run = Awaited<ReturnType<typeof client.runs.get.query>>;
  expectTypeOf<Run['steps'][number]['attempts'][number]['inputs']>().toExtend<Value | undefined>();
  expectTypeOf<Run['playbook']>().toExtend<Playbook>();
  type Options = Parameters<typeof client.runs.events.subscribe>[1];
  type Data = Parameters<NonNullable<NonNullable<Options>['onData']>>[0];
  expectTypeOf<Data['data']>().toExtend<RunEvent>();
});
