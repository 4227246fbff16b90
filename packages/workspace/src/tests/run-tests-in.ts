import { placeUnder, writePlaybook, type Playbook, type PlaybookTest, type Values } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import type { RunView } from '../runs/run-view.ts';
import type { Workspace } from '../workspace.ts';
import { compareEffects } from './compare-effects.ts';
import { compareSteps } from './compare-steps.ts';
import { differences } from './differences.ts';
import { effectsOf } from './effects-of.ts';
import { routeCoverage, routesTaken } from './route-coverage.ts';
import { stepsBegun } from './steps-begun.ts';
import type { Difference, RunEffect, TestReport, TestResult } from './test-report.ts';
import { untilEnded, waitsFor } from './until-ended.ts';

/** Opens a workspace that is gone when closed, and in which nothing outside is changed. */
export type OpenTestWorkspace = () => Promise<Workspace>;

/** What tests are run with. */
export interface RunPlaybookTests {
  /** Run only the tests of this name. */
  readonly only?: string;
  /** Other playbooks that are there, so that references find them. */
  readonly others?: readonly Playbook[];
  /** Milliseconds that one test may take. @default 10000 */
  readonly timeout?: number;
}

/** Runs the tests that stand in a playbook, each in a workspace of its own. Coverage is that of the tests that ran. */
export async function runTestsIn(
  open: OpenTestWorkspace,
  playbook: Playbook,
  options: RunPlaybookTests = {},
): Promise<TestReport> {
  const tests: TestResult[] = [];
  for (const test of playbook.tests ?? [])
    if (options.only === undefined || test.name === options.only)
      tests.push(await runTest(open, playbook, test, options));
  const coverage = routeCoverage(
    playbook,
    tests.map(({ routes }) => routes),
  );
  return { id: playbook.id, name: playbook.name, tests, coverage };
}

async function runTest(
  open: OpenTestWorkspace,
  playbook: Playbook,
  test: PlaybookTest,
  options: RunPlaybookTests,
): Promise<TestResult> {
  const workspace = await open();
  try {
    return await runIn(workspace, playbook, test, options);
  } catch (cause) {
    if (cause instanceof RefusedError) return couldNotStart(test, cause);
    throw cause;
  } finally {
    await workspace.close();
  }
}

async function runIn(
  workspace: Workspace,
  playbook: Playbook,
  test: PlaybookTest,
  { others = [], timeout = 10_000 }: RunPlaybookTests,
): Promise<TestResult> {
  const there = [playbook, ...others.filter(({ id }) => id !== playbook.id)];
  await workspace.playbooks.import({
    files: there.map((one, index) => ({ path: `${index}.playbook.json`, text: writePlaybook(one) })),
  });
  const { run } = await workspace.runs.start({ playbook: playbook.id, input: test.input, mocks: test.mocks ?? {} });
  const view = await untilEnded(workspace, run, Date.now() + timeout);
  const [events, effects] = await Promise.all([workspace.runs.events({ id: run }), effectsOf(workspace)]);
  const found = compare(test, view, effects);
  return {
    name: test.name,
    passed: found.length === 0,
    status: view.run.status,
    differences: found,
    effects,
    routes: routesTaken(events, playbook),
  };
}

function compare({ expect }: PlaybookTest, view: RunView, effects: readonly RunEffect[]): Difference[] {
  const { run, playbook } = view;
  return [
    ...compareStatus(expect.status ?? 'succeeded', view),
    ...compareSteps(expect.steps ?? [], stepsBegun(view), playbook),
    ...compareOutputs(expect.outputs ?? {}, run.outputs ?? {}),
    ...(expect.effects ? compareEffects(expect.effects, effects) : []),
  ];
}

function compareOutputs(expected: Values, outputs: Values): Difference[] {
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, Object.hasOwn(outputs, name) ? outputs[name] : undefined, placeUnder('outputs', name)),
  );
}

function compareStatus(expected: string, view: RunView): Difference[] {
  const { status, error } = view.run;
  if (status === expected) return [];
  const ended = status === 'succeeded' || status === 'failed' || status === 'cancelled';
  const message = ended ? error?.message : waitsFor(view);
  return [{ path: 'status', expected, got: status, ...(message !== undefined && { message }) }];
}

function couldNotStart({ name, expect }: PlaybookTest, { message, diagnostics }: RefusedError): TestResult {
  const reasons = [message, ...diagnostics.filter(({ severity }) => severity === 'error').map((one) => one.message)];
  const difference = { path: 'status', expected: expect.status ?? 'succeeded', message: reasons.join(' ') };
  return { name, passed: false, differences: [difference], effects: [], routes: [] };
}
