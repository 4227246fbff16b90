import { Command } from 'commander';
import { UsageError } from '../../command-failure.ts';
import { runLines, stateLines } from '../../run-lines.ts';
import { print, printJson } from '../../terminal.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

interface ShowOptions extends RunsOptions {
  readonly at?: string;
  readonly items?: boolean;
}

/** `setpiece runs show RUN`: a run's timeline, or its state at an event. */
export function showRunCommand(): Command {
  return new Command('show')
    .description('Show a run step by step.')
    .argument('<run>', 'id of the run')
    .option('--at <event>', 'as it was right after this event (a number of `runs events`): open steps and vars')
    .option('--items', 'every item of long loops, too')
    .action(showRun);
}

async function showRun(id: string, options: ShowOptions): Promise<void> {
  const seq = options.at === undefined ? undefined : Number(options.at);
  if (seq !== undefined && !(Number.isInteger(seq) && seq > 0)) throw new UsageError('--at is the number of an event.');
  const [view, state] = await onRuns(options, (runs) =>
    Promise.all([runs.get({ id }), seq === undefined ? undefined : runs.stateAt({ id, seq })]),
  );
  if (options.json) return printJson(state ?? view);
  for (const line of state ? stateLines(view, state) : runLines(view, options.items)) print(line);
}
