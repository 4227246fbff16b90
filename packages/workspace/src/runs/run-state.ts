import { stateAt, type StateAtEvent } from '@setpiece/runtime';
import { NotFoundError } from '../errors/not-found-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { runOf } from './run-of.ts';

/** A run as it was right after one of its events, and how many events there are. */
export interface RunStateView extends StateAtEvent {
  readonly lastSeq: number;
}

/** @throws NotFoundError when there is no such run or event */
export async function runStateAt(
  context: Context,
  { id, seq }: { readonly id: string; readonly seq?: number },
): Promise<RunStateView> {
  permit(context.actor, 'runs.read');
  const run = await runOf(context, id);
  const version = await context.playbooks.version(run.version);
  if (!version) throw new Error(`Run ${id} is of version ${run.version}, which is not in the database.`);
  const events = await context.reader.events(id);
  const lastSeq = events.at(-1)?.seq ?? 0;
  const state = stateAt(events, seq ?? lastSeq, version);
  if (!state) {
    const message = `There is no event ${seq} in run ${id}. Name one from 1 to ${lastSeq}.`;
    throw new NotFoundError('event', String(seq), message);
  }
  return { ...state, lastSeq };
}
