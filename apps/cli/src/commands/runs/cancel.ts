import { isFinal } from '@setpiece/playbook';
import { Command } from 'commander';
import { CommandFailure } from '../../command-failure.ts';
import { print, printJson } from '../../terminal.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

/** `setpiece runs cancel RUN`: ends a run, whatever it waits for. */
export function cancelRunCommand(): Command {
  return new Command('cancel')
    .description('Cancel a run that goes on or waits. What it did stays done.')
    .argument('<run>', 'id of the run')
    .action(cancelRun);
}

async function cancelRun(id: string, options: RunsOptions): Promise<void> {
  const { run } = await onRuns(options, async (runs) => {
    const { run: before } = await runs.get({ id });
    if (isFinal(before.status)) throw new CommandFailure(`Run ${id} has ended already: it ${before.status}.`);
    await runs.cancel({ id });
    return runs.get({ id });
  });
  if (options.json) printJson(run);
  else print(`${run.id} ${run.status}`);
}
