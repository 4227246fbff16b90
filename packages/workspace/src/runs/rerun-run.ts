import { isFinal, keepSealed, type RunEvent, type Value } from '@setpiece/playbook';
import { ForkRefused, type PlaybookVersion, type RunSummary } from '@setpiece/runtime';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { Context } from '../services/services.ts';
import { runOf } from './run-of.ts';

/** Which playbook a re-run uses: the version of the run, or the latest one (of a test run the draft). */
export type RerunVersion = 'same' | 'latest';

/** A wish to run something again. */
export interface RerunRequest {
  readonly run: string;
  /** Id of the step to begin with; what ran before it is taken over, not repeated. Absent: from the beginning. */
  readonly step?: string;
  /** @default the step's last visit */
  readonly visit?: number;
  /** In place of the step's evaluated inputs, of a loop in place of its items. Absent: they are evaluated again. */
  readonly inputs?: Value;
  /** In place of the trigger's payload; only from the beginning. */
  readonly input?: Value;
  /** @default 'same' */
  readonly version?: RerunVersion;
  /** Requests with the same key start one re-run of a run. */
  readonly key?: string;
}

/** The run that a re-run started. `suppressed`: an equal request had started it before. */
export interface RerunStarted {
  readonly run: string;
  readonly suppressed: boolean;
}

/**
 * Runs a run again, as a run of its own in the same mode: from the beginning with its payload, or from one of its steps on.
 *
 * @throws NotFoundError, RefusedError when the run goes on or cannot be repeated from there
 */
export async function rerunRun(context: Context, request: RerunRequest): Promise<RerunStarted> {
  permit(context.actor, 'runs.start');
  const run = await runOf(context, request.run);
  if (!isFinal(run.status))
    throw new RefusedError(
      `Run ${run.id} is ${run.status}. Wait until it has ended, or cancel it, and run it again then.`,
    );
  if (request.step !== undefined && request.input !== undefined)
    throw new RefusedError(
      'A payload can be given only to a run from the beginning. Leave out the step or the payload.',
    );
  const events = await context.reader.events(run.id);
  return repeat(context, run, events, request);
}

/** Starts the re-run of a run whose journal was read. */
export async function repeat(
  { runtime, playbooks, actor, ...context }: Context,
  run: RunSummary,
  events: readonly RunEvent[],
  request: RerunRequest,
): Promise<RerunStarted> {
  const { step, inputs, input, key, version = 'same' } = request;
  const accepted = acceptedOf(run, events);
  const { mode, trigger, mocks, vars, user } = accepted;
  const visit = request.visit ?? (step === undefined ? 1 : lastVisit(events, step));
  try {
    return await runtime.start({
      version: await versionOf({ ...context, runtime, playbooks, actor }, run, version),
      mode,
      trigger: { kind: trigger.kind, by: actor.name, ...(key !== undefined && { key: `rerun/${run.id}/${key}` }) },
      user: user ?? trigger.by ?? '',
      input: input === undefined ? accepted.input : keepSealed(input, accepted.input),
      ...(mocks && { mocks }),
      ...(vars && { vars }),
      fork: {
        run: run.id,
        ...(step !== undefined && { step, visit }),
        ...(step !== undefined &&
          inputs !== undefined && { inputs: keepSealed(inputs, inputsOf(events, step, visit)) }),
      },
    });
  } catch (error) {
    if (error instanceof ForkRefused) throw new RefusedError(error.message);
    throw error;
  }
}

function acceptedOf({ id }: RunSummary, [accepted]: readonly RunEvent[]): RunEvent<'run.accepted'> {
  if (accepted?.type !== 'run.accepted') throw new Error(`The journal of run ${id} has no beginning.`);
  return accepted;
}

async function versionOf(context: Context, run: RunSummary, wanted: RerunVersion): Promise<PlaybookVersion> {
  if (wanted === 'same') {
    const version = await context.playbooks.version(run.version);
    if (!version) throw new Error(`Run ${run.id} is of version ${run.version}, which is not in the database.`);
    return version;
  }
  if (run.mode === 'test') return context.playbooks.freeze(draftOf(context, run.playbook).playbook, context.actor.name);
  const published = await context.playbooks.published(run.playbook);
  if (published) return published;
  throw new RefusedError(`"${run.playbookName}" has no published version any more. Use the version of the run.`);
}

/** What a step was begun with, of a loop its items: a person saw it with a mask in place of each secret. */
function inputsOf(events: readonly RunEvent[], step: string, visit: number): Value | undefined {
  const begun = events.find(
    (event) =>
      'step' in event &&
      event.step === step &&
      'visit' in event &&
      event.visit === visit &&
      (event.type === 'loop.opened' || ('inputs' in event && event.inputs !== undefined && !('item' in event))),
  );
  if (begun?.type === 'loop.opened') return begun.items;
  return begun && 'inputs' in begun ? begun.inputs : undefined;
}

function lastVisit(events: readonly RunEvent[], step: string): number {
  return events.reduce(
    (last, event) => ('step' in event && 'visit' in event && event.step === step ? Math.max(last, event.visit) : last),
    1,
  );
}
