import { createMockRunner } from '@setpiece/connector-host';
import { readMocks, stepMocks, type Mocks } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { effectsOf, openWorkspace, type RunEffect, type RunView, type Workspace } from '@setpiece/workspace';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { chosenPlaybook } from '../chosen-playbook.ts';
import { CommandFailure, UsageError } from '../command-failure.ts';
import { consoleLines } from '../console-lines.ts';
import { readInputFiles } from '../input-files.ts';
import { readJsonArgument } from '../json-argument.ts';
import { print, printJson, say } from '../terminal.ts';
import { effectLine } from '../test-lines.ts';

interface RunOptions {
  readonly input?: string;
  readonly sample?: string;
  readonly mock?: string;
  readonly playbook?: string;
  readonly timeout: string;
  readonly simulate?: boolean;
  readonly json?: boolean;
}

/** `setpiece run FILE`: runs a playbook with the real runtime on a database in memory. No workspace is touched. */
export function runCommand(): Command {
  return new Command('run')
    .description('Run a playbook file to its end, without a workspace.')
    .argument('<path>', 'a *.playbook.json file, or a FortiSOAR export or pack folder')
    .option('--input <json>', 'the trigger payload, as JSON or @FILE (default: the first sample of the file)')
    .option('--sample <name>', 'run with this sample of the file')
    .option(
      '--mock <file>',
      'outputs that stand in for the outside: {"steps": {name: output}, "operations": {"connector.operation": output}}',
    )
    .option(
      '--simulate',
      'change nothing outside: operations that are not read-only (category "investigation") are listed, not called; records are written in memory only',
    )
    .option('--playbook <name>', 'which playbook to run, where the file holds several')
    .option('--timeout <seconds>', 'give up after this long; a run that waits for a person never ends by itself', '60')
    .option('--json', 'print the run with its steps as JSON')
    .action(runPath);
}

async function runPath(path: string, options: RunOptions): Promise<void> {
  const seconds = Number(options.timeout);
  if (!(seconds > 0)) throw new UsageError('--timeout is a number of seconds, e.g. 60.');
  const mocks = options.mock === undefined ? {} : mocksOf(options.mock);
  const workspace = await openWorkspace({
    data: ':memory:',
    seedExamples: false,
    simulate: options.simulate ?? false,
    wrapRunner: (runner) => createMockRunner(mocks, runner),
  });
  try {
    const view = await runIn(workspace, path, mocks, options, seconds);
    const effects = options.simulate ? await effectsOf(workspace) : undefined;
    if (options.json) printJson({ ...view, ...(effects && { effects }) });
    else printRun(view);
    if (effects && !options.json) printEffects(effects);
    if (view.run.status !== 'succeeded') throw new CommandFailure(endedBadly(view));
  } catch (cause) {
    asCommandFailure(cause);
  } finally {
    await workspace.close();
  }
}

function mocksOf(file: string): Mocks {
  const value = readJsonArgument('--mock', file);
  try {
    return readMocks(value);
  } catch (cause) {
    throw new CommandFailure(`${file}: ${(cause as Error).message}`, { cause });
  }
}

async function runIn(
  workspace: Workspace,
  path: string,
  mocks: Mocks,
  options: RunOptions,
  seconds: number,
): Promise<RunView> {
  const { imported } = await workspace.playbooks.import({ files: readInputFiles(path) });
  const { id } = chosenPlaybook(path, imported, options.playbook);
  const { playbook } = await workspace.playbooks.get({ id });
  const { run } = await workspace.runs.start({
    playbook: id,
    input: options.input === undefined ? undefined : (readJsonArgument('--input', options.input) as Value),
    sample: options.sample ?? (options.input === undefined ? playbook.samples?.[0]?.name : undefined),
    mocks: stepMocks(mocks, playbook),
  });
  say(`Running "${playbook.name}" …`);
  await endOf(workspace, run, seconds);
  return workspace.runs.get({ id: run });
}

/** Waits for the end, or until the time is over. The timer also keeps the process alive while the run waits for a person. */
async function endOf(workspace: Workspace, run: string, seconds: number): Promise<void> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), seconds * 1000);
  await workspace.finished(run, patience.signal).catch((cause: unknown) => {
    if (!patience.signal.aborted) throw cause;
  });
  clearTimeout(timer);
}

function printRun({ run, steps, playbook }: RunView): void {
  const names = new Map(playbook.steps.map(({ id, name }) => [id, name]));
  for (const { step, visit, item, status, attempts } of steps) {
    const which = [visit > 1 ? `visit ${visit}` : '', item === undefined ? '' : `item ${item}`]
      .filter(Boolean)
      .join(', ');
    const error = attempts.at(-1)?.error;
    print(
      `${status.padEnd(10)} ${names.get(step) ?? step}${which ? ` (${which})` : ''}${error ? `: ${error.message}` : ''}`,
    );
    // A failure says by itself what was written before it.
    for (const line of consoleLines(attempts.filter((attempt) => !attempt.error))) print(line);
  }
  print(`\nrun ${run.status}`);
  if (run.outputs && Object.keys(run.outputs).length) printJson(run.outputs);
}

function printEffects(effects: readonly RunEffect[]): void {
  print(
    `\n${effects.length ? 'simulated; nothing outside was changed. It would have done:' : 'simulated; it would change nothing outside'}`,
  );
  for (const effect of effects) print(`  ${effectLine(effect)}`);
}

function endedBadly({ run, steps, playbook }: RunView): string {
  if (run.error) return `The run ${run.status}: ${run.error.message}`;
  const waiting = steps.find(({ status }) => status === 'waiting');
  const name = playbook.steps.find(({ id }) => id === waiting?.step)?.name;
  return name
    ? `The run waits in step "${name}". Give its answer under "steps" of a --mock file.`
    : `The run is ${run.status}. Give it longer with --timeout.`;
}
