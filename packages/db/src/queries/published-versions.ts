import { and, desc, eq, isNotNull } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { playbookVersions } from '../tables/playbook-versions.ts';
import type { PublishedVersion } from './playbook-version.ts';

/** A published version, and who published it. */
export interface PublishedVersionLine extends PublishedVersion {
  readonly by?: string;
}

/** Every published version of a playbook, the newest first. */
export function publishedVersions({ drizzle }: Database, playbook: string): PublishedVersionLine[] {
  const { id, number, createdAt, createdBy } = playbookVersions;
  return drizzle
    .select({ id, number, at: createdAt, by: createdBy })
    .from(playbookVersions)
    .where(and(isNotNull(number), eq(playbookVersions.playbook, playbook)))
    .orderBy(desc(number))
    .all()
    .map(({ by, ...version }) => ({ ...version, number: version.number ?? 0, ...(by !== null && { by }) }));
}
