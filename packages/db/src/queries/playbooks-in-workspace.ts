import { eq, sql } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { collections } from '../tables/collections.ts';
import { playbookVersions } from '../tables/playbook-versions.ts';
import { playbooks, type Problems } from '../tables/playbooks.ts';

/** A playbook without its content, for lists. */
export interface PlaybookLine {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly collection?: { readonly id: string; readonly name: string };
  readonly active: boolean;
  readonly revision: number;
  readonly publishedVersion?: number;
  readonly steps: number;
  readonly triggerKind: string;
  readonly problems: Problems;
  readonly modifiedAt: number;
  readonly modifiedBy?: string;
}

/** All playbooks by name, without their content. */
export function playbooksInWorkspace({ drizzle }: Database): PlaybookLine[] {
  const published = sql<
    number | null
  >`(select max(${playbookVersions.number}) from ${playbookVersions} where ${playbookVersions.playbook} = ${playbooks.id})`;
  return drizzle
    .select({
      id: playbooks.id,
      name: playbooks.name,
      description: sql<string | null>`${playbooks.draft} ->> '$.description'`,
      tags: sql<string | null>`${playbooks.draft} -> '$.tags'`,
      collectionId: collections.id,
      collectionName: collections.name,
      active: playbooks.active,
      revision: playbooks.revision,
      published,
      steps: playbooks.steps,
      triggerKind: playbooks.triggerKind,
      problems: playbooks.problems,
      modifiedAt: playbooks.modifiedAt,
      modifiedBy: playbooks.modifiedBy,
    })
    .from(playbooks)
    .leftJoin(collections, eq(collections.id, playbooks.collection))
    .orderBy(sql`${playbooks.name} collate nocase`)
    .all()
    .map(({ description, tags, collectionId, collectionName, published: version, modifiedBy, ...rest }) => ({
      ...rest,
      tags: tags ? (JSON.parse(tags) as string[]) : [],
      ...(description !== null && { description }),
      ...(collectionId !== null && { collection: { id: collectionId, name: collectionName ?? '' } }),
      ...(version !== null && { publishedVersion: version }),
      ...(modifiedBy !== null && { modifiedBy }),
    }));
}
