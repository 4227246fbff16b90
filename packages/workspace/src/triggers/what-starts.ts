import { publishedVersion, scheduleOfId, type PlaybookDraft } from '@setpiece/db';
import type { Trigger } from '@setpiece/playbook';
import type { Services } from '../services/services.ts';

/** What starts a playbook, in a sentence. */
export interface WhatStarts {
  /** `off`: nothing does until it is published and switched on. `problem`: something has to be mended first. */
  readonly state: 'ready' | 'off' | 'problem';
  readonly text: string;
}

/** What starts the published version of a playbook now. Absent: it was never published. */
export async function whatStarts(services: Services, { id, active }: PlaybookDraft): Promise<WhatStarts | undefined> {
  const latest = publishedVersion(services.database, id);
  const version = latest && (await services.playbooks.version(latest.id));
  if (!version) return undefined;
  const { trigger } = version.playbook;
  const { text, state = 'ready' } = described(services, id, trigger, active);
  if (!active) return { state: 'off', text: `It is inactive. Switched on: ${text}` };
  return { state, text };
}

type Described = Pick<WhatStarts, 'text'> & Partial<WhatStarts>;

function described(services: Services, id: string, trigger: Trigger, active: boolean): Described {
  switch (trigger.kind) {
    case 'manual':
      return { text: `People start it${trigger.modules.length ? ` on ${trigger.modules.join(', ')}` : ''}.` };
    case 'on_create':
    case 'on_update':
    case 'on_delete': {
      const change = { on_create: 'created', on_update: 'updated', on_delete: 'deleted' }[trigger.kind];
      const some = trigger.filter?.filters.length ? ' that matches the filter' : '';
      return { text: `It starts whenever a record of ${trigger.module}${some} is ${change}.` };
    }
    case 'webhook':
      return { text: 'It starts with every call of its webhook.' };
    case 'schedule':
      return bySchedule(services, id, trigger);
    case 'referenced':
      return { text: 'Other playbooks, schedules and people start it.' };
    case 'notification':
      return byNotification(services, id, trigger, active);
  }
}

function bySchedule({ database }: Services, id: string, trigger: Extract<Trigger, { kind: 'schedule' }>): Described {
  const schedule = scheduleOfId(database, `trigger:${id}`);
  const zone = schedule?.timeZone ?? trigger.timeZone ?? 'UTC';
  const next = schedule?.active && schedule.nextDue;
  const when = next ? ` Next: ${new Date(next).toISOString().replace(/:\d\d\.\d+Z$/, 'Z')}.` : '';
  return { text: `It starts by its schedule "${trigger.cron}" (${zone}).${when}` };
}

function byNotification(
  { triggers, connectors }: Services,
  id: string,
  { connector }: Extract<Trigger, { kind: 'notification' }>,
  active: boolean,
): Described {
  const text = `It starts with every notification of ${connector}.`;
  if (!active) return { text };
  const status = triggers.notifications.statusFor(id);
  if (status?.state === 'listening') {
    const warning = status.warning === undefined ? '' : ` ${status.warning}`;
    return { text: `${text} Listening${status.address ? ` on ${status.address}` : ''}.${warning}` };
  }
  if (status?.state === 'down') return { text: `Nothing arrives: ${status.error}`, state: 'problem' };
  if (status) return { text: `${text} Connecting.`, state: 'off' };
  const listens = connectors.some(({ manifest, listen }) => manifest.name === connector && listen);
  const why = listens ? 'it is not listening yet' : `connector "${connector}" cannot listen here`;
  return { text: `Nothing starts it: ${why}.`, state: 'problem' };
}
