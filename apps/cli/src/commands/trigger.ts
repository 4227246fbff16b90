import { isJsonObject, type Values } from '@setpiece/playbook';
import { Command } from 'commander';
import { CommandFailure, UsageError } from '../command-failure.ts';
import { readJsonArgument } from '../json-argument.ts';
import { print, printJson } from '../terminal.ts';
import { idNamed } from '../the-one-named.ts';
import { onTriggers, type TriggerOptions } from '../triggers-door.ts';

interface StartOptions extends TriggerOptions {
  readonly records?: readonly string[];
  readonly input?: string;
  readonly key?: string;
  readonly wait?: boolean;
}

/** How long a command waits for the end of what it started, in milliseconds. */
const patience = 10 * 60_000;

/** `setpiece trigger PLAYBOOK`: starts a published, active playbook, live. */
export function triggerCommand(): Command {
  return new Command('trigger')
    .description('Start the published version of an active playbook, live, as a person does.')
    .argument('<playbook>', 'id or exact name of the playbook')
    .option('--records <record...>', 'records that it runs on: module/uuid or IRI')
    .option('--input <json>', 'inputs of its form: a JSON object, or @FILE')
    .option('--key <key>', 'start once: an equal key gives the run that it started before')
    .option('--wait', 'wait until the runs have ended; exit code 1 when one did not succeed')
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--json', 'print the runs as JSON')
    .action(trigger);
}

async function trigger(name: string, options: StartOptions): Promise<void> {
  const inputs = options.input === undefined ? undefined : objectOf('--input', options.input);
  const records = options.records?.map(iriOf);
  const runs = await onTriggers(options, async (door) => {
    const playbook = idNamed('playbook', await door.playbooks(), name);
    const { key } = options;
    const started = await door.trigger({
      playbook,
      ...(records && { records }),
      ...(inputs && { inputs }),
      ...(key !== undefined && { key }),
    });
    // Without a server nobody else goes on with them.
    if (!options.wait && door.isServed) return started.runs;
    return Promise.all(started.runs.map(async (one) => ({ ...one, status: await door.ended(one.run, patience) })));
  });
  if (options.json) printJson(runs);
  else for (const run of runs) print(lineOf(run));
  const bad = runs.filter((run) => 'status' in run && run.status !== 'succeeded');
  if (options.wait && bad.length) throw new CommandFailure(`${bad.length} of ${runs.length} runs did not succeed.`);
}

function lineOf(run: { readonly run: string; readonly suppressed: boolean; readonly status?: string }): string {
  const what = run.suppressed ? 'was started by this key before' : 'has started';
  return `Run ${run.run} ${what}${run.status === undefined ? '.' : `: ${run.status}.`}`;
}

/** @throws UsageError */
export function objectOf(option: string, argument: string): Values {
  const value = readJsonArgument(option, argument);
  if (isJsonObject(value)) return value as Values;
  throw new UsageError(`${option} has to be a JSON object, e.g. '{"name": "value"}'.`);
}

function iriOf(record: string): string {
  return record.startsWith('/') ? record : `/api/3/${record}`;
}
