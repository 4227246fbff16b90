import { Command } from 'commander';
import { asCommandFailure } from '../../as-command-failure.ts';
import { runningServer } from '../../running-server.ts';
import { print, printJson } from '../../terminal.ts';
import { workspaceFolder } from '../../workspace-folder.ts';

interface CompleteOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `setpiece inputs complete TASK`: sets a task to Completed, so that its run goes on. */
export function completeTaskCommand(): Command {
  return new Command('complete')
    .description('Set a task that a run waits for to Completed.')
    .argument('<task>', 'IRI of the task, as "setpiece inputs list" shows it')
    .action((task: string, options: CompleteOptions) => complete(task, options).catch(asCommandFailure));
}

async function complete(record: string, options: CompleteOptions): Promise<void> {
  const client = await runningServer(workspaceFolder(options.data));
  await client.inputs.completeTask.mutate({ record });
  if (options.json) printJson({ record, status: 'Completed' });
  else print(`${record} is completed.`);
}
