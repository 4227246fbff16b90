import type { Schedule, Value } from '@setpiece/playbook';
import { lastPart } from './iri.ts';
import { SourceObject } from './source-object.ts';

/** A schedule that came with a workflow. One without a crontab (an interval) has no place here. */
export function readSchedule(value: Value, id: string, playbook: string): Schedule[] {
  const source = new SourceObject(value);
  const crontab = source.object('crontab');
  const fields = ['minute', 'hour', 'day_of_month', 'month_of_year', 'day_of_week'].map((key) => crontab.text(key));
  if (fields.every((field) => field === undefined)) return [];
  const settings = source.object('kwargs');
  return [
    {
      id: settings.text('schedule_id') ?? id,
      name: source.text('name') ?? id,
      playbook: lastPart(settings.take('wf_iri')) ?? playbook,
      cron: fields.map((field) => (field ?? '*').replaceAll(' ', '')).join(' '),
      timeZone: settings.text('timezone') ?? crontab.text('timezone') ?? 'UTC',
      ...(settings.flag('exit_if_running') && { oneActive: true }),
    },
  ];
}
