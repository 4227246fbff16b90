import { playbookDraft, publishedVersion, putSchedules, removeSchedule, scheduleOfId } from '@setpiece/db';
import type { Schedule } from '@setpiece/playbook';
import type { CoreServices } from '../services/services.ts';
import { timeZoneOf } from '../settings/time-zone.ts';

type Needs = Pick<CoreServices, 'database' | 'playbooks' | 'clock'>;

/** Keeps the schedule that a playbook's published schedule trigger proposes: there, alike, and switched like the playbook. */
export async function keepScheduleOfTrigger(
  services: Needs,
  schedules: { look(): Promise<void> },
  playbook: string,
): Promise<void> {
  const { database, clock } = services;
  const id = `trigger:${playbook}`;
  const active = playbookDraft(database, playbook)?.active ?? false;
  const proposed = await proposedBy(services, playbook, id);
  const kept = scheduleOfId(database, id);
  if (!proposed) {
    if (kept) await removeSchedule(database, id);
    return;
  }
  if (kept?.active === active && isAlike(kept, proposed)) return;
  await putSchedules(database, [{ ...proposed, active, fromTrigger: true }], clock.now());
  await schedules.look();
}

async function proposedBy({ database, playbooks }: Needs, id: string, schedule: string): Promise<Schedule | undefined> {
  const latest = publishedVersion(database, id);
  const version = latest && playbookDraft(database, id) && (await playbooks.version(latest.id));
  const trigger = version?.playbook.trigger;
  if (!version || trigger?.kind !== 'schedule') return undefined;
  const { cron, timeZone = timeZoneOf(database), input, oneActive, missed } = trigger;
  return { id: schedule, name: version.playbook.name, playbook: id, cron, timeZone, input, oneActive, missed };
}

function isAlike(kept: Schedule, { missed = 'run_once', oneActive = false, ...proposed }: Schedule): boolean {
  const wanted: Schedule = { ...proposed, missed, oneActive };
  const names = ['name', 'cron', 'timeZone', 'input', 'oneActive', 'missed'] as const;
  return names.every((name) => JSON.stringify(kept[name]) === JSON.stringify(wanted[name]));
}
