import type { WaitingFor } from '@setpiece/playbook';

/** What a run or step waits for, as the end of "It waits …". */
export function waitingText(waitingFor: WaitingFor): string {
  switch (waitingFor.kind) {
    case 'timer':
      return `until ${new Date(waitingFor.due).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })}`;
    case 'signal':
      return `for the signal “${waitingFor.name}”`;
    case 'record':
      return `for a record of ${waitingFor.module} that fits its filter`;
    case 'input':
      return 'for a person’s answer';
    case 'place':
      return `for a free place of the configuration “${waitingFor.name}”${waitingFor.ahead ? ` (${waitingFor.ahead} ahead as it came)` : ''}`;
    case 'child':
      return 'for the run of its sub-playbook';
  }
}
