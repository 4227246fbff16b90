import type { Values } from '@setpiece/playbook';
import { Command } from 'commander';
import { asCommandFailure } from '../../as-command-failure.ts';
import { CommandFailure } from '../../command-failure.ts';
import { readJsonArgument } from '../../json-argument.ts';
import { runningServer } from '../../running-server.ts';
import { print, printJson } from '../../terminal.ts';
import { workspaceFolder } from '../../workspace-folder.ts';
import { addressOf, itemNumber, questionOf, type QuestionOptions } from './question.ts';

interface AnswerOptions extends QuestionOptions {
  readonly input?: string;
}

/** `setpiece inputs answer RUN [OPTION]`: answers what a run asks. */
export function answerInputCommand(): Command {
  return new Command('answer')
    .description('Answer what a run asks.')
    .argument('<run>', 'id of the run')
    .argument('[option]', 'the answer, where there are several to choose from')
    .option('--input <json>', 'what the form asks for, as {"field": value} or @FILE')
    .option('--step <step>', 'id or name of the step, where the run asks several questions')
    .option('--item <number>', 'item of a loop, from 1', itemNumber)
    .action((run: string, option: string | undefined, options: AnswerOptions) =>
      answer(run, option, options).catch(asCommandFailure),
    );
}

async function answer(run: string, option: string | undefined, options: AnswerOptions): Promise<void> {
  const input = options.input === undefined ? {} : (readJsonArgument('--input', options.input) as Values);
  const client = await runningServer(workspaceFolder(options.data));
  const question = await questionOf(client, run, options);
  const outcome = await client.inputs.answer.mutate({
    ...addressOf(question),
    ...(option !== undefined && { option }),
    input,
  });
  if (options.json) printJson(outcome);
  if (!outcome.accepted) throw new CommandFailure(outcome.message);
  if (!options.json) print(`“${question.title}” is answered. ${outcome.message}`);
}
