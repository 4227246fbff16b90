import { levelAt, startRegion } from '../graph/level.js';
import { stateKey } from '../state-key.js';
import { buildFork } from './build-fork.js';
import { buildStep } from './build-step.js';
import { follow, gateName } from './follow.js';
/** Flat sibling states where control is one path; a parallel state of gated branches where open forks make it several. */
export function buildScope(building, scope) {
  const level = levelAt(building.graph, scope.entry, scope.borders);
  if (level.gates.size) return gatedBranches(building, scope, level);
  const region = { scope, level, name: startRegion, end: scope.end };
  const first = follow(building, region, scope.entry);
  return { initial: first.target, states: statesOf(building, region) };
}
function statesOf(building, region) {
  const { level, name, scope } = region;
  const states = {};
  const addForks = (exits) => {
    for (const exit of exits)
      if (level.forks.get(exit)?.isClosed) Object.assign(states, buildFork(building, region, exit, buildScope));
  };
  if (name === startRegion) addForks([scope.entry]);
  for (const step of level.steps)
    if (level.regionOf.get(step) === name) {
      building.regions.set(step, region);
      states[stateKey(step)] = buildStep(building, region, step);
      addForks(building.graph.exitsOf(step));
    }
  return states;
}
/** One region a branch; a gate in front of it opens when the branches before have come to rest. */
function gatedBranches(building, scope, level) {
  const key = `branches:${stateKey(scope.entry.targets.length > 1 ? scope.entry.from : scope.entry.targets[0])}`;
  const settled = (name) => `${key}:${name === startRegion ? 'start' : stateKey(name)}`;
  const region = (name) => ({ scope, level, name, end: 'end' });
  const first = follow(building, region(startRegion), scope.entry);
  const start = {
    ...(first.actions && { entry: first.actions }),
    initial: first.target,
    states: { ...statesOf(building, region(startRegion)), end: settle(settled(startRegion)) },
  };
  const states = { 'branch:start': start };
  for (const [head, sources] of level.gates)
    states[`branch:${stateKey(head)}`] = {
      initial: 'gate',
      states: {
        gate: gate(building, head, Array.from(sources, settled)),
        ...statesOf(building, region(head)),
        end: settle(settled(head)),
      },
    };
  const forget = {
    type: 'forget',
    params: {
      arrived: Array.from(level.gates.keys(), gateName),
      settled: [startRegion, ...level.gates.keys()].map(settled),
    },
  };
  return {
    initial: key,
    states: { [key]: { type: 'parallel', states, exit: [forget], onDone: [{ target: scope.end }] } },
  };
}
function settle(name) {
  return { type: 'final', entry: [{ type: 'settle', params: { name } }] };
}
function gate(building, head, after) {
  const at = gateName(head);
  const isAny = building.graph.steps.get(head)?.join === 'any';
  const open = isAny ? { type: 'arrived', params: { at } } : { type: 'arrived', params: { at, after } };
  return {
    always: [
      { guard: open, target: stateKey(head) },
      { guard: { type: 'settled', params: { after } }, target: 'end' },
    ],
  };
}
//# sourceMappingURL=build-scope.js.map
