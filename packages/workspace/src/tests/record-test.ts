import { removeSecrets } from '@setpiece/fortisoar';
import { maskSealed, type PlaybookTest } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { runOf } from '../runs/run-of.ts';
import { getRun } from '../runs/get-run.ts';
import type { RunView } from '../runs/run-view.ts';
import type { Context } from '../services/services.ts';
import { recordedMocks } from './recorded-mocks.ts';
import { stepsBegun } from './steps-begun.ts';

/** A test made from a run, and the playbook that it belongs to. */
export interface RecordedTest {
  readonly playbook: string;
  readonly playbookName: string;
  readonly test: PlaybookTest;
}

/**
 * A test that does what a run did: its payload, the recorded outputs of steps that ask the outside, the input of a step that a person
 * edited for a re-run, and its end. Other parameters of calls are left out, and so is every password.
 *
 * @throws NotFoundError, RefusedError when the run has not ended by itself
 */
export async function recordTest(context: Context, { id }: { readonly id: string }): Promise<RecordedTest> {
  permit(context.actor, 'runs.read');
  const { status, playbook: playbookId, playbookName } = await runOf(context, id);
  if (status !== 'succeeded' && status !== 'failed')
    throw new RefusedError(`Run ${id} is ${status}. A test can be made from a run that succeeded or failed.`);
  const [view, events] = await Promise.all([getRun(context, { id }), context.reader.events(id)]);
  const [accepted] = events;
  if (accepted?.type !== 'run.accepted') throw new Error(`The journal of run ${id} has no beginning.`);
  if (accepted.vars)
    throw new RefusedError(
      `Run ${id} was given the variables of another run, which a test cannot give. Choose another.`,
    );
  const { outputs } = view.run;
  const { fork } = accepted;
  const mocks = recordedMocks({
    steps: view.playbook.steps,
    views: view.steps,
    events,
    ...(fork?.inputs !== undefined && { edited: fork.step }),
  });
  const test: PlaybookTest = {
    name: `Run ${id}`,
    input: accepted.input,
    ...(Object.keys(mocks).length && { mocks }),
    expect: { status, steps: stepsBegun(view), ...(outputs && Object.keys(outputs).length && { outputs }) },
  };
  return { playbook: playbookId, playbookName, test: maskSealed(withoutSecrets(context, view, test)) };
}

/** A test stands in a file that people share. */
function withoutSecrets({ catalog }: Context, { playbook }: RunView, test: PlaybookTest): PlaybookTest {
  const { playbook: cleaned } = removeSecrets({ ...playbook, tests: [test] }, catalog.get().connectors);
  return cleaned.tests?.[0] ?? test;
}
