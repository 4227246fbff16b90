import type { Database } from '../database.ts';
import { oncePerDatabase } from './once-per-database.ts';

/** What a webhook's address leads to. */
export interface WebhookTarget {
  readonly playbook: string;
  readonly active: boolean;
  /** Id of the latest published version. */
  readonly version: string | null;
}

const sql = `
  select playbooks.id as playbook, playbooks.active,
    (select versions.id from playbook_versions versions where versions.playbook = playbooks.id and versions.number is not null
     order by versions.number desc limit 1) as version
  from playbooks where playbooks.webhook_token = ?`;

const target = oncePerDatabase(({ connection }) =>
  connection.prepare<[string], Omit<WebhookTarget, 'active'> & { readonly active: number }>(sql),
);

/** The playbook whose webhook has this address. */
export function webhookTarget(database: Database, webhookToken: string): WebhookTarget | undefined {
  const row = target(database).get(webhookToken);
  return row && { ...row, active: Boolean(row.active) };
}
