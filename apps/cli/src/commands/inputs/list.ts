import { Command } from 'commander';
import { asCommandFailure } from '../../as-command-failure.ts';
import { runningServer } from '../../running-server.ts';
import { tableLines } from '../../table-lines.ts';
import { print, printJson, say } from '../../terminal.ts';
import { workspaceFolder } from '../../workspace-folder.ts';

interface ListOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `setpiece inputs list`: questions and tasks that runs wait for. */
export function listInputsCommand(): Command {
  return new Command('list')
    .description('List the questions and tasks that runs wait for, the oldest first.')
    .action((options: ListOptions) => listInputs(options).catch(asCommandFailure));
}

async function listInputs(options: ListOptions): Promise<void> {
  const client = await runningServer(workspaceFolder(options.data));
  const [inputs, tasks] = await Promise.all([client.inputs.list.query(), client.inputs.tasks.query()]);
  if (options.json) return printJson({ inputs, tasks });
  if (!inputs.length && !tasks.length) return say('Nobody is waited for.');
  const questions = inputs.map(({ run, stepName, title, given, needed, since, options: all }) => [
    run,
    stepName,
    title.replace(/\s+/g, ' ').slice(0, 60),
    needed > 1 ? `${given} of ${needed}` : '-',
    new Date(since).toISOString().slice(0, 16),
    all.map(({ name }) => name).join(' | ') || '(form)',
  ]);
  const open = tasks.map(({ run, stepName, title, since, record }) => [
    run,
    stepName,
    title.slice(0, 60),
    '-',
    new Date(since).toISOString().slice(0, 16),
    `task ${record}`,
  ]);
  for (const line of tableLines(['RUN', 'STEP', 'TITLE', 'ANSWERS', 'SINCE', 'OPTIONS'], [...questions, ...open]))
    print(line);
}
