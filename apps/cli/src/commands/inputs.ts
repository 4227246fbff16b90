import { Command } from 'commander';
import { answerInputCommand } from './inputs/answer.ts';
import { completeTaskCommand } from './inputs/complete.ts';
import { inputLinkCommand } from './inputs/link.ts';
import { listInputsCommand } from './inputs/list.ts';

/** `setpiece inputs …`: what runs ask people. */
export function inputsCommand(): Command {
  const inputs = new Command('inputs').description('List and answer what runs ask people, and make links that answer.');
  for (const command of [listInputsCommand(), answerInputCommand(), inputLinkCommand(), completeTaskCommand()]) {
    command
      .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
      .option('--json', 'print the data as JSON')
      .exitOverride();
    inputs.addCommand(command);
  }
  return inputs;
}
