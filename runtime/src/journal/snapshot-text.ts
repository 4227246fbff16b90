import { snapshotFromJson, snapshotToJson, type SnapshotJson } from '@setpiece/compiler';
import type { LoadedVersion } from './loaded-version.ts';
import type { OpenItem, OpenStep, RunState, Slot } from './run-state.ts';

interface StoredStep extends Omit<OpenStep, 'loop'> {
  readonly loop?: {
    readonly items: OpenStep['loop'] extends infer Loop ? (Loop extends { items: infer Items } ? Items : never) : never;
    readonly slots: readonly (readonly [number, Slot])[];
    readonly open: readonly (readonly [number, OpenItem])[];
    readonly closed: boolean;
  };
}

interface StoredState extends Omit<RunState, 'machine' | 'open' | 'carried'> {
  readonly machine?: SnapshotJson;
  readonly open: readonly StoredStep[];
  readonly carried: readonly (readonly [
    string,
    RunState['carried'] extends Map<string, infer Carried> ? Carried : never,
  ])[];
}

/** A run's state as text: a cache of the fold, good for this version only. */
export function snapshotText(state: RunState): string {
  const stored: StoredState = {
    ...state,
    ...(state.machine ? { machine: snapshotToJson(state.machine) } : { machine: undefined }),
    open: [...state.open.values()].map(storedStep),
    carried: [...state.carried],
  };
  return JSON.stringify(stored);
}

/** The state that a text was made from. */
export function stateOfSnapshot(text: string, version: LoadedVersion): RunState {
  const stored = JSON.parse(text) as StoredState;
  return {
    ...stored,
    lastVariables: stored.lastVariables,
    failure: stored.failure,
    accepted: stored.accepted,
    machine: stored.machine && snapshotFromJson(version.bound, stored.machine),
    open: new Map(stored.open.map((step) => [step.step, openStepOf(step)])),
    carried: new Map(stored.carried),
  };
}

function storedStep({ loop, ...step }: OpenStep): StoredStep {
  return loop ? { ...step, loop: { ...loop, slots: [...loop.slots], open: [...loop.open] } } : step;
}

function openStepOf({ loop, single, ...step }: StoredStep): OpenStep {
  return {
    ...step,
    single: itemOf(single),
    loop: loop && {
      ...loop,
      slots: new Map(loop.slots),
      open: new Map(loop.open.map(([index, item]) => [index, itemOf(item)])),
    },
  };
}

/** JSON leaves absent values out; an item has them as `undefined`. Older snapshots count no notices. */
function itemOf(item: Omit<OpenItem, 'notices'> & Partial<Pick<OpenItem, 'notices'>>): OpenItem {
  const { inputs, patch, retryAt, wait, ended, child, answers, notices = 0 } = item;
  return { ...item, inputs, patch, retryAt, wait, ended, child, answers, notices };
}
