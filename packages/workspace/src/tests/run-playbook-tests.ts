import type { Playbook } from '@setpiece/playbook';
import { openWorkspace } from '../open-workspace.ts';
import { runTestsIn, type RunPlaybookTests } from './run-tests-in.ts';
import type { TestReport } from './test-report.ts';

export type { RunPlaybookTests };

/**
 * Runs the tests that stand in a playbook, each with the real runtime in a workspace of its own that simulates: nothing outside
 * is changed. Coverage is that of the tests that ran.
 */
export function runPlaybookTests(playbook: Playbook, options: RunPlaybookTests = {}): Promise<TestReport> {
  return runTestsIn(() => openWorkspace({ data: ':memory:', seedExamples: false, simulate: true }), playbook, options);
}
