import type { Exit } from '../graph/step-graph.ts';
import type { StateJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import { arrive, forkKey, moveTo } from './follow.ts';
import type { Building, BuildScope, Region, Scope } from './scope.ts';

/** States inside one another beyond this would overflow the stack of whoever reads the machine. */
export const deepestFork = 200;

/** The parallel state of a closed fork, a region a branch. It leads to the join if any branch arrived there. */
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
  const join = region.level.forks.get(exit)?.join;
  const borders = join === undefined ? region.scope.borders : new Map(region.scope.borders).set(join, key);
  const repeats = region.scope.repeats || building.cyclic.has(exit.from);
  const states = Object.fromEntries(
    exit.targets.map((target) => {
      const entry = { ...exit, targets: [target] };
      const fork = { exit, join, around: region };
      return [
        `branch:${stateKey(target)}`,
        branch(building, { entry, borders, fork, depth, repeats, end: 'end' }, buildScope),
      ];
    }),
  );
  if (join === undefined) return { [key]: { type: 'parallel', states, onDone: [{ target: region.end }] } };
  return {
    [key]: {
      type: 'parallel',
      states,
      exit: [{ type: 'forget', params: { arrived: [key], settled: [] } }],
      onDone: [
        { guard: { type: 'arrived', params: { at: key } }, ...moveTo(building, region, exit.from, [join]) },
        { target: region.end },
      ],
    },
  };
}

function branch(building: Building, scope: Scope, buildScope: BuildScope): StateJson {
  const target = scope.entry.targets[0]!;
  const end: StateJson = { type: 'final' };
  const border = scope.borders.get(target);
  if (border !== undefined) return { entry: [arrive([border])], initial: 'end', states: { end } };
  const { initial, states } = buildScope(building, scope);
  return { initial, states: { ...states, end } };
}
