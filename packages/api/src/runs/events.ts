import { tracked } from '@trpc/server';
import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { positionsOf } from './stream-position.ts';

/**
 * The journals of the watched runs: what is written already (after `after`), then live. Each event's id names the position in
 * every watched run, so that a reconnect misses nothing and repeats nothing.
 */
export const events = procedure
  .input(
    z.strictObject({
      runs: z.array(z.strictObject({ run: id, after: z.number().int().nonnegative().optional() })).max(100),
      lastEventId: z.string().nullish(),
    }),
  )
  .subscription(async function* ({ ctx, input, signal }) {
    const position = positionsOf(input.runs, input.lastEventId);
    const ended = signal ?? new AbortController().signal;
    for await (const event of ctx.actions.runs.watch(position.runs(), ended))
      yield tracked(position.reached(event.run, event.seq), event);
  });
