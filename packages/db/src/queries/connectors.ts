import type { ConnectorManifest } from '@setpiece/connector-kit';
import { asc } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { connectors } from '../tables/workspace.ts';

/** Manifests of installed connectors. */
export function installedConnectors({ drizzle }: Database): ConnectorManifest[] {
  return drizzle
    .select({ manifest: connectors.manifest })
    .from(connectors)
    .orderBy(asc(connectors.name), asc(connectors.version))
    .all()
    .map(({ manifest }) => manifest);
}

/** Installs connectors, or replaces equal versions. */
export async function putConnectors(
  database: Database,
  manifests: readonly ConnectorManifest[],
  at: number,
): Promise<void> {
  await database.writer.write(() => {
    for (const manifest of manifests)
      database.drizzle
        .insert(connectors)
        .values({ name: manifest.name, version: manifest.version, manifest, installedAt: at })
        .onConflictDoUpdate({ target: [connectors.name, connectors.version], set: { manifest } })
        .run();
  });
}
