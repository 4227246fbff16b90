import { compile } from '@setpiece/compiler';
import type { OperationCall, OperationResult } from '@setpiece/connector-kit';
import { createRunReader, createStore, openDatabase, putModules, type Database } from '@setpiece/db';
import type { Module, OperationFailure, Playbook, RunEvent, Value, Values } from '@setpiece/playbook';
import {
  createRuntime,
  emptyState,
  fold,
  loadVersion,
  type PlaybookVersion,
  type RunReader,
  type Runtime,
  type RuntimeOptions,
  type RunState,
  type RunSummary,
  type Store,
} from '../src/index.ts';

/** What an operation of the test connector does. Returning a failure fails it. */
export type Operation = (call: OperationCall, signal: AbortSignal) => unknown;

/** A real database with a runtime over it, and a connector whose operations a test writes. */
export interface World {
  readonly database: Database;
  readonly store: Store;
  readonly reader: RunReader;
  readonly runtime: Runtime;
  readonly calls: OperationCall[];
  /** Trouble that the runtime reported: bugs and refused commits. */
  readonly trouble: unknown[];
  readonly globalVars: Record<string, unknown>;
  publish(playbook: Playbook): PlaybookVersion;
  /** The version that a published playbook has, by id. */
  published(playbook: string): PlaybookVersion;
  /** Starts a run and waits for its end. */
  run(
    playbook: Playbook,
    input?: Value,
    more?: { mode?: 'live' | 'test'; mocks?: Values; kind?: string },
  ): Promise<RunSummary>;
  start(
    playbook: Playbook,
    input?: Value,
    more?: { mode?: 'live' | 'test'; mocks?: Values; kind?: string; key?: string },
  ): Promise<string>;
  events(run: string): Promise<RunEvent[]>;
  /** `vars` as the journal says. */
  vars(run: string): Promise<Values>;
  fold(run: string): Promise<RunState>;
  /** Resolves when the run has an event of the type. */
  until(run: string, type: RunEvent['type'], step?: string): Promise<RunEvent>;
  /** A second runtime on the same database, as after a restart. */
  restart(options?: Partial<RuntimeOptions>): Promise<Runtime>;
  close(): Promise<void>;
}

const alerts: Module = {
  name: 'alerts',
  label: 'Alert',
  fields: [{ name: 'name', type: 'text' }],
  uniqueKey: ['sourceId'],
};

/** Makes a world; `close` it in the end. */
export async function createWorld(
  operations: Readonly<Record<string, Operation>> = {},
  options: Partial<RuntimeOptions> & { readonly file?: string } = {},
): Promise<World> {
  const database = openDatabase(options.file ?? ':memory:');
  const store = createStore(database);
  const reader = createRunReader(database, store);
  await putModules(database, { modules: [alerts] });
  const versions = new Map<string, PlaybookVersion>();
  const published = new Map<string, PlaybookVersion>();
  const calls: OperationCall[] = [];
  const trouble: unknown[] = [];
  const globalVars: Record<string, unknown> = {};
  const runtimes: Runtime[] = [];

  const make = (more: Partial<RuntimeOptions>) => {
    const runtime = createRuntime({
      store,
      runner: { run: (call, signal) => perform(operations, calls, call, signal) },
      playbooks: { version: async (id) => versions.get(id), published: async (name) => published.get(name) },
      environment: { forRun: async () => ({ globalVars, environment: {} }) },
      onTrouble: (error) => trouble.push(error),
      onLetGo: () => {},
      ...more,
    });
    runtimes.push(runtime);
    return runtime;
  };
  const runtime = make(options);
  await runtime.resume();

  const world: World = {
    database,
    store,
    reader,
    runtime,
    calls,
    trouble,
    globalVars,
    publish(playbook) {
      const known = published.get(playbook.id);
      if (known?.playbook === playbook) return known;
      const version = versionOf(playbook, `${playbook.id}-v${versions.size + 1}`);
      versions.set(version.id, version);
      published.set(playbook.id, version);
      published.set(`/api/3/workflows/${playbook.id}`, version);
      return version;
    },
    published(playbook) {
      const version = published.get(playbook);
      if (!version) throw new Error(`Playbook ${playbook} is not published.`);
      return version;
    },
    async start(playbook, input = {}, { mode = 'live', mocks, kind = 'manual', key } = {}) {
      const version = world.publish(playbook);
      const trigger = { kind, ...(key !== undefined && { key }) };
      const { run } = await runtime.start({ version, mode, trigger, input, ...(mocks && { mocks }) });
      return run;
    },
    async run(playbook, input, more) {
      const run = await world.start(playbook, input, more);
      return runtime.finished(run, AbortSignal.timeout(60_000));
    },
    events: (run) => store.events(run),
    vars: async (run) => (await world.fold(run)).vars,
    async fold(run) {
      const summary = await store.run(run);
      const version = versions.get(summary?.version ?? '');
      if (!version) throw new Error(`Run ${run} is unknown.`);
      const [state, loaded] = [emptyState(run), loadVersion(version)];
      for (const event of await store.events(run)) fold(state, event, loaded);
      return state;
    },
    async until(run, type, step) {
      const signal = AbortSignal.timeout(60_000);
      for await (const event of runtime.watch([{ run }], signal))
        if (event.type === type && (step === undefined || ('step' in event && event.step === step))) return event;
      throw new Error(`Run ${run} had no ${type} in time.`);
    },
    async restart(more = {}) {
      const next = make({ ...options, ...more });
      await next.resume();
      return next;
    },
    async close() {
      for (const each of runtimes) await each.stop();
      await database.close();
    },
  };
  return world;
}

/** A playbook with its compiled machine. @throws when it does not compile */
export function versionOf(playbook: Playbook, id: string): PlaybookVersion {
  const { machine, machineFormat, diagnostics } = compile(playbook);
  if (!machine) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { id, playbook, machine, machineFormat };
}

/** Fails an operation of a world. */
export function failing(code: string, retryable = true): { readonly failure: OperationFailure } {
  return { failure: { code, message: `The far side said ${code}.`, retryable } };
}

async function perform(
  operations: Readonly<Record<string, Operation>>,
  calls: OperationCall[],
  call: OperationCall,
  signal: AbortSignal,
): Promise<OperationResult> {
  calls.push(call);
  const operation = operations[call.operation];
  if (!operation)
    return { ok: false, failure: { code: 'UNKNOWN_OPERATION', message: `No ${call.operation}.`, retryable: false } };
  const output = await operation(call, signal);
  if (typeof output === 'object' && output !== null && 'failure' in output)
    return { ok: false, failure: output.failure as OperationFailure };
  return { ok: true, output: (output ?? null) as Value };
}

/** Names of the steps that ended, in order. */
export function endedSteps(events: readonly RunEvent[]): string[] {
  return events.flatMap((event) =>
    (event.type === 'step.succeeded' || event.type === 'step.failed') && event.item === undefined ? [event.step] : [],
  );
}
