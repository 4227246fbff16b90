import type { Playbook, Route, Step } from '@setpiece/playbook';

/** A route in short: from, to and what it is taken on (`error`, `timeout` or the name of an option). */
export type ShortRoute = readonly [from: string, to: string, on?: string];

/**
 * A playbook from its routes. Steps are those the routes name (`start` is the trigger); one with routes on options is
 * a decision. `steps` adds steps or replaces what is made up for them.
 */
export function smallPlaybook(
  routes: readonly ShortRoute[],
  steps: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Playbook {
  const ids = new Set([...routes.flatMap(([from, to]) => [from, to]), ...Object.keys(steps)]);
  ids.delete('start');
  const leaving = Map.groupBy(routes, ([from]) => from);
  return {
    format: 'setpiece/playbook',
    version: 1,
    id: 'small',
    name: 'Small',
    values: 'setpiece',
    trigger: { id: 'start', name: 'Start', kind: 'manual', modules: [], inputs: [] },
    steps: Array.from(ids, (id) => ({ ...plainStep(id, leaving.get(id) ?? []), ...steps[id] }) as Step),
    routes: routes.map(([from, to, on], index) => ({ id: `r${index}`, from, to, ...(on && { on: routeOn(on) }) })),
  };
}

function plainStep(id: string, routes: readonly ShortRoute[]): Step {
  const names = routes.filter(([, , on]) => on && routeOn(on) !== on).map(([, , on]) => on!);
  if (!names.length) return { id, name: id, kind: 'set_variable', variables: [] };
  return { id, name: id, kind: 'decision', options: Array.from(new Set(names), (name) => ({ name })) };
}

function routeOn(on: string): Route['on'] {
  return on === 'error' || on === 'timeout' ? on : { option: on };
}
