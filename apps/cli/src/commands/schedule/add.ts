import { Command } from 'commander';
import { UsageError } from '../../command-failure.ts';
import { print, printJson } from '../../terminal.ts';
import { idNamed } from '../../the-one-named.ts';
import { onTriggers, type TriggerOptions } from '../../triggers-door.ts';
import { objectOf } from '../trigger.ts';

interface AddOptions extends TriggerOptions {
  readonly cron: string;
  readonly zone?: string;
  readonly name?: string;
  readonly input?: string;
  readonly oneActive?: boolean;
  readonly missed: string;
  readonly off?: boolean;
}

/** `setpiece schedule add PLAYBOOK --cron "…"`. */
export function addScheduleCommand(): Command {
  return new Command('add')
    .description('Start a playbook at given times.')
    .argument('<playbook>', 'id or exact name of the playbook')
    .requiredOption('--cron <expression>', 'minute, hour, day, month and weekday, e.g. "*/15 * * * *"')
    .option('--zone <name>', 'IANA time zone, e.g. Europe/Paris (default: that of the workspace)')
    .option('--name <name>', 'name of the schedule (default: that of the playbook)')
    .option('--input <json>', 'vars.input.params of its runs: a JSON object, or @FILE')
    .option('--one-active', 'skip a time while a run of it is open')
    .option('--missed <policy>', 'times for which the server was not there: run_once or skip', 'run_once')
    .option('--off', 'add it switched off')
    .action(add);
}

async function add(playbook: string, options: AddOptions): Promise<void> {
  const { cron, missed } = options;
  if (missed !== 'run_once' && missed !== 'skip') throw new UsageError('--missed is run_once or skip.');
  if (options.name?.trim() === '') throw new UsageError('--name is empty. Give a name, or leave it out.');
  const input = options.input === undefined ? undefined : objectOf('--input', options.input);
  const { id, instants, name, isActive } = await onTriggers(options, async (door) => {
    const id = idNamed('playbook', await door.playbooks(), playbook);
    const timeZone = options.zone ?? (await door.timeZone());
    const found = (await door.playbooks()).find((one) => one.id === id);
    const name = options.name ?? found?.name ?? playbook;
    const { oneActive = false, off = false } = options;
    const added = await door.schedules.save({
      ...{ name, playbook: id, cron, timeZone, missed, oneActive, active: !off },
      ...(input && { input }),
    });
    const preview = await door.schedules.preview({ cron, timeZone });
    return { ...added, name, isActive: found?.active, instants: 'instants' in preview ? preview.instants : [] };
  });
  const next = instants.map((instant) => new Date(instant).toISOString());
  if (options.json) printJson({ id, name, next });
  else print(`Schedule "${name}" is added${options.off ? ', switched off' : `. It is due next at ${next[0]}`}.`);
  if (!isActive && !options.json)
    print(`Its playbook is not active: publish it and switch it on, else nothing starts.`);
}
