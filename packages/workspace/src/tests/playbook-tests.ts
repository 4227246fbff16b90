import type { PlaybookTest } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import { savePlaybook } from '../playbooks/save-playbook.ts';
import type { Context } from '../services/services.ts';
import { recordTest } from './record-test.ts';
import { referredTo } from './referred-to.ts';
import { runTestsIn } from './run-tests-in.ts';
import type { TestReport } from './test-report.ts';

/** Runs the tests of a draft: nothing outside is changed, and nothing in this workspace. */
export async function runTests(
  context: Context,
  { playbook, only }: { readonly playbook: string; readonly only?: string },
): Promise<TestReport> {
  permit(context.actor, 'runs.start');
  const { playbook: draft } = draftOf(context, playbook);
  return runTestsIn(context.openTestWorkspace, draft, { only, others: referredTo(context, draft) });
}

/** Makes a test of what a run did and puts it into the draft of its playbook. */
export async function addTest(
  context: Context,
  { run, name }: { readonly run: string; readonly name?: string },
): Promise<{ readonly playbook: string; readonly test: string }> {
  permit(context.actor, 'playbooks.write');
  const { playbook, test } = await recordTest(context, { id: run });
  const added: PlaybookTest = { ...test, ...(name !== undefined && { name }) };
  await changeTests(context, playbook, (tests) => {
    if (name !== undefined && tests.some((one) => one.name === name))
      throw new RefusedError(`The playbook has a test "${name}" already. Give the new one another name.`);
    return [...tests.filter((one) => one.name !== added.name), added];
  });
  return { playbook, test: added.name };
}

/** Takes a test out of the draft. */
export async function removeTest(
  context: Context,
  { playbook, name }: { readonly playbook: string; readonly name: string },
): Promise<void> {
  permit(context.actor, 'playbooks.write');
  await changeTests(context, playbook, (tests) => tests.filter((one) => one.name !== name));
}

async function changeTests(
  context: Context,
  id: string,
  change: (tests: readonly PlaybookTest[]) => PlaybookTest[],
): Promise<void> {
  const { playbook, revision } = draftOf(context, id);
  const { tests: before = [], ...rest } = playbook;
  const tests = change(before);
  await savePlaybook(context, { id, revision, playbook: { ...rest, ...(tests.length && { tests }) } });
}
