import { backEdgesLast } from './reverse-postorder.js';
export function stepGraph(playbook) {
  const steps = new Map(playbook.steps.map((step) => [step.id, step]));
  const exits = exitsByPlace(playbook, steps);
  const trigger = playbook.trigger.id;
  const entry = exits.get(trigger)?.find(({ on }) => on === 'plain') ?? { from: trigger, on: 'plain', targets: [] };
  const exitsOf = (place) => exits.get(place) ?? [];
  const order = backEdgesLast(entry.targets, (step) => exitsOf(step).flatMap(({ targets }) => targets));
  const index = new Map(order.map((step, position) => [step, position]));
  const indexOf = (place) => index.get(place) ?? -1;
  const entries = entriesByStep([entry, ...order.flatMap(exitsOf)]);
  return {
    playbook,
    steps,
    entry,
    exitsOf,
    entriesOf: (step) => entries.get(step) ?? [],
    order,
    indexOf,
    isBack: (from, to) => from !== trigger && indexOf(to) <= indexOf(from),
  };
}
/** One text for one class of one place. */
export function exitName(exit) {
  if (exit.on === 'plain') return exit.from;
  return typeof exit.on === 'string' ? `${exit.from}:${exit.on}` : `${exit.from}:option:${exit.on.option}`;
}
function exitsByPlace(playbook, steps) {
  const found = new Map();
  for (const route of playbook.routes) {
    if (!steps.has(route.to)) continue;
    const on = classOf(route);
    const name = typeof on === 'string' ? on : `option:${on.option}`;
    const byClass = found.get(route.from) ?? new Map();
    found.set(route.from, byClass);
    const exit = byClass.get(name) ?? { from: route.from, on, targets: new Set() };
    byClass.set(name, exit);
    exit.targets.add(route.to);
  }
  return new Map(Array.from(found, ([place, byClass]) => [place, Array.from(byClass.values(), toExit)]));
}
function toExit({ from, on, targets }) {
  return { from, on, targets: [...targets] };
}
function classOf(route) {
  return route.on ?? 'plain';
}
function entriesByStep(exits) {
  const entries = new Map();
  for (const exit of exits)
    for (const target of exit.targets) {
      const list = entries.get(target);
      if (list) list.push(exit);
      else entries.set(target, [exit]);
    }
  return entries;
}
//# sourceMappingURL=step-graph.js.map
