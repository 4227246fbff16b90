import type { RunEvent } from '@setpiece/playbook';
import { randomUUID } from 'node:crypto';
import { acceptRun } from './engine/accept-run.ts';
import { answerInput } from './engine/answer-input.ts';
import { Engine } from './engine/engine.ts';
import { Ends } from './engine/ends.ts';
import { fireTimer } from './engine/fire-timer.ts';
import { holdsPlace } from './engine/holds-place.ts';
import { inBatches } from './engine/in-batches.ts';
import { Heartbeat } from './engine/heartbeat.ts';
import { limitsNow } from './engine/limits-now.ts';
import type { LiveRun } from './engine/live-run.ts';
import { prepareFork } from './engine/prepare-fork.ts';
import { noteAfterwards, type Note } from './engine/note-afterwards.ts';
import { Probation } from './engine/probation.ts';
import { Notices } from './engine/notices.ts';
import { RecordLock } from './engine/record-lock.ts';
import { runIds } from './engine/run-id.ts';
import { RunLines } from './engine/run-lines.ts';
import { sealParameters } from './engine/seal-passwords.ts';
import { Scheduler } from './engine/scheduler.ts';
import type { Services } from './engine/services.ts';
import { refuseLargePayload } from './engine/value-size.ts';
import { Watchers } from './engine/watchers.ts';
import { systemClock } from './ports/clock.ts';
import { DuplicateStart } from './ports/duplicate-start.ts';
import type { PlaybookVersion } from './ports/playbook-source.ts';
import { secretBoxOfProcess } from './ports/secret-box.ts';
import type { Timer, Write } from './ports/write.ts';
import type { Runtime, RuntimeOptions, StartRun } from './runtime.ts';

/**
 * The embedded runtime: it advances runs in this process, and everything it knows is in the store.
 *
 * @example
 * const runtime = createRuntime({ store, runner, playbooks, environment });
 * await runtime.resume();
 * const { run } = await runtime.start({ version, mode: 'live', trigger: { kind: 'manual' }, input: {} });
 * const { status, outputs } = await runtime.finished(run);
 */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { store, clock = systemClock, instance = randomUUID(), alone = true } = options;
  const trouble =
    options.onTrouble ?? ((error: unknown, run?: string) => console.error(run ? `Run ${run}:` : '', error));
  const fault = options.fault ?? (() => {});
  const watchers = new Watchers(store);
  const ends = new Ends(store, (run) => engine.goesOn(run));
  const stopping = new AbortController();
  const locks = new RecordLock();
  const newRun = runIds(() => clock.now());
  const limits = limitsNow(options.limits);
  const secrets = options.secrets ?? secretBoxOfProcess();
  const accept = (
    request: StartRun,
    { parent, vars, history, line }: Pick<Parameters<typeof acceptRun>[0], 'parent' | 'vars' | 'history' | 'line'> = {},
  ) => {
    const run = newRun();
    const input = sealParameters(secrets, run, request.version.playbook, request.input);
    return acceptRun({
      request: { ...request, input },
      run,
      at: clock.now(),
      instance,
      deadline: limits().deadline,
      parent,
      vars,
      history,
      line,
    });
  };

  const services: Services = {
    store,
    clock,
    runner: options.runner,
    ...(options.gate && { gate: options.gate }),
    playbooks: options.playbooks,
    secrets,
    lookups: (run) => options.environment.forRun({ id: run }),
    inDoubt: options.inDoubt ?? ((step) => ('inDoubt' in step ? step.inDoubt : undefined)),
    fault,
    get limits() {
      return limits();
    },
    lockModule: (module) => locks.take(module),
    recordsChanged: (module) => void wakeForRecords(module).catch(trouble),
    isStopping: () => engine.stopping,
    stopping: stopping.signal,
    resultIgnored: (run, note) => void noteLate(run, note).catch((error: unknown) => trouble(error, run)),
    cancel: (run) => void engine.cancel(run).catch((error: unknown) => trouble(error, run)),
    get childEnds() {
      return engine.childEnds;
    },
    parentOf: async (run) => engine.acceptedOf(run)?.parent ?? (await store.run(run))?.parent,
    playbookOf: async (run) => engine.playbookOf(run) ?? (await store.run(run))?.playbookName,
    child({ version, mode, input, parent, vars, mayWait }) {
      const line = RunLines.entryOf({ version, mode }, { mayWait });
      const request = { version, mode, trigger: { kind: 'referenced' }, input };
      const { run, writes, accepted } = accept(request, { parent, vars, line });
      return {
        run,
        writes,
        launch(durable) {
          const launched = line ? undefined : engine.launch(version, accepted);
          const goOn = async () => {
            committed([accepted]);
            if (line) await launchInLine(version, accepted);
            else if (launched) await engine.confirm(launched);
          };
          // Who refused the parent's commit has been told; without it there is no child.
          const forget = () => launched && engine.forget(launched);
          void durable.then(goOn, forget).catch((error: unknown) => trouble(error, run));
        },
      };
    },
  };

  const engine = new Engine(services, instance, {
    committed: (_, events, writes) => committed(events, writes),
    ended(run, { accepted }) {
      ends.ended(run);
      if (accepted) lines.ended(accepted.playbook);
      const parent = accepted?.parent;
      if (parent && !parent.async)
        void engine
          .deliver(parent.run, (live) => live.release(parent))
          .catch((error: unknown) => trouble(error, parent.run));
    },
    paused: ({ playbook }) => lines.ended(playbook),
    letGo: options.onLetGo ?? ((error) => console.warn(error.message)),
    trouble,
  });
  const notices = new Notices(engine, services, options.notify);
  const fire = (timer: Timer) => (timer.kind === 'remind' ? notices.fire(timer) : fireTimer(engine, services, timer));
  const scheduler = new Scheduler(store, clock, fire, trouble);
  const lines = new RunLines({
    store,
    clock,
    playbooks: options.playbooks,
    instance,
    isStopping: () => engine.stopping,
    begin: (run) => engine.admit(run),
    trouble,
  });
  const probation = new Probation(engine, store, clock, instance, services.limits.crashes);
  const heartbeat = new Heartbeat(store, clock, instance, trouble);

  /** A run of a playbook with bounded concurrency begins, or stands in line. */
  async function launchInLine(
    version: PlaybookVersion,
    accepted: RunEvent<'run.accepted'>,
    history?: readonly RunEvent[],
  ): Promise<void> {
    if (await lines.entered(accepted.run, accepted.playbook, accepted.version))
      engine.launch(version, accepted, history);
  }

  function committed(events: readonly RunEvent[], writes: readonly Write[] = []): void {
    const [first] = events;
    if (first) watchers.committed(first.run, events);
    if (first) probation.note(first.run, events);
    for (const write of writes) if (write.kind === 'timer.set') scheduler.expect(write.timer.due);
  }

  async function noteLate(run: string, note: Note): Promise<void> {
    committed(await noteAfterwards(engine, store, clock, instance, run, note));
  }

  /** A sender that never stops repeating itself must not fill the journal. */
  async function noteSuppressed(run: string, key: string, reason?: 'one_active'): Promise<void> {
    if (((await store.run(run))?.suppressed ?? 0) >= services.limits.suppressedNoted) return;
    await noteLate(run, { type: 'trigger.suppressed', key, run, ...(reason && { reason }) });
  }

  /** Nobody waits in line whom a run waits for that holds a place. */
  async function wakePaused(run: string, by?: string): Promise<void> {
    const parent = await services.parentOf(run);
    const atOnce = parent !== undefined && !parent.async && (await holdsPlace(services, parent.run));
    await store.placeWhenResumed(run, atOnce ? 'held' : 'waiting');
    await engine.wake(run, by, { atOnce });
    await lines.rejoined(run);
  }

  async function wakeForRecords(module?: string): Promise<void> {
    for (const run of await store.waitingForRecord(module)) await engine.deliver(run, (live) => live.releaseAll());
  }

  return {
    async start(request) {
      if (engine.stopping) throw new Error('The runtime is stopping and takes no new runs. Start it again first.');
      refuseLargePayload(
        request.input,
        services.limits.valueSize,
        `The start of playbook "${request.version.playbook.name}"`,
      );
      const loaded = engine.accept(request.version);
      const line = RunLines.entryOf(request, { most: services.limits.line });
      const taken = request.fork && (await prepareFork(store, request.fork, loaded));
      const { run, writes, accepted, history, key } = accept(request, { history: taken, line });
      fault('accept.before-commit');
      let launched: LiveRun | undefined;
      try {
        const durable = store.commit(writes);
        if (!line) launched = engine.launch(request.version, accepted, history);
        await durable;
      } catch (error) {
        if (launched) engine.forget(launched);
        if (!(error instanceof DuplicateStart) || key === undefined) throw error;
        await noteSuppressed(error.run, key);
        return { run: error.run, suppressed: true };
      }
      fault('accept.after-commit');
      committed([accepted, ...history], writes);
      if (line) await launchInLine(request.version, accepted, history);
      else if (launched) await engine.confirm(launched);
      return { run, suppressed: false };
    },
    suppressed: noteSuppressed,
    async signal(run, name, payload, by) {
      refuseLargePayload(payload, services.limits.valueSize, `The signal "${name}"`);
      const accepted = await engine.deliver(run, (live) => {
        live.append({ type: 'signal.received', name, payload, ...(by !== undefined && { by }) });
        live.releaseAll();
      });
      return { accepted };
    },
    answer: (run, step, visit, item, answer, by) =>
      answerInput(engine, services, run, { step, visit, ...(item !== undefined && { item }) }, answer, by),
    cancel: (run, by) => engine.cancel(run, by),
    async resumeRun(run, by) {
      await wakePaused(run, by);
      return { resumed: (await store.run(run))?.status !== 'paused' };
    },
    async resume() {
      await heartbeat.start();
      const runs = await store.takeOver(instance, { now: clock.now(), alone });
      const suspects = await probation.setAside();
      fault('recovery.taken');
      const paused = new Set(await store.pausedRuns());
      const open = new Set([...runs, ...(await store.overdueParents()), ...paused]);
      for (const run of suspects) open.delete(run);
      await inBatches([...open], async (run) => {
        fault('recovery.run');
        const goingOn = paused.has(run) ? wakePaused(run) : engine.deliver(run, () => {});
        await goingOn.catch((error: unknown) => trouble(error, run));
      });
      void probation.tryOut(suspects).catch(trouble);
      await lines.resume();
      // A record may have been written, and the process ended before the runs that wait for it looked.
      void wakeForRecords().catch(trouble);
      await scheduler.look();
      return { recovered: runs.length };
    },
    watch: (runs, signal) => watchers.watch(runs, signal),
    finished: (run, signal) => ends.finished(run, signal),
    recordsChanged: (module) => services.recordsChanged(module),
    async stop() {
      engine.stopping = true;
      stopping.abort();
      scheduler.stop();
      notices.stop();
      lines.stop();
      await engine.settle(services.limits.grace);
      heartbeat.stop();
      // A lease that cannot be given back runs out by itself.
      await store.release(instance).catch(trouble);
    },
  };
}
