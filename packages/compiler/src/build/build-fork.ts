import type { Exit } from '../graph/step-graph.ts';
import type { StateJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import { arrive, besideKey, forget, forkKey, moveTo } from './follow.ts';
import { gate } from './gate.ts';
import type { Building, BuildScope, Region, Scope } from './scope.ts';

/** States inside one another beyond this would overflow the stack of whoever reads the machine. */
export const deepestFork = 200;

/**
 * The parallel state of a closed fork, a region a branch. It leads to the join if any branch arrived there. Of a fork
 * that stands beside: the state that waits for what can still lead to the join.
 */
export function buildFork(
  building: Building,
  region: Region,
  exit: Exit,
  buildScope: BuildScope,
): Record<string, StateJson> {
  const key = forkKey(exit);
  const depth = region.scope.depth + 1;
  if (depth > deepestFork) {
    building.tooDeep.push(exit);
    return { [key]: {} };
  }
  const { join, isBeside } = region.level.forks.get(exit) ?? {};
  const branches = { type: 'parallel', states: branchesOf(building, region, exit, buildScope) } as const;
  if (join === undefined) return { [key]: { ...branches, onDone: [{ target: region.end }] } };
  const onward = moveTo(building, region, exit.from, [join]);
  if (isBeside) {
    region.beside.set(besideKey(exit), branches);
    return { [key]: gate({ join: 'all', at: [key], of: besideKey(exit) }, onward, region.end) };
  }
  return {
    [key]: {
      ...branches,
      exit: [forget([key])],
      onDone: [{ guard: { type: 'arrived', params: { at: key } }, ...onward }, { target: region.end }],
    },
  };
}

function branchesOf(building: Building, region: Region, exit: Exit, buildScope: BuildScope): Record<string, StateJson> {
  const { join } = region.level.forks.get(exit)!;
  const borders = join === undefined ? region.scope.borders : new Map(region.scope.borders).set(join, forkKey(exit));
  const repeats = region.scope.repeats || building.cyclic.has(exit.from);
  const depth = region.scope.depth + 1;
  return Object.fromEntries(
    exit.targets.map((target) => {
      const entry = { ...exit, targets: [target] };
      const fork = { exit, join, around: region };
      return [
        `branch:${stateKey(target)}`,
        branch(building, { entry, borders, fork, depth, repeats, end: 'end' }, buildScope),
      ];
    }),
  );
}

function branch(building: Building, scope: Scope, buildScope: BuildScope): StateJson {
  const target = scope.entry.targets[0]!;
  const end: StateJson = { type: 'final' };
  const border = scope.borders.get(target);
  if (border !== undefined) return { entry: [arrive([border])], initial: 'end', states: { end } };
  const { initial, states } = buildScope(building, scope);
  return { initial, states: { ...states, end } };
}
