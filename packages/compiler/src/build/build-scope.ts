import { levelAt, startRegion, type Level } from '../graph/level.ts';
import type { Exit } from '../graph/step-graph.ts';
import type { StateJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import { buildFork } from './build-fork.ts';
import { buildStep } from './build-step.ts';
import { follow, gateName } from './follow.ts';
import type { Building, Container, Region, Scope } from './scope.ts';

/** Flat sibling states where control is one path; a parallel state of gated branches where open forks make it several. */
export function buildScope(building: Building, scope: Scope): Container {
  const level = levelAt(building.graph, scope.entry, scope.borders, building.cyclic);
  if (level.gates.size) return gatedBranches(building, scope, level);
  const region: Region = { scope, level, name: startRegion, end: scope.end };
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

/** One region a branch; a gate in front of it opens when the branches before have come to rest. */
function gatedBranches(building: Building, scope: Scope, level: Level): Container {
  const key = `branches:${stateKey(scope.entry.targets.length > 1 ? scope.entry.from : scope.entry.targets[0]!)}`;
  const settled = (name: string) => `${key}:${name === startRegion ? 'start' : stateKey(name)}`;
  const region = (name: string): Region => ({ scope, level, name, end: 'end' });
  const stepsOf = Map.groupBy(level.steps, (step) => level.regionOf.get(step)!);
  const statesIn = (name: string) => statesOf(building, region(name), stepsOf.get(name) ?? []);
  const first = follow(building, region(startRegion), scope.entry);
  const start: StateJson = {
    ...(first.actions && { entry: first.actions }),
    initial: first.target,
    states: { ...statesIn(startRegion), end: settle(settled(startRegion)) },
  };
  const states: Record<string, StateJson> = { 'branch:start': start };
  for (const [head, sources] of level.gates)
    states[`branch:${stateKey(head)}`] = {
      initial: 'gate',
      states: {
        gate: gate(
          building,
          head,
          Array.from(sources, ([from, name]) => ({ at: gateName(head, from), after: settled(name) })),
        ),
        ...statesIn(head),
        end: settle(settled(head)),
      },
    };
  const forget = {
    type: 'forget',
    params: {
      arrived: Array.from(level.gates).flatMap(([head, sources]) =>
        Array.from(sources.keys(), (from) => gateName(head, from)),
      ),
      settled: [startRegion, ...level.gates.keys()].map(settled),
    },
  };
  return {
    initial: key,
    states: { [key]: { type: 'parallel', states, exit: [forget], onDone: [{ target: scope.end }] } },
  };
}

function settle(name: string): StateJson {
  return { type: 'final', entry: [{ type: 'settle', params: { name } }] };
}

/** A branch that leads here: how its arrival is noted, and how its end. */
interface Source {
  readonly at: string;
  readonly after: string;
}

function gate(building: Building, head: string, sources: readonly Source[]): StateJson {
  const join = building.graph.steps.get(head)?.join ?? 'all';
  return {
    always: [
      { guard: { type: 'open', params: { join, sources } }, target: stateKey(head) },
      { guard: { type: 'settled', params: { after: sources.map(({ after }) => after) } }, target: 'end' },
    ],
  };
}
