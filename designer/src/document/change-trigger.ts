import type { Playbook, Trigger, TriggerKind } from '@setpiece/playbook';
import type { StepChange } from './edit-step.ts';
import { withoutUndefined } from './edit-step.ts';

/** Changes fields of the trigger. A field set to `undefined` is removed. */
export function editTrigger(playbook: Playbook, change: StepChange): Playbook {
  return { ...playbook, trigger: withoutUndefined({ ...playbook.trigger, ...change }) as Trigger };
}

/** Makes the playbook start in another way. Id, name, variables and origin stay, so routes and references keep working. */
export function changeTriggerKind(playbook: Playbook, kind: TriggerKind): Playbook {
  if (kind === playbook.trigger.kind) return playbook;
  const { id, name, variables, origin } = playbook.trigger;
  return { ...playbook, trigger: withoutUndefined({ ...newTrigger(kind, id, name), variables, origin }) as Trigger };
}

/** A trigger of the kind with nothing filled in yet. */
function newTrigger(kind: TriggerKind, id: string, name: string): Trigger {
  switch (kind) {
    case 'manual':
      return { id, name, kind, modules: [], inputs: [] };
    case 'on_create':
    case 'on_update':
    case 'on_delete':
      return { id, name, kind, module: 'alerts' };
    case 'webhook':
      return { id, name, kind, authentication: 'token' };
    case 'schedule':
      return { id, name, kind, cron: '*/5 * * * *' };
    case 'notification':
      return { id, name, kind, connector: '' };
    case 'referenced':
      return { id, name, kind };
  }
}
