import { RunMode, RunStatus, triggerKinds } from '@setpiece/playbook';
import type { SearchRuns } from '@setpiece/workspace';
import { Command } from 'commander';
import { instantArgument, tookArguments } from '../../age-argument.ts';
import { UsageError } from '../../command-failure.ts';
import { runTable } from '../../run-lines.ts';
import { playbookNamed } from '../../runs-door.ts';
import { print, printJson, say } from '../../terminal.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

interface ListOptions extends RunsOptions {
  readonly playbook?: string;
  readonly status?: readonly string[];
  readonly mode?: string;
  readonly text?: string;
  readonly record?: string;
  readonly trigger?: string;
  readonly error?: string;
  readonly since?: string;
  readonly until?: string;
  readonly longerThan?: string;
  readonly shorterThan?: string;
  readonly limit: string;
}

/** `setpiece runs list`: finds runs. */
export function listRunsCommand(): Command {
  return new Command('list')
    .description('Find runs, the newest first.')
    .option('--playbook <id>', 'id or exact name of a playbook')
    .option('--status <status...>', `one or more of ${RunStatus.options.join(', ')}`)
    .option('--mode <mode>', 'live or test')
    .option('--text <words>', 'words in the payload, in inputs, outputs or errors of steps; "in quotes" for a phrase')
    .option('--record <iri>', 'IRI or uuid of a record that the run was given or touched')
    .option('--trigger <kind>', `one of ${triggerKinds.join(', ')}`)
    .option('--error <code>', 'code of the error that it failed with')
    .option('--since <time>', 'started at or after, e.g. 2026-07-01T08:00, or an age like 24h or 7d')
    .option('--until <time>', 'started before')
    .option('--longer-than <time>', 'took longer than this, or goes on since, e.g. 30s, 5m, 2h')
    .option('--shorter-than <time>', 'has ended and took less, e.g. 500ms')
    .option('--limit <number>', 'at most so many, up to 500', '50')
    .action(listRuns);
}

async function listRuns(options: ListOptions): Promise<void> {
  const search = searchOf(options);
  const { runs, isIndexing } = await onRuns(options, async (door) =>
    door.search({ ...search, playbook: options.playbook && (await playbookNamed(door, options.playbook)) }),
  );
  if (options.json) return printJson(runs);
  if (runs.length) for (const line of runTable(runs)) print(line);
  else say('No run was found.');
  if (isIndexing) say('The words of some runs are not in the index yet; ask again in a moment.');
}

function searchOf(options: ListOptions): SearchRuns {
  const { text, record, trigger, since, until } = options;
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw new UsageError('--limit is a number from 1 to 500.');
  return {
    text,
    record,
    limit,
    trigger: trigger === undefined ? undefined : triggerOf(trigger),
    errorCode: options.error,
    status: options.status?.map(statusOf),
    mode: options.mode === undefined ? undefined : modeOf(options.mode),
    since: since === undefined ? undefined : instantArgument('--since', since),
    until: until === undefined ? undefined : instantArgument('--until', until),
    ...tookArguments(options),
  };
}

/** @throws UsageError */
export function statusOf(text: string): RunStatus {
  const { data } = RunStatus.safeParse(text);
  if (data) return data;
  throw new UsageError(`--status ${text}: choose of ${RunStatus.options.join(', ')}.`);
}

function triggerOf(text: string): string {
  if (triggerKinds.some((kind) => kind === text)) return text;
  throw new UsageError(`--trigger ${text}: choose of ${triggerKinds.join(', ')}.`);
}

/** @throws UsageError */
export function modeOf(text: string): RunMode {
  const { data } = RunMode.safeParse(text);
  if (data) return data;
  throw new UsageError(`--mode ${text}: choose live or test.`);
}
