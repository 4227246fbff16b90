import type { Playbook, Route, RouteOn } from '@setpiece/playbook';

/** Why a line may not be drawn, in words for the author; nothing when it may. */
export function connectionProblem(playbook: Playbook, route: Omit<Route, 'id'>): string | undefined {
  if (route.to === playbook.trigger.id) return 'A route cannot lead into the trigger.';
  const source = playbook.steps.find(({ id }) => id === route.from);
  if (source?.kind === 'end' || source?.kind === 'fail')
    return `"${source.name}" ends its path; nothing comes after it.`;
  if (playbook.routes.some((other) => isSameRoute(other, route))) return 'This route is there already.';
  return undefined;
}

/** Draws a line, unless it is there already or may not be. */
export function connect(playbook: Playbook, route: Route): Playbook {
  if (connectionProblem(playbook, route)) return playbook;
  return { ...playbook, routes: [...playbook.routes, route] };
}

/** Whether two routes say the same. */
function isSameRoute(a: Omit<Route, 'id'>, b: Omit<Route, 'id'>): boolean {
  return a.from === b.from && a.to === b.to && outletOf(a.on) === outletOf(b.on);
}

/** Name of the way out of a step that a route uses: `plain`, `error`, `timeout` or `option:<name>`. */
export function outletOf(on: RouteOn | undefined): string {
  if (on === undefined) return 'plain';
  return typeof on === 'string' ? on : `option:${on.option}`;
}

/** The reverse of {@link outletOf}. */
export function routeOnOf(outlet: string | null | undefined): RouteOn | undefined {
  if (outlet === 'error' || outlet === 'timeout') return outlet;
  return outlet?.startsWith('option:') ? { option: outlet.slice('option:'.length) } : undefined;
}
