import type { SourceNotification } from '@setpiece/connector-kit';
import { playbookDraft } from '@setpiece/db';
import type { CoreServices } from '../services/services.ts';

/** Starts the run that a notification asks for. One with a number of its own that came before starts nothing. */
export async function startForNotification(
  { database, playbooks, runtime }: CoreServices,
  playbook: string,
  source: string,
  { data, key }: SourceNotification,
): Promise<void> {
  const version = playbookDraft(database, playbook)?.active ? await playbooks.published(playbook) : undefined;
  const trigger = version?.playbook.trigger;
  if (!version || trigger?.kind !== 'notification') return;
  const [connector, configuration] = JSON.parse(source) as readonly [string, string];
  await runtime.start({
    version,
    mode: 'live',
    trigger: {
      kind: 'notification',
      by: connector,
      ...(key !== undefined && { key: `notification:${connector}:${configuration}:${key}` }),
    },
    input: { params: data },
  });
}
