import { playbooksInWorkspace } from '@setpiece/db';
import type { TriggerKind } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { PlaybookSummary } from './playbook-summary.ts';

export function listPlaybooks({ actor, database }: Context): readonly PlaybookSummary[] {
  permit(actor, 'playbooks.read');
  return playbooksInWorkspace(database).map(({ triggerKind, modifiedAt, ...line }) => ({
    ...line,
    modified: modifiedAt,
    trigger: triggerKind as TriggerKind,
  }));
}
