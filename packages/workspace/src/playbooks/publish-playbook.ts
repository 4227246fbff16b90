import { publishVersion } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { giveWebhookAddress } from '../webhooks/give-webhook-address.ts';
import type { Published } from '../workspace-actions.ts';
import { draftOf } from './draft-of.ts';

export async function publishPlaybook(context: Context, { id }: { readonly id: string }): Promise<Published> {
  permit(context.actor, 'playbooks.publish');
  const draft = draftOf(context, id);
  const { playbook } = draft;
  const { machine, machineFormat, diagnostics } = context.playbooks.compile(playbook);
  if (!machine || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const frozen = { playbook, machine, machineFormat, at: context.clock.now(), by: context.actor.name };
  const { number } = await publishVersion(context.database, frozen);
  await giveWebhookAddress(context, draft);
  await context.triggers.changed(draft.id);
  return { number, diagnostics };
}
