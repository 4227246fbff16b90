import { cyclesOf } from '../graph/cycles.ts';
import type { StepGraph } from '../graph/step-graph.ts';
import type { MachineJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import { buildScope } from './build-scope.ts';
import type { Crossing } from './scope.ts';

/** The machine of a playbook, and the routes of cycles that leave their branch: with any of those it cannot run. */
export function buildMachine(graph: StepGraph): { machine: MachineJson; crossings: readonly Crossing[] } {
  const crossings: Crossing[] = [];
  const building = { graph, crossings, cyclic: new Set(cyclesOf(graph).flat()) };
  const { states, initial } = buildScope(building, {
    entry: graph.entry,
    borders: new Map(),
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
  return { machine, crossings };
}
