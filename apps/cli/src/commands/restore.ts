import { restoreWorkspace } from '@setpiece/workspace';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { print } from '../terminal.ts';
import { workspaceFolder } from '../workspace-folder.ts';

/** `setpiece restore FOLDER`: a workspace out of a backup. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'Make a workspace of a backup. Finished steps do not run again; open ones are in doubt, as after a crash.',
    )
    .argument('<folder>', 'the folder that "setpiece backup" wrote')
    .option('--data <folder>', 'the workspace to be (default: $SETPIECE_DATA or ./.setpiece)')
    .action(restore);
}

async function restore(from: string, options: { readonly data?: string }): Promise<void> {
  const data = workspaceFolder(options.data);
  await restoreWorkspace({ from, data }).catch(asCommandFailure);
  print(`Restored to ${data}. "setpiece start --data ${data}" goes on with its runs.`);
}
