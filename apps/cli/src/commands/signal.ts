import type { Value } from '@setpiece/playbook';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { readJsonArgument } from '../json-argument.ts';
import { runningServer } from '../running-server.ts';
import { print, printJson } from '../terminal.ts';
import { workspaceFolder } from '../workspace-folder.ts';

interface SignalOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly payload?: string;
}

/** `setpiece signal RUN NAME`: hands a named signal to a run; its Wait step takes it, now or later. */
export function signalCommand(): Command {
  return new Command('signal')
    .description('Hand a named signal to a run. A Wait step for that name takes it, now or when it comes to it.')
    .argument('<run>', 'id of the run')
    .argument('<name>', 'name of the signal')
    .option('--payload <json>', 'what the Wait step gives as its result: JSON, or @FILE')
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--json', 'print {run, name} as JSON')
    .action((run: string, name: string, options: SignalOptions) => signal(run, name, options).catch(asCommandFailure));
}

async function signal(id: string, name: string, options: SignalOptions): Promise<void> {
  const payload = options.payload === undefined ? undefined : (readJsonArgument('--payload', options.payload) as Value);
  const client = await runningServer(workspaceFolder(options.data));
  await client.runs.signal.mutate({ id, name, ...(payload !== undefined && { payload }) });
  if (options.json) printJson({ run: id, name });
  else print(`Run ${id} has the signal "${name}".`);
}
