import { Command } from 'commander';
import { eventLines } from '../../run-lines.ts';
import { print, printJson } from '../../terminal.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

/** `setpiece runs events RUN`: the journal. */
export function runEventsCommand(): Command {
  return new Command('events')
    .description('Print the journal of a run.')
    .argument('<run>', 'id of the run')
    .action(printEvents);
}

async function printEvents(id: string, options: RunsOptions): Promise<void> {
  const [view, events] = await onRuns(options, (runs) => Promise.all([runs.get({ id }), runs.events({ id })]));
  if (options.json) return printJson(events);
  for (const line of eventLines(events, view.playbook)) print(line);
}
