import { backupWorkspace } from '@setpiece/workspace';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { progressOf, type Progress } from '../progress.ts';
import { print } from '../terminal.ts';
import { workspaceFolder } from '../workspace-folder.ts';

/** `setpiece backup FOLDER`: the workspace as it is now, also while its server runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Write the workspace to a folder, also while its server runs. The folder holds its secrets: keep it safe.',
    )
    .argument('<folder>', 'a new or empty folder')
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .action(backup);
}

async function backup(to: string, options: { readonly data?: string }): Promise<void> {
  let progress: Progress | undefined;
  await backupWorkspace({
    data: workspaceFolder(options.data),
    to,
    onProgress: ({ total, remaining }) => {
      progress ??= progressOf('Copying', total);
      progress.step(total - remaining);
    },
  }).catch(asCommandFailure);
  progress?.stop();
  print(`Backed up to ${to}. "setpiece restore ${to} --data FOLDER" makes a workspace of it.`);
}
