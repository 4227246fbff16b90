import type { RunEvent } from '@setpiece/playbook';
import type { Store } from '../ports/store.ts';

const page = 500;

/** Live streams of journals. A watcher remembers only how far it has read: what is new is read from the journal. */
export class Watchers {
  readonly #store: Store;
  readonly #watchers = new Set<Watcher>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Tells that events of a run are durable. */
  committed(run: string, events: readonly RunEvent[]): void {
    const first = events[0];
    if (first) for (const watcher of this.#watchers) watcher.note(run, first.seq - 1);
  }

  async *watch(
    runs: readonly { readonly run: string; readonly after?: number }[] | 'all',
    signal: AbortSignal,
  ): AsyncIterable<RunEvent> {
    const watcher = new Watcher(runs);
    this.#watchers.add(watcher);
    const onAbort = () => watcher.wake();
    signal.addEventListener('abort', onAbort);
    try {
      while (!signal.aborted) {
        const run = watcher.next();
        if (run === undefined) await watcher.sleep();
        else yield* this.#read(watcher, run, signal);
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#watchers.delete(watcher);
    }
  }

  async *#read(watcher: Watcher, run: string, signal: AbortSignal): AsyncIterable<RunEvent> {
    for (;;) {
      const events = await this.#store.events(run, watcher.readTo(run), page);
      for (const event of events) {
        if (signal.aborted) return;
        watcher.hasRead(run, event.seq);
        yield event;
      }
      if (events.length < page) return;
    }
  }
}

class Watcher {
  readonly #all: boolean;
  readonly #read = new Map<string, number>();
  readonly #dirty = new Set<string>();
  #wake: (() => void) | undefined;

  constructor(runs: readonly { readonly run: string; readonly after?: number }[] | 'all') {
    this.#all = runs === 'all';
    if (runs === 'all') return;
    for (const { run, after } of runs) {
      this.#read.set(run, after ?? 0);
      this.#dirty.add(run);
    }
  }

  note(run: string, before: number): void {
    if (!this.#read.has(run)) {
      if (!this.#all) return;
      this.#read.set(run, before);
    }
    this.#dirty.add(run);
    this.wake();
  }

  next(): string | undefined {
    for (const run of this.#dirty) {
      this.#dirty.delete(run);
      return run;
    }
    return undefined;
  }

  readTo(run: string): number {
    return this.#read.get(run) ?? 0;
  }

  hasRead(run: string, seq: number): void {
    this.#read.set(run, seq);
  }

  wake(): void {
    this.#wake?.();
  }

  sleep(): Promise<void> {
    if (this.#dirty.size) return Promise.resolve();
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
