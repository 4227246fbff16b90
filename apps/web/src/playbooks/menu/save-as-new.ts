import type { Playbook } from '@setpiece/playbook';
import type { ApiClient } from '../../api/trpc-client.ts';

/** Stores a playbook under an id of its own. */
export async function saveAsNew(client: ApiClient, playbook: Playbook): Promise<{ id: string; name: string }> {
  const { id } = await client.playbooks.create.mutate({ name: playbook.name });
  const { revision } = await client.playbooks.get.query({ id });
  await client.playbooks.save.mutate({ id, revision, playbook: { ...playbook, id } });
  return { id, name: playbook.name };
}
