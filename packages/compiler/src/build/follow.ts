import type { Exit } from '../graph/step-graph.ts';
import type { NamedJson } from '../machine-json.ts';
import { stateKey } from '../state-key.ts';
import type { Building, Region, Scope } from './scope.ts';

/** Where an exit leads as seen from a region: a sibling state, and what is noted on the way. */
export interface Move {
  readonly target: string;
  readonly actions?: readonly NamedJson[];
}

/** Takes all routes of an exit. */
export function follow(building: Building, region: Region, exit: Exit): Move {
  const fork = region.level.forks.get(exit);
  if (fork?.isBeside) return { target: forkKey(exit), actions: [arrive([besideKey(exit)])] };
  if (fork?.isClosed) return { target: forkKey(exit) };
  return moveTo(building, region, exit.from, exit.targets);
}

/** Leads to a sibling state or ends the region, and notes the arrivals elsewhere. */
export function moveTo(building: Building, region: Region, from: string, targets: readonly string[]): Move {
  const isFork = targets.length > 1;
  const inside = targets.find(
    (target) => isInside(building, region, from, target) && !(isFork && building.graph.isBack(from, target)),
  );
  const at = targets.flatMap((target) => (target === inside ? [] : arrival(building, region, from, target)));
  const target = inside === undefined ? region.end : stateKey(inside);
  return { target, ...(at.length && { actions: [arrive(at)] }) };
}

export function arrive(at: readonly string[]): NamedJson {
  return { type: 'arrive', params: { at } };
}

/** Key of the parallel state of a closed fork, or of the state that waits for its branches when they stand beside. */
export function forkKey(exit: Exit): string {
  const from = stateKey(exit.from);
  if (exit.on === 'plain') return `fork:${from}`;
  return `fork:${from}:${typeof exit.on === 'string' ? exit.on : `option:${stateKey(exit.on.option)}`}`;
}

/** Key of the region of a fork that stands beside the path it leaves; its arrival there is noted under the same name. */
export function besideKey(exit: Exit): string {
  return `beside:${forkKey(exit)}`;
}

export function forget(arrived: readonly string[]): NamedJson {
  return { type: 'forget', params: { arrived, settled: [] } };
}

/** Key of the parallel state of a scope whose paths stand beside one another. */
export function gatedKey({ entry }: Scope): string {
  return `branches:${stateKey(entry.targets.length > 1 ? entry.from : entry.targets[0]!)}`;
}

/** Name under which the arrival at a gate is noted, by the place that it comes from. */
export function gateName(step: string, from: string): string {
  return `gate:${stateKey(step)}:${stateKey(from)}`;
}

function isInside(building: Building, { level, name, scope }: Region, from: string, to: string): boolean {
  if (scope.borders.has(to) || level.regionOf.get(to) !== name) return false;
  return building.graph.isBack(from, to) || !level.gates.has(to);
}

function arrival(building: Building, { level, scope }: Region, from: string, to: string): readonly string[] {
  const border = scope.borders.get(to);
  if (border !== undefined) return [border];
  if (building.graph.isBack(from, to)) {
    if (!building.crossings.some((known) => known.from === from && known.to === to))
      building.crossings.push({ from, to });
    return [];
  }
  if (level.gates.has(to)) return [gateName(to, from)];
  throw new Error(`The route from "${from}" to "${to}" leads into no region.`);
}
