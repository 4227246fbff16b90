import { advance, begin, takenRoutes, type Advance, type StepOutcome, type StepVisit } from '@setpiece/compiler';
import { applyPatch } from '@setpiece/expressions';
import {
  stepKey,
  type JsonPatchOperation,
  type RunEvent,
  type RunEventType,
  type Step,
  type StepAddress,
  type Value,
  type Values,
} from '@setpiece/playbook';
import { type LoadedVersion, stepOf } from './loaded-version.ts';
import { emptyItem, type OpenItem, type OpenStep, type RunState, type Slot } from './run-state.ts';

/**
 * Adds one event to the state. It only applies what was recorded and moves the machine; nothing is evaluated. Gives the steps
 * that the event started.
 */
export function fold(state: RunState, event: RunEvent, version: LoadedVersion): readonly StepVisit[] {
  state.seq = event.seq;
  const handler = handlers[event.type] as Handler<RunEventType>;
  return handler(state, event, version) ?? [];
}

type Handler<Type extends RunEventType> = (
  state: RunState,
  event: RunEvent<Type>,
  version: LoadedVersion,
) => readonly StepVisit[] | void;

const handlers: { readonly [Type in RunEventType]: Handler<Type> } = {
  'run.accepted'(state, event) {
    state.accepted = event;
    state.status = 'running';
  },
  'run.started'(state, { vars }, version) {
    state.vars = vars;
    for (const { id } of version.routesFrom.get(version.playbook.trigger.id) ?? []) state.carried.set(id, {});
    return moved(state, begin(version.bound), version);
  },
  'run.paused': (state) => void (state.status = 'paused'),
  'run.resumed': (state) => void (state.status = 'running'),
  'run.cancel_requested': () => {},
  'run.succeeded': (state) => ended(state, 'succeeded'),
  'run.failed': (state) => ended(state, 'failed'),
  'run.cancelled': (state) => ended(state, 'cancelled'),

  'step.started'(state, event) {
    const item = itemAt(state, event);
    item.attempt = event.attempt;
    item.poll = event.poll ?? 0;
    item.running = true;
    item.inputs = event.inputs;
    item.patch = event.patch;
    item.startedAt = event.at;
    item.retryAt = undefined;
    item.wait = undefined;
    item.ended = undefined;
    item.child = undefined;
    item.doubt = false;
    item.answers = undefined;
    item.notices = 0;
  },
  'step.retry_scheduled'(state, event) {
    const item = itemAt(state, event);
    item.running = false;
    item.retryAt = event.due;
    if (event.error) item.failures += 1;
    else {
      item.poll = (event.poll ?? 0) + 1;
      item.failures = 0;
      item.inputs = undefined;
    }
  },
  'step.in_doubt'(state, event) {
    const item = itemAt(state, event);
    item.running = false;
    item.doubt = true;
  },
  'step.succeeded'(state, event, version) {
    const step = stepOf(version, event.step);
    const variables = step.kind === 'set_variable' ? (event.output as Values) : undefined;
    if (event.item !== undefined) return endItem(state, event, step, slotOf('done', event, variables));
    const set = step.forEach ? undefined : variables;
    if (set) state.lastVariables = set;
    const outcome = { outcome: event.outcome, ...(event.option !== undefined && { option: event.option }) };
    return endStep(state, event, version, outcome, set);
  },
  'step.failed'(state, event, version) {
    const step = stepOf(version, event.step);
    if (event.item !== undefined)
      return endItem(state, event, step, { ...slotOf('failed', event), error: event.error });
    if (event.outcome === 'fail') state.failure = { error: event.error, step: event.step };
    return endStep(state, event, version, { outcome: event.outcome });
  },
  'step.skipped'(state, event, version) {
    if (event.item !== undefined) return endItem(state, event, stepOf(version, event.step), { kind: 'skipped' });
    const { result } = openStep(state, event.step);
    carry(state, event.step, { outcome: 'skipped' }, result, version);
    return move(state, event.step, { outcome: 'skipped' }, version);
  },
  'step.dead': () => {},

  'loop.opened'(state, { step, items }) {
    openStep(state, step).loop = { items, slots: new Map(), open: new Map(), closed: false };
  },
  'loop.closed'(state, { step }) {
    const { loop } = openStep(state, step);
    if (!loop) return;
    loop.closed = true;
    for (const index of [...loop.slots.keys()].toSorted((a, b) => a - b)) {
      const slot = loop.slots.get(index);
      if (slot?.patch) state.vars = patched(state.vars, slot.patch);
      if (slot?.variables) setVariables(state, slot.variables);
    }
  },

  'wait.opened'(state, event) {
    itemAt(state, event).wait = { for: event.for, ...(event.due !== undefined && { due: event.due }) };
  },
  'wait.closed'(state, event) {
    const item = itemAt(state, event);
    if (event.by === 'signal' && item.wait?.for.kind === 'signal') takeSignal(state, item.wait.for.name);
    item.wait = undefined;
    item.ended = { ...item.ended, by: event.by, ...(event.payload !== undefined && { payload: event.payload }) };
  },
  'input.answered'(state, { run: _run, seq: _seq, type: _type, step, visit, item, ...answer }) {
    const open = itemAt(state, { step, visit, ...(item !== undefined && { item }) });
    open.answers = [...(open.answers ?? []), answer];
  },
  'input.notified'(state, event) {
    itemAt(state, event).notices = event.reminder + 1;
  },
  'timer.fired': () => {},
  'signal.received'(state, { name, payload }) {
    state.signals = [...state.signals, { name, payload }];
  },
  'child.started'(state, event) {
    itemAt(state, event).child = event.child;
  },
  'child.ended'(state, event) {
    const { status, outputs, error } = event;
    itemAt(state, event).ended = {
      by: 'child',
      child: { status, ...(outputs && { outputs }), ...(error && { error }) },
    };
  },
  'result.ignored': () => {},
  'trigger.suppressed': () => {},
};

/** The StepRun that an event speaks of. */
export function itemAt(state: RunState, { step, item }: StepAddress): OpenItem {
  const open = openStep(state, step);
  if (item === undefined) return open.single;
  const loop = open.loop;
  if (!loop) throw new Error(`Run ${state.run}: item ${item} of step ${step} is named before its loop was opened.`);
  let found = loop.open.get(item);
  if (!found) loop.open.set(item, (found = emptyItem()));
  return found;
}

/** A step that is under way. */
export function openStep(state: RunState, step: string): OpenStep {
  const open = state.open.get(step);
  if (!open) throw new Error(`Run ${state.run}: step ${step} is not under way, but the journal says so.`);
  return open;
}

/** Whether an item's changes wait for the end of the loop, so that all items see the start values. */
export function isParallel(step: Step): boolean {
  return Boolean(step.forEach?.parallel || step.forEach?.bulk);
}

function slotOf(
  kind: Slot['kind'],
  { output, patch }: { readonly output?: Value; readonly patch?: readonly JsonPatchOperation[] },
  variables?: Values,
): Slot {
  return { kind, ...(output !== undefined && { output }), ...(patch && { patch }), ...(variables && { variables }) };
}

function endItem(state: RunState, { step: id, item = 0 }: StepAddress, step: Step, slot: Slot): void {
  const { loop } = openStep(state, id);
  if (!loop) throw new Error(`Run ${state.run}: item ${item} of step ${id} ended before its loop was opened.`);
  loop.open.delete(item);
  if (isParallel(step)) return void loop.slots.set(item, slot);
  const { patch, variables, ...rest } = slot;
  loop.slots.set(item, rest);
  if (variables) setVariables(state, variables);
  if (patch) state.vars = patched(state.vars, patch);
}

function setVariables(state: RunState, variables: Values): void {
  state.vars = { ...state.vars, ...variables };
  state.lastVariables = variables;
}

function endStep(
  state: RunState,
  event: RunEvent<'step.succeeded'> | RunEvent<'step.failed'>,
  version: LoadedVersion,
  outcome: StepOutcome,
  variables?: Values,
): readonly StepVisit[] {
  const step = stepOf(version, event.step);
  if (event.output !== undefined) setResult(state, step, event.output, variables);
  if (event.patch?.length) state.vars = patched(state.vars, event.patch);
  const result = step.kind === 'decision' ? openStep(state, event.step).result : event.output;
  carry(state, event.step, outcome, result, version);
  return move(
    state,
    event.step,
    step.kind === 'end' && outcome.outcome === 'done' ? { outcome: 'end' } : outcome,
    version,
  );
}

function setResult(state: RunState, step: Step, output: Value, variables?: Values): void {
  const steps = { ...(state.vars['steps'] as Values | undefined), [stepKey(step.name)]: output };
  state.vars = { ...state.vars, ...variables, steps };
}

/** Puts the result on the routes that the outcome takes, and nothing on the others. */
function carry(
  state: RunState,
  step: string,
  outcome: StepOutcome,
  result: Value | undefined,
  version: LoadedVersion,
): void {
  const routes = version.routesFrom.get(step) ?? [];
  const taken = takenRoutes(routes, outcome);
  for (const { id } of routes) state.carried.delete(id);
  for (const { id } of taken) state.carried.set(id, result === undefined ? {} : { result });
}

function move(state: RunState, step: string, outcome: StepOutcome, version: LoadedVersion): readonly StepVisit[] {
  if (!state.machine) throw new Error(`Run ${state.run}: step ${step} ended before the run started.`);
  state.open.delete(step);
  return moved(state, advance(version.bound, state.machine, step, outcome), version);
}

function moved(state: RunState, { snapshot, started, status }: Advance, version: LoadedVersion): readonly StepVisit[] {
  state.machine = snapshot;
  state.machineStatus = status;
  for (const { step, visit } of started)
    state.open.set(step, { step, visit, ...arriving(state, step, version), single: emptyItem(), loop: undefined });
  return started;
}

/** `vars.result` at a join is that of the first taken route in file order. */
function arriving(state: RunState, step: string, version: LoadedVersion): { result?: Value } {
  const routes = version.routesTo.get(step) ?? [];
  const first = routes.find(({ id }) => state.carried.has(id));
  const carried = first && state.carried.get(first.id);
  for (const { id } of routes) state.carried.delete(id);
  return carried?.result === undefined ? {} : { result: carried.result };
}

function takeSignal(state: RunState, name: string): void {
  const index = state.signals.findIndex((signal) => signal.name === name);
  if (index >= 0) state.signals = state.signals.toSpliced(index, 1);
}

function patched(vars: RunState['vars'], patch: readonly JsonPatchOperation[]): RunState['vars'] {
  return applyPatch(vars, patch) as RunState['vars'];
}

function ended(state: RunState, status: RunState['status']): void {
  state.status = status;
  state.open.clear();
  state.carried.clear();
}
