import { exitName } from '../graph/step-graph.js';
import { stateKey } from '../state-key.js';
/** Takes all routes of an exit. */
export function follow(building, region, exit) {
  const fork = region.level.forks.get(exit);
  if (fork?.isClosed) return { target: forkKey(exit) };
  return moveTo(building, region, exit.from, exit.targets);
}
/** Leads to one sibling state, or ends the region and notes the arrival elsewhere. */
export function moveTo(building, region, from, targets) {
  const [only] = targets;
  const isOpenFork = targets.length > 1;
  if (only !== undefined && !isOpenFork && isInside(building, region, from, only)) return { target: stateKey(only) };
  const at = targets.flatMap((target) => arrival(building, region, from, target));
  return { target: region.end, ...(at.length && { actions: [arrive(at)] }) };
}
export function arrive(at) {
  return { type: 'arrive', params: { at } };
}
/** Key of the parallel state of a closed fork. */
export function forkKey(exit) {
  const from = stateKey(exit.from);
  if (exit.on === 'plain') return `fork:${from}`;
  return `fork:${from}:${typeof exit.on === 'string' ? exit.on : `option:${stateKey(exit.on.option)}`}`;
}
/** Name under which the arrival at a gate is noted. */
export function gateName(step) {
  return `gate:${stateKey(step)}`;
}
function isInside(building, { level, name, scope }, from, to) {
  if (scope.borders.has(to) || level.regionOf.get(to) !== name) return false;
  return building.graph.isBack(from, to) || !level.gates.has(to);
}
function arrival(building, { level, scope }, from, to) {
  const border = scope.borders.get(to);
  if (border !== undefined) return [border];
  if (building.graph.isBack(from, to)) {
    building.crossings.push({ from, to });
    return [];
  }
  if (level.gates.has(to)) return [gateName(to)];
  throw new Error(
    `The exit "${exitName({ from, on: 'plain', targets: [to] })}" leads to "${to}", which is in no region.`,
  );
}
//# sourceMappingURL=follow.js.map
