import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { playbookVersions } from '../tables/playbook-versions.ts';
import { playbooks } from '../tables/playbooks.ts';

/** What a webhook's address leads to. */
export interface WebhookTarget {
  readonly playbook: string;
  readonly active: boolean;
  /** Id of the latest published version. */
  readonly version: string | null;
}

/** The playbook whose webhook has this address. */
export function webhookTarget({ drizzle }: Database, webhookToken: string): WebhookTarget | undefined {
  const version = sql<string | null>`(
    select ${playbookVersions.id} from ${playbookVersions}
    where ${playbookVersions.playbook} = ${playbooks.id} and ${playbookVersions.number} is not null
    order by ${playbookVersions.number} desc limit 1
  )`;
  return drizzle
    .select({ playbook: playbooks.id, active: playbooks.active, version })
    .from(playbooks)
    .where(eq(playbooks.webhookToken, webhookToken))
    .get();
}
