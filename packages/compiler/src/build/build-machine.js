import { cyclesOf } from '../graph/cycles.js';
import { stateKey } from '../state-key.js';
import { buildScope } from './build-scope.js';
export function buildMachine(graph) {
  const building = {
    graph,
    crossings: [],
    regions: new Map(),
    cyclic: new Set(cyclesOf(graph).flat()),
  };
  const { states, initial } = buildScope(building, {
    entry: graph.entry,
    borders: new Map(),
    repeats: false,
    end: 'succeeded',
  });
  const machine = {
    id: stateKey(graph.playbook.id),
    description: graph.playbook.name,
    context: { visits: {}, arrived: {}, settled: {} },
    initial,
    states: { ...states, succeeded: { type: 'final' }, failed: { type: 'final', id: 'failed' } },
  };
  return { machine, crossings: building.crossings, regions: building.regions };
}
//# sourceMappingURL=build-machine.js.map
