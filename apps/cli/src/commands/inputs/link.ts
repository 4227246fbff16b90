import { Command } from 'commander';
import { asCommandFailure } from '../../as-command-failure.ts';
import { UsageError } from '../../command-failure.ts';
import { runningServer } from '../../running-server.ts';
import { print, printJson, say } from '../../terminal.ts';
import { workspaceFolder } from '../../workspace-folder.ts';
import { addressOf, itemNumber, questionOf, type QuestionOptions } from './question.ts';

interface LinkOptions extends QuestionOptions {
  readonly for?: string;
  readonly hours?: number;
}

/** `setpiece inputs link RUN`: a single-use link that answers without signing in. */
export function inputLinkCommand(): Command {
  return new Command('link')
    .description('Print a link that answers what a run asks, once and without signing in.')
    .argument('<run>', 'id of the run')
    .option('--for <email>', 'whose answer it is (default: whoever has the link, by the name they give)')
    .option('--hours <number>', 'how long it can be used (default: 168)', hours)
    .option('--step <step>', 'id or name of the step, where the run asks several questions')
    .option('--item <number>', 'item of a loop, from 1', itemNumber)
    .action((run: string, options: LinkOptions) => makeLink(run, options).catch(asCommandFailure));
}

async function makeLink(run: string, options: LinkOptions): Promise<void> {
  const client = await runningServer(workspaceFolder(options.data));
  const question = await questionOf(client, run, options);
  const made = await client.inputs.link.mutate({
    ...addressOf(question),
    ...(options.for !== undefined && { recipient: options.for }),
    ...(options.hours !== undefined && { hours: options.hours }),
  });
  if (options.json) return printJson(made);
  say(`It works once, until ${new Date(made.expires).toISOString()}.`);
  print(made.url);
}

function hours(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= 2160)) throw new UsageError(`--hours is a number up to 2160 (90 days), not "${text}".`);
  return number;
}
