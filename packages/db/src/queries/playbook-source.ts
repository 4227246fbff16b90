import type { PlaybookSource } from '@setpiece/runtime';
import type { Database } from '../database.ts';
import { playbookVersion, publishedVersion } from './playbook-version.ts';

/** Frozen versions of the workspace as the runtime looks them up. `draft` is added by whoever can compile. */
export function createPlaybookSource(database: Database): PlaybookSource {
  return {
    version: async (id) => playbookVersion(database, id),
    async published(playbook) {
      const found = publishedVersion(database, playbook);
      return found && playbookVersion(database, found.id);
    },
  };
}
