import { Command } from 'commander';
import { print, printJson } from '../../terminal.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

/** `setpiece runs resume RUN`: lets a paused run go on. */
export function resumeRunCommand(): Command {
  return new Command('resume')
    .description('Let a paused run go on. Without a server it goes on when one starts.')
    .argument('<run>', 'id of the run')
    .action(resumeRun);
}

async function resumeRun(id: string, options: RunsOptions): Promise<void> {
  const { run } = await onRuns(options, async (runs) => {
    await runs.resume({ id });
    return runs.get({ id });
  });
  if (options.json) printJson(run);
  else print(`${run.id} ${run.status}`);
}
