import type { ScheduleView } from '@setpiece/workspace';
import { Command } from 'commander';
import { tableLines } from '../../table-lines.ts';
import { print, printJson, say } from '../../terminal.ts';
import { onTriggers, type TriggerOptions } from '../../triggers-door.ts';

/** `setpiece schedule list`. */
export function listSchedulesCommand(): Command {
  return new Command('list')
    .description('List the schedules: when they are due next, and what became of the last time.')
    .action(list);
}

async function list(options: TriggerOptions): Promise<void> {
  const schedules = await onTriggers(options, ({ schedules: door }) => door.list());
  if (options.json) return printJson(schedules);
  if (!schedules.length)
    return say('There is no schedule. Add one with: setpiece schedule add PLAYBOOK --cron "0 8 * * *"');
  const head = ['NAME', 'PLAYBOOK', 'CRON', 'TIME ZONE', 'ACTIVE', 'NEXT', 'LAST'];
  for (const line of tableLines(head, schedules.map(rowOf))) print(line);
}

function rowOf({ name, playbook, cron, timeZone, active, next, last }: ScheduleView): string[] {
  return [
    name,
    `${playbook.name ?? playbook.id}${playbook.active ? '' : ' (inactive)'}`,
    cron,
    timeZone,
    active ? 'on' : 'off',
    next === undefined ? '-' : instantText(next),
    last ? [last.status ?? last.kind, instantText(last.instant), last.message ?? ''].join(' ').trim() : '-',
  ];
}

function instantText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
