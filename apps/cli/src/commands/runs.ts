import { Command } from 'commander';
import { cancelRunCommand } from './runs/cancel.ts';
import { runEventsCommand } from './runs/events.ts';
import { listRunsCommand } from './runs/list.ts';
import { pruneRunsCommand } from './runs/prune.ts';
import { rerunFailedCommand } from './runs/rerun-failed.ts';
import { rerunCommand } from './runs/rerun.ts';
import { resumeRunCommand } from './runs/resume.ts';
import { showRunCommand } from './runs/show.ts';
import { sizeOfRunsCommand } from './runs/size.ts';

/** `setpiece runs …`: looking back on the runs of a workspace, and running them again. */
export function runsCommand(): Command {
  const runs = new Command('runs').description('List, show, run again, cancel and remove runs of the workspace.');
  const all = [
    listRunsCommand(),
    showRunCommand(),
    runEventsCommand(),
    rerunCommand(),
    rerunFailedCommand(),
    cancelRunCommand(),
    resumeRunCommand(),
    pruneRunsCommand(),
    sizeOfRunsCommand(),
  ];
  for (const command of all) {
    command
      .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
      .option('--json', 'print the data as JSON')
      .exitOverride();
    runs.addCommand(command);
  }
  return runs;
}
