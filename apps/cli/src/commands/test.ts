import { writeFileSync } from 'node:fs';
import { writePlaybook, type Playbook, type PlaybookTest } from '@setpiece/playbook';
import { runPlaybookTests, type RecordedTest, type TestReport } from '@setpiece/workspace';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { CommandFailure, UsageError } from '../command-failure.ts';
import { readPlaybookFile } from '../playbook-file.ts';
import { count, print, printJson, say } from '../terminal.ts';
import { testLines } from '../test-lines.ts';
import { withWorkspace } from '../with-workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';

interface TestOptions {
  readonly only?: string;
  readonly timeout: string;
  readonly record?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** `setpiece test FILE…`: runs the tests that stand in playbook files, or makes one from a run. */
export function testCommand(): Command {
  return new Command('test')
    .description(
      'Run the tests that stand in playbook files. Nothing outside is changed: operations with an effect are listed, not called.',
    )
    .argument('<file...>', '*.playbook.json files; references between them are followed')
    .option('--only <name>', 'run only the tests of this name')
    .option('--timeout <seconds>', 'how long one test may take', '10')
    .option('--record <run>', "make a test from this run of the workspace and write it into the run's playbook file")
    .option('--data <folder>', 'the workspace of --record (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--json', 'print the results as JSON; with --record print the test instead of writing it')
    .action(testOrRecord);
}

async function testOrRecord(files: readonly string[], options: TestOptions): Promise<void> {
  if (options.record !== undefined) await record(files, options.record, options);
  else await test(files, options);
}

interface FileReport extends TestReport {
  readonly file: string;
}

async function test(files: readonly string[], options: TestOptions): Promise<void> {
  const { only } = options;
  const seconds = Number(options.timeout);
  if (!(seconds > 0)) throw new UsageError('--timeout is a number of seconds, e.g. 10.');
  const playbooks = files.map((file) => ({ file, playbook: readPlaybookFile(file).playbook }));
  refuseNothing(
    playbooks.map(({ playbook }) => playbook),
    only,
  );
  const others = playbooks.map(({ playbook }) => playbook);
  const reports: FileReport[] = [];
  for (const { file, playbook } of playbooks) {
    const given = { others, timeout: seconds * 1000, ...(only !== undefined && { only }) };
    const report = { file, ...(await runPlaybookTests(playbook, given).catch(asCommandFailure)) };
    reports.push(report);
    if (!options.json) for (const line of testLines(file, report)) print(line);
  }
  conclude(reports, options);
}

/** Without a test to run nothing was shown to work. */
function refuseNothing(playbooks: readonly Playbook[], only: string | undefined): void {
  const names = playbooks.flatMap(({ tests = [] }) => tests.map(({ name }) => name));
  if (!names.length)
    throw new CommandFailure('There is no test. Write one under "tests", or make one from a run with --record RUN.');
  if (only !== undefined && !names.includes(only))
    throw new UsageError(`No test is named "${only}". There are:\n${names.map((name) => `  ${name}`).join('\n')}`);
}

function conclude(reports: readonly FileReport[], { json }: TestOptions): void {
  const tests = reports.flatMap((report) => report.tests);
  const failed = tests.filter(({ passed }) => !passed).length;
  if (json) printJson(reports);
  else
    print(
      `\n${failed ? `${failed} of ${count(tests.length, 'test')} failed` : `${count(tests.length, 'test')} passed`}`,
    );
  if (failed) process.exitCode = 1;
}

async function record(files: readonly string[], run: string, options: TestOptions): Promise<void> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageError('--record makes a test for one file; name just that.');
  const { playbook } = readPlaybookFile(file);
  const recorded = await recordedTest(workspaceFolder(options.data), run).catch(asCommandFailure);
  if (recorded.playbook !== playbook.id)
    throw new CommandFailure(
      `Run ${run} is of "${recorded.playbookName}" (${recorded.playbook}), and ${file} holds "${playbook.name}" (${playbook.id}). Name the file of the run's playbook.`,
    );
  if (options.json) return printJson(recorded.test);
  writeFileSync(file, writePlaybook(withTest(playbook, recorded.test)));
  say(
    `Wrote test "${recorded.test.name}". It holds what the run got and what was answered: look it over before you share it.`,
  );
  print(file);
}

/** A test of the same name is replaced. */
function withTest(playbook: Playbook, test: PlaybookTest): Playbook {
  const others = (playbook.tests ?? []).filter(({ name }) => name !== test.name);
  return { ...playbook, tests: [...others, test] };
}

/** From the server that runs on the workspace, else from the workspace opened under its lock. */
function recordedTest(folder: string, run: string): Promise<RecordedTest> {
  return withWorkspace(folder, {
    throughServer: ({ runs }) => runs.recordTest.query({ id: run }),
    opened: ({ runs }) => runs.recordTest({ id: run }),
  });
}
