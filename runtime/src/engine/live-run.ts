import type { StepVisit } from '@setpiece/compiler';
import {
  isFinal,
  type RunEvent,
  type RunEventBody,
  type RunStatus,
  type StepAddress,
  type WaitingFor,
} from '@setpiece/playbook';
import { fold } from '../journal/fold.ts';
import type { LoadedVersion } from '../journal/loaded-version.ts';
import type { OpenItem, RunState } from '../journal/run-state.ts';
import { snapshotText } from '../journal/snapshot-text.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { RunUpdate, Write } from '../ports/write.ts';
import { CommitLine } from './commit-line.ts';
import { Halted } from './halted.ts';
import { isProgress } from './is-progress.ts';

/** Where a live run commits to, and whom it tells. */
export interface LiveRunHost {
  readonly store: Store;
  readonly clock: Clock;
  readonly instance: string;
  /** Events and what rode with them are durable. */
  committed(live: LiveRun, events: readonly RunEvent[], writes: readonly Write[]): void;
  /** Nothing works on it any more: all its steps wait. */
  rested(live: LiveRun): void;
  /** A commit was refused: the memory is ahead of the journal and must be dropped. */
  lost(live: LiveRun, error: unknown): void;
  /** The disk is full: what was to be committed waits in memory until it takes it. */
  full(live: LiveRun, error: unknown): void;
}

/** What begins work. Once a failure that nothing handles is recorded, nothing begins any more. */
const beginnings: ReadonlySet<RunEvent['type']> = new Set([
  'step.started',
  'step.skipped',
  'loop.opened',
  // What follows a loop is work, too: its variables and its message.
  'loop.closed',
  'wait.opened',
  'child.started',
]);

function begins(body: RunEventBody): boolean {
  return beginnings.has(body.type) || (body.type === 'step.succeeded' && body.inputs !== undefined);
}

/** Most events that wait in memory for one commit. */
export const batchLimit = 500;
const snapshotEvery = 100;

/** A run in memory: its state, the events that are not yet durable, and what its steps wait for. */
export class LiveRun {
  readonly state: RunState;
  readonly version: LoadedVersion;
  /** Aborts everything under way when the run ends. */
  readonly abort = new AbortController();
  /** Abort attempts whose time is up, by the id of their timer. */
  readonly timeouts = new Map<string, () => void>();
  /** Ends of step work that is going on and not parked. */
  active = 0;
  /** Nothing may be added any more. */
  over = false;
  /** A commit was refused: the journal stands before what is here. */
  refused = false;
  /** Its open steps were set to work. */
  entered = false;
  /** Work was put off because the runtime is stopping: the run is to be taken up again at the next boot. */
  held = false;
  /** It stands in line for a place of its playbook: it takes events, but nothing of it works. */
  inLine = false;

  readonly #host: LiveRunHost;
  readonly #waiters = new Map<string, () => void>();
  #events: RunEvent[] = [];
  #writes: Write[] = [];
  #committed: number;
  #committedStatus: RunStatus;
  #lastFlush: Promise<void> = Promise.resolve();
  readonly #line: CommitLine;
  #flushScheduled = false;
  #snapshotAt: number;
  #sinceSnapshot = 0;
  #snapshotSize = 0;

  constructor(
    host: LiveRunHost,
    version: LoadedVersion,
    state: RunState,
    from: { readonly status: RunStatus; readonly snapshotAt: number },
  ) {
    this.#host = host;
    this.#line = new CommitLine(host.store, host.clock, (error) => host.full(this, error));
    this.version = version;
    this.state = state;
    this.#committed = state.seq;
    this.#committedStatus = from.status;
    this.#snapshotAt = from.snapshotAt;
    this.over = isFinal(state.status);
  }

  get run(): string {
    return this.state.run;
  }

  get pending(): number {
    return this.#events.length;
  }

  /**
   * Adds an event: the state has it at once, the journal with the next commit. Gives the steps that it started.
   *
   * @throws Halted when the run is over, or has failed and this would begin something
   */
  append(body: RunEventBody): readonly StepVisit[] {
    if (this.over || (this.state.machineStatus === 'failed' && begins(body))) throw new Halted();
    const event = { run: this.run, seq: this.state.seq + 1, at: this.#host.clock.now(), ...body } as RunEvent;
    const started = fold(this.state, event, this.version);
    this.#events.push(event);
    this.#flushSoon();
    return started;
  }

  /** Adds what rides in the same transaction as the events. */
  write(...writes: readonly Write[]): void {
    if (this.over) throw new Halted();
    this.#writes.push(...writes);
    this.#flushSoon();
  }

  /** Resolves when everything added so far is durable. */
  flush(): Promise<void> {
    const status = this.#status();
    if (this.#events.length || this.#writes.length || status.status !== this.#committedStatus)
      this.#lastFlush = this.#commit(status);
    return this.#lastFlush;
  }

  /** Resolves when everything added so far is durable, and in the same commit what follows from it without a wait. */
  async flushTogether(): Promise<void> {
    if (this.#flushScheduled) await new Promise((resolve) => setImmediate(resolve));
    return this.flush();
  }

  /**
   * Steps aside until `release` is called for the StepRun. The promise stays open when the run is dropped from memory.
   *
   * @throws Halted when the run or the loop ends meanwhile
   */
  async park(address: StepAddress, signal: AbortSignal = this.abort.signal): Promise<void> {
    if (signal.aborted) throw new Halted();
    const parked = new Promise<void>((resolve) => this.#waiters.set(addressText(address), resolve));
    const wake = () => this.release(address);
    signal.addEventListener('abort', wake, { once: true });
    this.leave();
    await parked;
    signal.removeEventListener('abort', wake);
    if (this.over || signal.aborted) throw new Halted();
  }

  /** Lets every parked StepRun look again whether that is there which it waits for. */
  releaseAll(): void {
    const waiters = [...this.#waiters.values()];
    this.#waiters.clear();
    this.active += waiters.length;
    for (const resolve of waiters) resolve();
  }

  /** One piece of work less. */
  leave(): void {
    this.active -= 1;
    if (this.active > 0 || this.over) return;
    void this.flush().catch(() => {});
    this.#host.rested(this);
  }

  /** Lets a parked StepRun go on. */
  release(address: StepAddress): void {
    const name = addressText(address);
    const resolve = this.#waiters.get(name);
    if (!resolve) return;
    this.#waiters.delete(name);
    this.active += 1;
    resolve();
  }

  /** Ends everything under way here, also commits that a full disk holds up. */
  drop(reason: string): void {
    this.halt(reason);
    this.#line.drop();
  }

  /** Ends everything under way here; the journal stays as it is. */
  halt(reason: string): void {
    this.over = true;
    this.abort.abort(new Halted(reason));
    this.timeouts.clear();
  }

  #flushSoon(): void {
    if (this.#flushScheduled) return;
    this.#flushScheduled = true;
    setImmediate(() => {
      this.#flushScheduled = false;
      void this.flush().catch(() => {});
    });
  }

  async #commit(status: Pick<RunUpdate, 'status' | 'waitingFor'>): Promise<void> {
    const [events, writes] = [this.#events, this.#writes];
    this.#events = [];
    this.#writes = [];
    const update = this.#update(status, events);
    const all: Write[] = [update, ...(events.length ? [{ kind: 'events', events } as const] : []), ...writes];
    const snapshot = this.#snapshotDue(status.status, events.length);
    if (snapshot) all.push(snapshot);
    this.#committed = this.state.seq;
    this.#committedStatus = status.status;
    try {
      await this.#line.commit(all);
    } catch (error) {
      this.refused = true;
      this.halt('The journal refused a commit.');
      this.#host.lost(this, error);
      throw new Halted('The journal refused a commit.', { cause: error });
    }
    this.#host.committed(this, events, writes);
  }

  #update({ status, waitingFor }: Pick<RunUpdate, 'status' | 'waitingFor'>, events: readonly RunEvent[]): Write {
    const last = this.#end;
    return {
      kind: 'run.update',
      run: this.run,
      owner: this.#host.instance,
      expected: this.#committed,
      ...(isProgress(events) && { progress: true }),
      set: { seq: this.state.seq, status, ...(waitingFor && { waitingFor }), ...last },
    };
  }

  /** What the row of an ended run says. Set by `end`. */
  #end: Pick<RunUpdate, 'endedAt' | 'error' | 'outputs'> | undefined;

  /** Adds the last event of the run, and takes away what waited for it. */
  end(body: RunEventBody<'run.succeeded'> | RunEventBody<'run.failed'> | RunEventBody<'run.cancelled'>): Promise<void> {
    this.append(body);
    this.#writes.push({ kind: 'run.close', run: this.run });
    this.#end = {
      endedAt: this.#host.clock.now(),
      ...(body.type === 'run.failed' && { error: body.error }),
      ...(body.type === 'run.succeeded' && { outputs: body.outputs }),
    };
    const done = this.flush();
    this.halt('The run has ended.');
    return done;
  }

  /** Snapshots at waits, and once the events since the last one are many and as large as it was. */
  #snapshotDue(status: RunStatus, events: number): Write | undefined {
    this.#sinceSnapshot += events;
    if (isFinal(status) || this.state.seq === this.#snapshotAt) return undefined;
    const due =
      status === 'waiting' || (this.#sinceSnapshot >= snapshotEvery && this.#sinceSnapshot * 200 >= this.#snapshotSize);
    if (!due) return undefined;
    const text = snapshotText(this.state);
    this.#snapshotAt = this.state.seq;
    this.#sinceSnapshot = 0;
    this.#snapshotSize = text.length;
    return { kind: 'snapshot', run: this.run, seq: this.state.seq, text };
  }

  #status(): Pick<RunUpdate, 'status' | 'waitingFor'> {
    if (isFinal(this.state.status) || this.state.status === 'paused') return { status: this.state.status };
    if (this.inLine) return { status: 'queued' };
    const waitingFor = this.active === 0 && !this.held ? this.waitingFor() : undefined;
    if (!waitingFor) return { status: 'running' };
    return { status: this.inDoubt() ? 'in_doubt' : 'waiting', waitingFor };
  }

  /** Whether a StepRun waits for someone to say what became of it. */
  inDoubt(): boolean {
    return this.#openItems().some(({ doubt }) => doubt);
  }

  /** The first thing that any of its StepRuns waits for. */
  waitingFor(): WaitingFor | undefined {
    for (const { wait, retryAt } of this.#openItems()) {
      if (wait) return wait.for;
      if (retryAt !== undefined) return { kind: 'timer', due: retryAt };
    }
    return undefined;
  }

  #openItems(): OpenItem[] {
    return [...this.state.open.values()].flatMap(({ single, loop }) => (loop ? [...loop.open.values()] : [single]));
  }
}

function addressText({ step, visit, item }: StepAddress): string {
  return `${step}\n${visit}\n${item ?? ''}`;
}
