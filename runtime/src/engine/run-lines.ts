import type { Playbook } from '@setpiece/playbook';
import type { Clock } from '../ports/clock.ts';
import type { PlaybookSource } from '../ports/playbook-source.ts';
import type { Store } from '../ports/store.ts';
import type { LineEntry } from '../ports/write.ts';
import type { StartRun } from '../runtime.ts';

/** Somebody else may have freed a place, or published another limit. */
const lookEvery = 5_000;

/** What the lines need of the runtime. */
export interface RunLinesHost {
  readonly store: Store;
  readonly clock: Clock;
  readonly playbooks: PlaybookSource;
  readonly instance: string;
  isStopping(): boolean;
  /** The run has a place now: it begins. */
  begin(run: string): Promise<void>;
  trouble(error: unknown): void;
}

/**
 * Lines of runs in front of playbooks that bound their concurrency. Places and lines are in the store; this only remembers where
 * somebody waits, and lets the first ones in when a run ends.
 *
 * - Only live runs count: someone sits in front of a test run.
 * - A run holds its place from its start to its end, whatever it waits for in between: the bound is a promise that no more than so
 *   many are under way. Only one that is paused gives it away, and stands in line again when it is resumed, in front of those that
 *   were accepted later.
 * - A synchronous sub-playbook waits in line like any other run, unless a run above it holds a place already, of whichever
 *   playbook: then it takes a place at once, above the limit if need be, also when it comes back from a pause. So nobody who holds
 *   a place ever waits for one, and no two runs can wait for each other.
 * - The latest published version says how many may run, also of runs that were accepted earlier.
 */
export class RunLines {
  readonly #host: RunLinesHost;
  /** Playbooks with somebody in line, and the version of the first. */
  readonly #lines = new Map<string, string>();
  readonly #looking = new Map<string, Promise<void>>();
  #cancel: (() => void) | undefined;

  constructor(host: RunLinesHost) {
    this.#host = host;
  }

  /** How the run is to come to its place. Nothing: it needs none. */
  static entryOf(
    { version, mode }: Pick<StartRun, 'version' | 'mode'>,
    more: { readonly mayWait?: boolean; readonly most?: number } = {},
  ): LineEntry | undefined {
    const limit = version.playbook.concurrency;
    if (limit === undefined || mode !== 'live') return undefined;
    return { limit, mayWait: more.mayWait ?? true, ...(more.most !== undefined && { most: more.most }) };
  }

  /** A run was accepted with an entry. Says whether it may begin; else it stands in line now. */
  async entered(run: string, playbook: string, version: string): Promise<boolean> {
    if ((await this.#host.store.run(run))?.place !== 'waiting') return true;
    this.#stand(playbook, version);
    return false;
  }

  /** A run goes on that had given its place away: it stands in line again, unless it has one at once. */
  async rejoined(run: string): Promise<void> {
    const summary = await this.#host.store.run(run);
    if (summary?.status !== 'queued' || summary.place !== 'waiting') return;
    this.#stand(summary.playbook, summary.version);
    await this.#look(summary.playbook);
  }

  /** A run of the playbook has ended, or rests: the next one may come. */
  ended(playbook: string): void {
    if (this.#lines.has(playbook)) void this.#look(playbook);
  }

  /** Takes up the lines that an earlier process left. */
  async resume(): Promise<void> {
    for (const { playbook, version } of await this.#host.store.lines()) this.#stand(playbook, version);
    await this.#lookAll();
  }

  stop(): void {
    this.#cancel?.();
    this.#lines.clear();
  }

  #stand(playbook: string, version: string): void {
    if (!this.#lines.has(playbook)) this.#lines.set(playbook, version);
    this.#cancel ??= this.#host.clock.after(lookEvery, () => {
      this.#cancel = undefined;
      void this.#lookAll();
    });
  }

  async #lookAll(): Promise<void> {
    for (const playbook of this.#lines.keys()) await this.#look(playbook);
    for (const [playbook, version] of this.#lines) this.#stand(playbook, version);
  }

  /** One look at a time for each playbook; one that is asked for meanwhile comes behind it. */
  #look(playbook: string): Promise<void> {
    const before = this.#looking.get(playbook) ?? Promise.resolve();
    const look = before
      .then(() => this.#admit(playbook))
      .catch((error: unknown) => this.#host.trouble(error))
      .finally(() => {
        if (this.#looking.get(playbook) === look) this.#looking.delete(playbook);
      });
    this.#looking.set(playbook, look);
    return look;
  }

  async #admit(playbook: string): Promise<void> {
    const { store, instance } = this.#host;
    const version = this.#lines.get(playbook);
    if (version === undefined || this.#host.isStopping()) return;
    const runs = await store.admit(playbook, await this.#limit(playbook, version), instance);
    for (const run of runs) await this.#host.begin(run);
    if (!(await store.lines()).some((line) => line.playbook === playbook)) this.#lines.delete(playbook);
  }

  async #limit(playbook: string, version: string): Promise<number> {
    const { playbooks } = this.#host;
    const found = (await playbooks.published(playbook)) ?? (await playbooks.version(version));
    return limitOf(found?.playbook);
  }
}

function limitOf(playbook: Playbook | undefined): number {
  return playbook?.concurrency ?? Number.MAX_SAFE_INTEGER;
}
