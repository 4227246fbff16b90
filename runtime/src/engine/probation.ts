import type { RunEvent } from '@setpiece/playbook';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Engine } from './engine.ts';
import { isProgress } from './is-progress.ts';
import { crashesReason } from './pause-reason.ts';

/** How long one suspect may take before the next one is taken up beside it. */
const patience = 5_000;

/**
 * Runs during whose work the engine died twice, without getting further, are suspects: they are taken up one after another, behind all
 * others, so that the next death tells which of them it was. That one is paused, and the others go on.
 */
export class Probation {
  readonly #engine: Engine;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #instance: string;
  readonly #crashes: number;
  #watched: { readonly run: string; readonly further: () => void } | undefined;

  constructor(engine: Engine, store: Store, clock: Clock, instance: string, crashes: number) {
    this.#engine = engine;
    this.#store = store;
    this.#clock = clock;
    this.#instance = instance;
    this.#crashes = crashes;
  }

  /** Puts the suspects among the runs just taken over aside, and pauses those that died too often. Gives all of them. */
  async setAside(): Promise<readonly string[]> {
    if (!Number.isFinite(this.#crashes)) return [];
    const suspects = await this.#store.setAside(this.#instance, Math.max(1, this.#crashes - 1));
    for (const { run, crashes } of suspects) {
      if (crashes >= this.#crashes) await this.#engine.pause(run, crashesReason(crashes));
      else this.#engine.suspects.add(run);
    }
    return suspects.map(({ run }) => run);
  }

  /** Takes the suspects up one by one. */
  async tryOut(suspects: readonly string[]): Promise<void> {
    for (const run of suspects) {
      if (this.#engine.stopping) return;
      const summary = await this.#store.run(run);
      if (summary?.status === 'queued' && summary.place !== 'waiting') await this.#tryOne(run, summary.seq);
      this.#engine.suspects.delete(run);
    }
  }

  async #tryOne(run: string, seq: number): Promise<void> {
    const further = this.#further(run);
    const set = { seq, status: 'running' } as const;
    // Durable before its work begins: should the engine die now, it was this one.
    await this.#store.commit([{ kind: 'run.update', run, owner: this.#instance, expected: seq, set }]);
    this.#engine.suspects.delete(run);
    await this.#engine.admit(run);
    await further;
  }

  /** A run was written to: perhaps it is the one that is tried out, and it got further. */
  note(run: string, events: readonly RunEvent[]): void {
    if (this.#watched?.run === run && isProgress(events)) this.#watched.further();
  }

  #further(run: string): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#clock.after(patience, resolve);
      this.#watched = {
        run,
        further() {
          cancel();
          resolve();
        },
      };
    });
  }
}
