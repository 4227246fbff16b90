import type { PruneRuns } from '@setpiece/workspace';
import { Command } from 'commander';
import { ageArgument } from '../../age-argument.ts';
import { UsageError } from '../../command-failure.ts';
import { size } from '../../run-lines.ts';
import { count, print, printJson, say } from '../../terminal.ts';
import { modeOf, statusOf } from './list.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

interface PruneOptions extends RunsOptions {
  readonly olderThan?: string;
  readonly status?: readonly string[];
  readonly mode?: string;
  readonly keep?: string;
  readonly plan?: boolean;
  readonly compact?: boolean;
}

/** `setpiece runs prune`: removes old runs. */
export function pruneRunsCommand(): Command {
  return new Command('prune')
    .description(
      'Remove ended runs with everything that belongs to them: by the retention of the workspace, or as told.',
    )
    .option('--older-than <age>', 'runs that ended so long ago, e.g. 30d or 12h')
    .option('--status <status...>', 'only of these: succeeded, failed, cancelled')
    .option('--mode <mode>', 'only live or only test runs')
    .option('--keep <number>', 'keep so many of the newest runs of each playbook')
    .option('--plan', 'only say what would be removed')
    .option('--compact', 'write the file anew afterwards, so that it becomes smaller; no server may use it')
    .action(pruneRuns);
}

async function pruneRuns(options: PruneOptions): Promise<void> {
  const wanted = wantedOf(options);
  const pruned = await onRuns(options, async (runs) => {
    const done = options.plan ? await runs.planPrune(wanted) : await runs.prune(wanted);
    if (options.compact && !options.plan) await runs.compact();
    return done;
  });
  if (options.json) return printJson(pruned);
  print(`${options.plan ? 'Would remove' : 'Removed'} ${count(pruned.runs, 'run')}, ${size(pruned.bytes)}.`);
  if (!options.plan && !options.compact && pruned.runs)
    say('The room is used again by new runs; --compact gives it back to the disk.');
}

function wantedOf({ olderThan, status, mode, keep }: PruneOptions): PruneRuns {
  const keepNewest = keep === undefined ? undefined : Number(keep);
  if (keepNewest !== undefined && !(Number.isInteger(keepNewest) && keepNewest >= 0))
    throw new UsageError('--keep is a number from 0.');
  if (olderThan === undefined && (status || mode))
    throw new UsageError('Say with --older-than how old the runs have to be that are removed, e.g. 30d.');
  return {
    olderThanDays: olderThan === undefined ? undefined : ageArgument('--older-than', olderThan) / 86_400_000,
    statuses: status?.map(statusOf),
    mode: mode === undefined ? undefined : modeOf(mode),
    keepNewest,
  };
}
