import { cyclesOf } from '../graph/cycles.ts';
import type { Exit, StepGraph } from '../graph/step-graph.ts';
import type { MachineJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import { buildScope } from './build-scope.ts';
import type { Container, Crossing, Region } from './scope.ts';

/** What building gives. */
export interface Built {
  readonly machine: MachineJson;
  /** Routes of cycles that leave their branch: with any of those the machine must not run. */
  readonly crossings: readonly Crossing[];
  readonly tooDeep: readonly Exit[];
  readonly regions: ReadonlyMap<string, Region>;
}

export function buildMachine(graph: StepGraph): Built {
  const building = {
    graph,
    crossings: [] as Crossing[],
    tooDeep: [] as Exit[],
    regions: new Map<string, Region>(),
    cyclic: new Set(cyclesOf(graph).flat()),
  };
  const whole = buildScope(building, {
    entry: graph.entry,
    borders: new Map(),
    depth: 0,
    repeats: false,
    end: 'succeeded',
  });
  const { states, initial } = startsInParallel(whole) ? afterStart(whole) : whole;
  const machine: MachineJson = {
    id: stateKey(graph.playbook.id),
    description: graph.playbook.name,
    context: { visits: {}, arrived: {}, settled: {} },
    initial,
    states: { ...states, succeeded: { type: 'final' }, failed: { type: 'final', id: 'failed' } },
  };
  const { crossings, tooDeep, regions } = building;
  return { machine, crossings, tooDeep, regions };
}

function startsInParallel({ initial, states }: Container): boolean {
  return states[initial]?.type === 'parallel';
}

/**
 * A state before the first fork. XState enters the states that a machine begins in once for each of them, looking at all
 * others: hundreds of branches took seconds. Those that a transition leads to it enters once.
 */
function afterStart({ initial, states }: Container): Container {
  return { initial: 'run:start', states: { 'run:start': { always: [{ target: initial }] }, ...states } };
}
