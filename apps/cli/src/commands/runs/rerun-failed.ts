import type { RerunFailed, RerunRefused, RerunResult } from '@setpiece/workspace';
import { Command } from 'commander';
import { instantArgument, tookArguments } from '../../age-argument.ts';
import { CommandFailure, UsageError } from '../../command-failure.ts';
import { progressOf } from '../../progress.ts';
import { runTable } from '../../run-lines.ts';
import { playbookNamed, type RunsDoor } from '../../runs-door.ts';
import { count, print, printJson, say } from '../../terminal.ts';
import { modeOf } from './list.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

interface RerunFailedOptions extends RunsOptions {
  readonly playbook?: string;
  readonly mode?: string;
  readonly since?: string;
  readonly until?: string;
  readonly error?: string;
  readonly longerThan?: string;
  readonly shorterThan?: string;
  readonly fromStart?: boolean;
  readonly latest?: boolean;
  readonly limit: string;
  readonly plan?: boolean;
}

/** `setpiece runs rerun-failed`: runs many failed runs again, each once. */
export function rerunFailedCommand(): Command {
  return new Command('rerun-failed')
    .description('Run failed runs again from the step that failed. What was run again already is left out.')
    .option('--playbook <id>', 'id or exact name of a playbook')
    .option('--mode <mode>', 'live or test (default: both)')
    .option('--since <time>', 'started at or after, e.g. 2026-07-01T08:00, or an age like 24h')
    .option('--until <time>', 'started before')
    .option('--error <code>', 'only runs that failed with this error')
    .option('--longer-than <time>', 'took longer than this, e.g. 30s, 5m, 2h')
    .option('--shorter-than <time>', 'took less than this, e.g. 500ms')
    .option('--from-start', 'from the beginning; every effect happens again')
    .option('--latest', 'with the latest version of the playbook')
    .option('--limit <number>', 'at most so many, up to 1000', '100')
    .option('--plan', 'only say which runs would be run again')
    .action(rerunFailed);
}

const atOnce = 20;

async function rerunFailed(options: RerunFailedOptions): Promise<void> {
  const given = wantedOf(options);
  const { refused } = await onRuns(options, async (door) => {
    const wanted = { ...given, playbook: options.playbook && (await playbookNamed(door, options.playbook)) };
    const plan = await door.planRerunFailed(wanted);
    if (options.plan) {
      if (options.json) printJson(plan);
      else if (plan.runs.length) for (const line of runTable(plan.runs)) print(line);
      say(`${count(plan.runs.length, 'run')} of ${plan.total} would be run again.`);
      return { refused: [] as readonly RerunRefused[] };
    }
    const result = await inPieces(
      door,
      wanted,
      plan.runs.map(({ id }) => id),
    );
    if (options.json) printJson(result);
    else for (const { run, again } of result.started) print(`${run} -> ${again}`);
    say(`${count(result.started.length, 'run')} of ${plan.total} started again.`);
    for (const { run, reason } of result.refused) say(`${run}: ${reason}`);
    return result;
  });
  if (refused.length) throw new CommandFailure(`${count(refused.length, 'run')} could not be run again.`);
}

async function inPieces(door: RunsDoor, wanted: RerunFailed, runs: readonly string[]): Promise<RerunResult> {
  const started: RerunResult['started'][number][] = [];
  const refused: RerunRefused[] = [];
  const progress = progressOf('Running again', runs.length);
  try {
    for (let at = 0; at < runs.length; at += atOnce) {
      const piece = await door.rerunFailed({ ...wanted, runs: runs.slice(at, at + atOnce) });
      started.push(...piece.started);
      refused.push(...piece.refused);
      progress.step(Math.min(runs.length, at + atOnce));
    }
  } finally {
    progress.stop();
  }
  return { started, refused };
}

function wantedOf(options: RerunFailedOptions): RerunFailed {
  const { since, until, error, mode } = options;
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UsageError('--limit is a number from 1 to 1000.');
  return {
    limit,
    errorCode: error,
    from: options.fromStart ? 'start' : 'failure',
    version: options.latest ? 'latest' : 'same',
    mode: mode === undefined ? undefined : modeOf(mode),
    since: since === undefined ? undefined : instantArgument('--since', since),
    until: until === undefined ? undefined : instantArgument('--until', until),
    ...tookArguments(options),
  };
}
