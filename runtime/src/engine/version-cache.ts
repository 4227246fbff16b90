import { loadVersion, type LoadedVersion } from '../journal/loaded-version.ts';
import type { PlaybookSource, PlaybookVersion } from '../ports/playbook-source.ts';

const most = 200;

/** Versions made ready to run, kept for the next run of them. */
export class VersionCache {
  readonly #source: PlaybookSource;
  readonly #loaded = new Map<string, LoadedVersion>();

  constructor(source: PlaybookSource) {
    this.#source = source;
  }

  /** @throws when its machine has a format that this runtime does not read */
  remember(version: PlaybookVersion): LoadedVersion {
    const known = this.#loaded.get(version.id);
    if (known) return known;
    const loaded = loadVersion(version);
    this.#loaded.set(version.id, loaded);
    if (this.#loaded.size > most) this.#loaded.delete(this.#loaded.keys().next().value as string);
    return loaded;
  }

  /** @throws when it is gone, or cannot be run here */
  async find(id: string): Promise<LoadedVersion> {
    const known = this.#loaded.get(id);
    if (known) return known;
    const version = await this.#source.version(id);
    if (!version) throw new Error(`Version ${id} of the playbook is gone. Restore a backup.`);
    return this.remember(version);
  }
}
