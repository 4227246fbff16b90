import { levelAt, startRegion, type Level } from '../graph/level.ts';
import type { Exit } from '../graph/step-graph.ts';
import type { StateJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import { besideRegions } from './beside.ts';
import { buildFork } from './build-fork.ts';
import { buildStep } from './build-step.ts';
import { follow, forget, gatedKey, gateName } from './follow.ts';
import { gate } from './gate.ts';
import type { Building, Container, Region, Scope } from './scope.ts';

/** Forks deeper inside others than this wait for all of their branches: XState's moves grow dear with the depth of states. */
const deepestBeside = 20;

/** Flat sibling states where control is one path; a parallel state where it is several that wait for one another. */
export function buildScope(building: Building, scope: Scope): Container {
  const mayStandBeside = scope.depth < deepestBeside;
  const level = levelAt(building.graph, scope.entry, scope.borders, { cyclic: building.cyclic, mayStandBeside });
  if (level.gates.size || [...level.forks.values()].some(({ isBeside }) => isBeside))
    return gatedBranches(building, scope, level);
  const region: Region = { scope, level, name: startRegion, end: scope.end, beside: new Map() };
  const first = follow(building, region, scope.entry);
  return { initial: first.target, states: statesOf(building, region) };
}

function statesOf(
  building: Building,
  region: Region,
  steps: readonly string[] = region.level.steps,
): Record<string, StateJson> {
  const { level, name, scope } = region;
  const states: Record<string, StateJson> = {};
  const addForks = (exits: readonly Exit[]) => {
    for (const exit of exits)
      if (level.forks.get(exit)?.isClosed) Object.assign(states, buildFork(building, region, exit, buildScope));
  };
  if (name === startRegion) addForks([scope.entry]);
  for (const step of steps) {
    building.regions.set(step, region);
    states[stateKey(step)] = buildStep(building, region, step);
    addForks(building.graph.exitsOf(step));
  }
  return states;
}

/** One region a branch, a gate in front of each; and one a fork that stands beside. */
function gatedBranches(building: Building, scope: Scope, level: Level): Container {
  const key = gatedKey(scope);
  const beside = new Map<string, StateJson>();
  const region = (name: string): Region => ({ scope, level, name, end: 'end', beside });
  const stepsOf = Map.groupBy(level.steps, (step) => level.regionOf.get(step)!);
  const statesIn = (name: string) => statesOf(building, region(name), stepsOf.get(name) ?? []);
  const end: StateJson = { type: 'final' };
  const first = follow(building, region(startRegion), scope.entry);
  const start: StateJson = {
    ...(first.actions && { entry: first.actions }),
    initial: first.target,
    states: { ...statesIn(startRegion), end },
  };
  const states: Record<string, StateJson> = { 'branch:start': start };
  const arrivals = Array.from(level.gates, ([head, sources]) => ({
    head,
    at: Array.from(sources.keys(), (from) => gateName(head, from)),
  }));
  for (const { head, at } of arrivals) {
    const join = building.graph.steps.get(head)?.join ?? 'all';
    states[`branch:${stateKey(head)}`] = {
      initial: 'gate',
      states: { gate: gate({ join, at, of: key }, { target: stateKey(head) }, 'end'), ...statesIn(head), end },
    };
  }
  const exit = [forget(arrivals.flatMap(({ at }) => at))];
  return {
    initial: key,
    states: {
      [key]: {
        type: 'parallel',
        states: { ...states, ...besideRegions(beside, key) },
        exit,
        onDone: [{ target: scope.end }],
      },
    },
  };
}
