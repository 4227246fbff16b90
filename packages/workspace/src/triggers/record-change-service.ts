import { playbookDraft, playbooksWithChanges, recordChangesOf, removeRecordChanges, runsUnderWay } from '@setpiece/db';
import type { CoreServices } from '../services/services.ts';
import { startForChange } from './start-for-change.ts';
import type { TriggerOptions, TriggerService } from './trigger-service.ts';

/** Changes that are looked at in one go, over all playbooks. Between two goes everything else has its turn. */
const batch = 100;
/** Runs of one playbook under way, above which its changes wait in the database. */
const roomOfPlaybook = 500;
const lookAgainAfter = 250;
const longestPause = 60_000;

/**
 * Starts the runs of playbooks that wait for changes of records. The changes stand in the database since the commit of the record; each
 * is taken away after its start is durable, and the start carries the number of the change, so that a crash in between repeats nothing.
 */
export class RecordChangeService implements TriggerService {
  readonly #services: CoreServices;
  readonly #options: TriggerOptions;
  readonly #pauses = new Map<string, { readonly until: number; readonly length: number }>();
  #working: Promise<void> | undefined;
  #again = false;
  #stopped = true;
  #unlisten: () => void = () => {};
  #unalarm: () => void = () => {};

  constructor(services: CoreServices, options: TriggerOptions = {}) {
    this.#services = services;
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#stopped = false;
    this.#unlisten = this.#services.database.outbox.onAdded(() => this.#look());
    this.#look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unlisten();
    this.#unalarm();
    await this.#working;
  }

  #look(): void {
    this.#again = true;
    if (this.#working || this.#stopped) return;
    this.#working = this.#work()
      .catch((error: unknown) => this.#trouble(error))
      .finally(() => {
        this.#working = undefined;
        if (this.#again) this.#look();
      });
  }

  async #work(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      const lanes = playbooksWithChanges(this.#services.database);
      const open = lanes.filter((playbook) => !this.#isPaused(playbook));
      const share = Math.max(1, Math.floor(batch / Math.max(1, open.length)));
      const done = await Promise.all(open.map((playbook) => this.#takeOf(playbook, share)));
      if (done.some((count) => count > 0)) this.#again = true;
      else if (lanes.length) this.#lookLater();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Looks at the oldest changes of one playbook, as many as it has room for. Gives how many. */
  async #takeOf(playbook: string, share: number): Promise<number> {
    const { database } = this.#services;
    const isActive = playbookDraft(database, playbook)?.active ?? false;
    const room = isActive ? Math.min(share, roomOfPlaybook - runsUnderWay(database, playbook)) : batch;
    if (room <= 0) return 0;
    const changes = recordChangesOf(database, playbook, room);
    try {
      this.#options.fault?.('record_change.before_start');
      if (isActive) await Promise.all(changes.map((change) => startForChange(this.#services, change)));
      this.#options.fault?.('record_change.after_start');
      await removeRecordChanges(
        database,
        changes.map(({ id }) => id),
      );
      this.#pauses.delete(playbook);
      return changes.length;
    } catch (error) {
      if (this.#stopped) return 0;
      this.#pause(playbook);
      this.#trouble(error);
      return 0;
    }
  }

  /** What cannot be started now stays where it is, and is tried again; other playbooks go on. */
  #pause(playbook: string): void {
    const length = Math.min((this.#pauses.get(playbook)?.length ?? 500) * 2, longestPause);
    this.#pauses.set(playbook, { until: this.#services.clock.now() + length, length });
  }

  #isPaused(playbook: string): boolean {
    return (this.#pauses.get(playbook)?.until ?? 0) > this.#services.clock.now();
  }

  #lookLater(): void {
    this.#unalarm();
    this.#unalarm = this.#services.clock.after(lookAgainAfter, () => this.#look());
  }

  #trouble(error: unknown): void {
    (this.#options.onTrouble ?? console.error)(error);
  }
}
