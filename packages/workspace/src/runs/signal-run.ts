import { isFinal, type Value } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { runOf } from './run-of.ts';

/** A named signal for a run, from outside. */
export interface SignalRun {
  readonly id: string;
  readonly name: string;
  readonly payload?: Value;
}

/** Hands a signal to a run. @throws RefusedError when the run has ended */
export async function signalRun(context: Context, { id, name, payload = null }: SignalRun): Promise<void> {
  permit(context.actor, 'runs.signal');
  const { status } = await runOf(context, id);
  const { accepted } = isFinal(status)
    ? { accepted: false }
    : await context.runtime.signal(id, name, payload, context.actor.name);
  if (!accepted) throw new RefusedError(`Run ${id} has ended and takes no signal. Start it again first.`);
}
