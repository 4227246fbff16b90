import type { StepVisit } from '@setpiece/compiler';
import { isFinal, type OperationFailure, type RunEvent, type RunEventBody } from '@setpiece/playbook';
import { fold } from '../journal/fold.ts';
import type { LoadedVersion } from '../journal/loaded-version.ts';
import { emptyState, type RunState } from '../journal/run-state.ts';
import type { PlaybookVersion } from '../ports/playbook-source.ts';
import type { RunSummary } from '../ports/run-summary.ts';
import type { Write } from '../ports/write.ts';
import { eventLimit } from './event-limit.ts';
import { ChildEnds, type ChildEnd } from './child-ends.ts';
import { firstVars } from './first-vars.ts';
import { Halted } from './halted.ts';
import { lastEvent } from './last-event.ts';
import { LiveRun, type LiveRunHost } from './live-run.ts';
import { openChildren } from './open-children.ts';
import { ParkedRuns } from './parked-runs.ts';
import { isPassing, pauseReason, refusalReason } from './pause-reason.ts';
import { abandonRun, pauseRun } from './pause-run.ts';
import { performStep } from './perform-step.ts';
import { RefusedCommits } from './refused-commits.ts';
import { restoreRun } from './restore-run.ts';
import type { Services } from './services.ts';
import { failureOf } from './step-failure.ts';
import { VersionCache } from './version-cache.ts';

/** Whom the engine tells. */
export interface EngineListener {
  committed(run: string, events: readonly RunEvent[], writes: readonly Write[]): void;
  ended(run: string, state: RunState): void;
  /** The run rests until somebody resumes it, and holds up nobody meanwhile. */
  paused(run: RunSummary): void;
  /** Another instance has the run: what this one wanted to write was refused. */
  letGo(error: Error, run: string): void;
  trouble(error: unknown, run?: string): void;
}

const endings: ReadonlySet<RunEvent['type']> = new Set(['run.succeeded', 'run.failed', 'run.cancelled']);

/** Runs in memory: brings them there from the journal, lets their steps work, and lets them go again. */
export class Engine {
  readonly #services: Services;
  readonly #listener: EngineListener;
  readonly #hot = new Map<string, LiveRun>();
  readonly #loading = new Map<string, Promise<LiveRun | undefined>>();
  readonly #versions: VersionCache;
  readonly #parked: ParkedRuns;
  readonly #refused = new RefusedCommits();
  readonly #host: LiveRunHost;
  readonly #journal: Pick<LiveRunHost, 'store' | 'clock' | 'instance'>;
  /** Runs that take events, but do not work before they are admitted. */
  readonly suspects = new Set<string>();
  /** How children of runs in memory ended. */
  readonly childEnds = new ChildEnds();
  /** Nothing begins any more. */
  stopping = false;

  constructor(services: Services, instance: string, listener: EngineListener) {
    this.#services = services;
    this.#listener = listener;
    this.#versions = new VersionCache(services.playbooks);
    this.#parked = new ParkedRuns(services.limits.parkedInMemory);
    this.#journal = { store: services.store, clock: services.clock, instance };
    this.#host = {
      store: services.store,
      clock: services.clock,
      instance,
      committed: (live, events, writes) => this.#committed(live, events, writes),
      rested: (live) => this.#rest(live),
      lost: (live, error) => this.#lost(live, error),
      full: (live, error) => this.#listener.trouble(error, live.run),
    };
  }

  /** Makes sure that runs of the version can go on here. @throws when its machine has a format that this runtime does not read */
  accept(version: PlaybookVersion): LoadedVersion {
    return this.#versions.remember(version);
  }

  /**
   * Takes up a run whose acceptance is on its way to the journal: what it does commits behind that, never without it, and nothing
   * has an effect outside before its own commit.
   */
  launch(
    version: PlaybookVersion,
    accepted: RunEvent<'run.accepted'>,
    history: readonly RunEvent[] = [],
  ): LiveRun | undefined {
    if (this.stopping) return undefined;
    const loaded = this.#versions.remember(version);
    const state = emptyState(accepted.run);
    for (const event of [accepted, ...history]) fold(state, event, loaded);
    const live = new LiveRun(this.#host, loaded, state, { status: 'running', snapshotAt: 0 });
    this.#hot.set(live.run, live);
    this.#enter(live);
    return live;
  }

  /** The first event of a run in memory. */
  acceptedOf(run: string): RunEvent<'run.accepted'> | undefined {
    return this.#hot.get(run)?.state.accepted;
  }

  /** Name of the playbook of a run in memory. */
  playbookOf(run: string): string | undefined {
    return this.#hot.get(run)?.version.playbook.name;
  }

  /** Whether a run is in memory and has not ended. */
  goesOn(run: string): boolean {
    return this.#hot.get(run)?.over === false;
  }

  /** The acceptance was refused: there is no such run. */
  forget(live: LiveRun): void {
    live.drop('The run was not accepted.');
    this.#hot.delete(live.run);
    this.#parked.delete(live.run);
  }

  /** The acceptance is durable: the run goes on, also when a commit of its own was refused before that. */
  async confirm(live: LiveRun): Promise<void> {
    if (live.refused) await this.deliver(live.run, () => {});
  }

  /**
   * Hands something to an open run, wherever it is: in memory or only in the journal. Says whether it is open. `hand` is called
   * again when the run had to be read again.
   */
  async deliver(run: string, hand: (live: LiveRun) => void): Promise<boolean> {
    for (;;) {
      const live = this.#hot.get(run) ?? (await this.#load(run));
      if (!live || live.over) return false;
      try {
        hand(live);
      } finally {
        this.#enter(live);
      }
      try {
        await live.flushTogether();
        if (live.state.status === 'paused') this.#rest(live);
        return true;
      } catch (error) {
        // The commit was refused with something else in it: what is to be handed over is still in the hand.
        if (!(error instanceof Halted) || this.stopping) throw error;
      }
    }
  }

  /**
   * Brings a run to memory and lets it go on, also one that was paused, when what it was paused for is over. One that gave its place away
   * stands in line again, unless it may take it at once.
   */
  async wake(run: string, by?: string, { atOnce = false } = {}): Promise<void> {
    await this.deliver(run, (live) => {
      if (atOnce && live.state.status === 'paused') live.inLine = false;
      if (live.state.status === 'paused') live.append({ type: 'run.resumed', ...(by !== undefined && { by }) });
    });
  }

  /** Lets an open run that is not in memory rest until somebody resumes it. */
  async pause(run: string, reason: OperationFailure): Promise<void> {
    const summary = await this.#services.store.run(run);
    if (summary && !isFinal(summary.status)) await this.#pause(summary, reason);
  }

  /** Lets a run that stood in line begin: it has a place now. */
  async admit(run: string): Promise<void> {
    const live = this.#hot.get(run);
    if (live) Object.assign(live, { inLine: false, entered: false });
    await this.deliver(run, () => {});
  }

  /** Ends a run from outside its machine. */
  async end(live: LiveRun, body: RunEventBody<'run.failed'> | RunEventBody<'run.cancelled'>): Promise<void> {
    const children = openChildren(live);
    await this.#close(live, body);
    for (const child of children) await this.cancel(child);
  }

  /** Cancels a run and its synchronous children. Cancelling an ended one changes nothing. */
  async cancel(run: string, by?: string): Promise<void> {
    let closed: Promise<void> | undefined;
    const delivered = await this.deliver(run, (live) => {
      live.append({ type: 'run.cancel_requested', ...(by !== undefined && { by }) });
      closed = this.end(live, { type: 'run.cancelled' });
    });
    await closed;
    if (!delivered) await this.#abandon(run);
  }

  /** Waits until nothing works any more, at most so long; then everything is dropped from memory. */
  async settle(grace: number): Promise<void> {
    const until = Date.now() + grace;
    const works = () => [...this.#hot.values()].some(({ active }) => active > 0);
    while (works() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const live of this.#hot.values()) {
      const flushed = live.flush().catch(() => {});
      // On a full disk the commit would wait for room for ever.
      await Promise.race([flushed, new Promise((resolve) => setTimeout(resolve, Math.max(until - Date.now(), 50)))]);
      live.drop('The runtime stops.');
    }
    this.#hot.clear();
  }

  async #load(run: string): Promise<LiveRun | undefined> {
    const known = this.#loading.get(run);
    if (known) return known;
    const loading = this.#read(run)
      .then((live) => {
        if (live) this.#hot.set(run, live);
        return live;
      })
      .finally(() => this.#loading.delete(run));
    this.#loading.set(run, loading);
    return loading;
  }

  /** The run as its journal says, from its snapshot on. */
  async #read(run: string): Promise<LiveRun | undefined> {
    const { store } = this.#services;
    const summary = await store.run(run);
    if (!summary || isFinal(summary.status)) return undefined;
    try {
      const version = await this.#versions.find(summary.version);
      const trouble = (error: unknown) => this.#listener.trouble(error, run);
      const { state, snapshotAt } = await restoreRun(store, summary, version, trouble);
      const live = new LiveRun(this.#host, version, state, { status: summary.status, snapshotAt });
      live.inLine = hasNoPlace(summary) || this.suspects.has(run);
      return live;
    } catch (error) {
      if (isPassing(error)) throw error;
      this.#listener.trouble(error, run);
      await this.#pause(summary, pauseReason(error));
      return undefined;
    }
  }

  async #pause(summary: RunSummary, error: OperationFailure): Promise<void> {
    if (summary.status === 'paused') return;
    this.#listener.committed(summary.id, await pauseRun(this.#journal, summary, error), []);
    this.#listener.paused(summary);
  }

  async #abandon(run: string): Promise<void> {
    const summary = await this.#services.store.run(run);
    if (summary?.status !== 'paused') return;
    await abandonRun(this.#journal, summary);
    this.#listener.ended(run, emptyState(run));
    const { parent } = summary;
    if (parent && !parent.async) await this.deliver(parent.run, (live) => live.release(parent));
  }

  /** Lets everything that is open in the state work: what just began, and what a crash or a wait interrupted. */
  #enter(live: LiveRun): void {
    if (live.entered || live.over || live.state.status === 'paused') return;
    live.entered = true;
    if (live.inLine) return this.#spawn(live, async () => {});
    if (this.stopping) return void (live.held = true);
    if (!live.state.machine) return this.#spawn(live, () => this.#begin(live));
    if (live.state.machineStatus !== 'active') return this.#spawn(live, () => this.#finish(live));
    for (const { step, visit } of [...live.state.open.values()]) this.#work(live, { step, visit });
  }

  async #begin(live: LiveRun): Promise<void> {
    const refused = live.state.accepted?.refused;
    if (refused) return this.#close(live, { type: 'run.failed', error: refused });
    try {
      this.#next(live, live.append({ type: 'run.started', vars: await firstVars(live, this.#services) }));
    } catch (error) {
      if (live.over) throw error;
      await this.#close(live, { type: 'run.failed', error: failureOf(error) });
    }
  }

  #work(live: LiveRun, visit: StepVisit): void {
    this.#spawn(live, async () => this.#next(live, await performStep(live, visit, this.#services)));
  }

  #next(live: LiveRun, started: readonly StepVisit[]): void {
    if (live.state.machineStatus !== 'active') return this.#spawn(live, () => this.#finish(live));
    if (this.stopping && started.length) return void (live.held = true);
    for (const visit of started) this.#work(live, visit);
  }

  /** Work on a run, counted as long as it goes on. */
  #spawn(live: LiveRun, work: () => Promise<void>): void {
    live.active += 1;
    work()
      .catch((error: unknown) => this.#broken(live, error))
      .finally(() => live.leave());
  }

  async #finish(live: LiveRun): Promise<void> {
    const failedInMachine = live.state.machineStatus === 'failed';
    const last = await lastEvent(live, this.#services);
    // A run of steps that ask nobody can come to its end before its first commit.
    if (last.type === 'run.succeeded' && this.#isTooLong(live)) return this.#tooLong(live);
    return failedInMachine && last.type === 'run.failed' ? this.end(live, last) : this.#close(live, last);
  }

  async #close(live: LiveRun, body: Parameters<LiveRun['end']>[0]): Promise<void> {
    const durable = live.end(body);
    const parent = live.state.accepted?.parent;
    if (parent && !parent.async && this.#hot.has(parent.run)) this.childEnds.note(live.run, childEndOf(body), durable);
    await durable;
    this.#hot.delete(live.run);
    this.#parked.delete(live.run);
    this.#refused.forget(live.run);
  }

  /** Everything waits: the oldest such runs leave memory when there are many. */
  #rest(live: LiveRun): void {
    if (live.over || this.#hot.get(live.run) !== live) return;
    for (const old of this.#parked.add(live)) void this.#evict(old);
  }

  async #evict(live: LiveRun): Promise<void> {
    try {
      await live.flush();
    } catch {
      return;
    }
    if (live.active > 0 || this.#hot.get(live.run) !== live || live.pending > 0) return;
    this.#hot.delete(live.run);
    live.over = true;
  }

  #broken(live: LiveRun, error: unknown): void {
    if (error instanceof Halted || live.over) return;
    this.#listener.trouble(error, live.run);
    void this.end(live, { type: 'run.failed', error: failureOf(error) }).catch((reason: unknown) =>
      this.#listener.trouble(reason, live.run),
    );
  }

  #committed(live: LiveRun, events: readonly RunEvent[], writes: readonly Write[]): void {
    this.#listener.committed(live.run, events, writes);
    if (writes.some(({ kind }) => kind === 'attempt.close')) this.#services.fault('result.after-commit');
    if (this.#isTooLong(live) && !live.over) this.#tooLong(live);
    if (events.some(({ type }) => endings.has(type))) this.#listener.ended(live.run, live.state);
  }

  #isTooLong(live: LiveRun): boolean {
    return live.state.seq > this.#services.limits.events;
  }

  #tooLong(live: LiveRun): void {
    const error = eventLimit(live.version.playbook.name, this.#services.limits.events);
    void this.end(live, { type: 'run.failed', error }).catch((reason: unknown) =>
      this.#listener.trouble(reason, live.run),
    );
  }

  /** A run that was not accepted is nobody's: nothing of it was lost. */
  async #noteLetGo(run: string, error: Error): Promise<void> {
    if (await this.#services.store.run(run)) this.#listener.letGo(error, run);
  }

  /** A refused commit leaves memory ahead of the journal: it is dropped, and the journal is read again. */
  #lost(live: LiveRun, error: unknown): void {
    // Of a start that was refused, nothing is there to be lost.
    if (this.#hot.get(live.run) !== live) return;
    this.#hot.delete(live.run);
    if (this.stopping) return;
    const isStale = error instanceof Error && (error.name === 'StaleRun' || error.name === 'StaleRecord');
    if (!isStale) this.#listener.trouble(error, live.run);
    if (error instanceof Error && error.name === 'StaleRun') return void this.#noteLetGo(live.run, error);
    const tooOften = !isStale && !isPassing(error) && this.#refused.note(live.run);
    const goOn = () => (tooOften ? this.pause(live.run, refusalReason(error)) : this.wake(live.run));
    this.#services.clock.after(isStale ? 1 : 1000, () => {
      goOn().catch((reason: unknown) => this.#listener.trouble(reason, live.run));
    });
  }
}

/** It stands in line, or is paused: its row may still name the place that it gave away. */
function hasNoPlace({ place, status }: RunSummary): boolean {
  return place === 'waiting' || (place === 'held' && status === 'paused');
}

function childEndOf(body: Parameters<LiveRun['end']>[0]): ChildEnd {
  if (body.type === 'run.succeeded') return { status: 'succeeded', outputs: body.outputs };
  return body.type === 'run.failed' ? { status: 'failed', error: body.error } : { status: 'cancelled' };
}
