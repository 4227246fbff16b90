import type { Value } from '@setpiece/playbook';
import type { RunView } from '@setpiece/workspace';
import { Command } from 'commander';
import { CommandFailure, UsageError } from '../../command-failure.ts';
import { readJsonArgument } from '../../json-argument.ts';
import { runLines } from '../../run-lines.ts';
import type { RunsDoor } from '../../runs-door.ts';
import { print, printJson, say } from '../../terminal.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

interface RerunOptions extends RunsOptions {
  readonly from?: string;
  readonly visit?: string;
  readonly input?: string;
  readonly latest?: boolean;
  readonly wait: boolean;
  readonly timeout: string;
}

/** `setpiece runs rerun RUN`: runs it again, from the beginning or from a step on. */
export function rerunCommand(): Command {
  return new Command('rerun')
    .description(
      'Run a run again. What ran before the step is taken over, not repeated; from it on, effects happen again.',
    )
    .argument('<run>', 'id of a run that has ended')
    .option('--from <step>', 'id or name of the step to begin with (default: from the beginning)')
    .option('--visit <number>', 'which time that the step was entered (default: the last)')
    .option('--input <json>', 'in place of the evaluated inputs of the step, or of the payload; JSON or @FILE')
    .option('--latest', 'with the latest version of the playbook instead of that of the run')
    .option('--no-wait', 'do not wait for its end')
    .option('--timeout <seconds>', 'wait at most so long', '60')
    .action(rerun);
}

async function rerun(id: string, options: RerunOptions): Promise<void> {
  const seconds = Number(options.timeout);
  if (!(seconds > 0)) throw new UsageError('--timeout is a number of seconds, e.g. 60.');
  const visit = options.visit === undefined ? undefined : Number(options.visit);
  if (visit !== undefined && !(Number.isInteger(visit) && visit > 0))
    throw new UsageError('--visit is a number from 1.');
  const given = options.input === undefined ? undefined : (readJsonArgument('--input', options.input) as Value);
  const view = await onRuns(options, async (runs) => {
    const step = options.from === undefined ? undefined : await stepNamed(runs, id, options.from);
    const version = options.latest ? ('latest' as const) : ('same' as const);
    const { run } = await runs.rerun({
      run: id,
      version,
      ...(step === undefined ? { input: given } : { step, visit, inputs: given }),
    });
    say(`Run ${run} repeats ${id}.`);
    if (options.wait) await runs.ended(run, seconds * 1000);
    return runs.get({ id: run });
  });
  if (options.json) printJson(view);
  else for (const line of runLines(view)) print(line);
  if (view.run.status === 'failed' || view.run.status === 'cancelled') throw new CommandFailure(endedBadly(view));
}

async function stepNamed(runs: RunsDoor, id: string, step: string): Promise<string> {
  const { playbook } = await runs.get({ id });
  const found = playbook.steps.find((one) => one.id === step || one.name === step);
  if (found) return found.id;
  throw new CommandFailure(
    `"${playbook.name}" has no step "${step}". It has: ${playbook.steps.map(({ name }) => `"${name}"`).join(', ')}.`,
  );
}

function endedBadly({ run }: RunView): string {
  return `The run ${run.status}${run.error ? `: ${run.error.message}` : '.'}`;
}
