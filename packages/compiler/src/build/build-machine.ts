import { cyclesOf } from '../graph/cycles.ts';
import type { Exit, StepGraph } from '../graph/step-graph.ts';
import type { MachineJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import { buildScope } from './build-scope.ts';
import type { Crossing, Region } from './scope.ts';

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
  const { states, initial } = buildScope(building, {
    entry: graph.entry,
    borders: new Map(),
    depth: 0,
    repeats: false,
    end: 'succeeded',
  });
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
