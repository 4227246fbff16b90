import type { Playbook, Route, RouteOn } from '@setpiece/playbook';
import { connectionProblem } from './connect.ts';
import { withoutUndefined } from './edit-step.ts';

/** Leads a route elsewhere, or away from another way out. Its id and origin stay. */
export function redirectRoute(playbook: Playbook, id: string, ends: Pick<Route, 'from' | 'to' | 'on'>): Playbook {
  const others = { ...playbook, routes: playbook.routes.filter((route) => route.id !== id) };
  if (connectionProblem(others, ends)) return playbook;
  return mapRoute(playbook, id, ({ origin, ...route }) => ({
    ...route,
    from: ends.from,
    to: ends.to,
    on: ends.on,
    origin,
  }));
}

/** Says when a route is taken. */
export function setRouteOn(playbook: Playbook, id: string, on: RouteOn | undefined): Playbook {
  return mapRoute(playbook, id, ({ origin, ...route }) => ({ ...route, on, origin }));
}

function mapRoute(playbook: Playbook, id: string, change: (route: Route) => Route): Playbook {
  const routes = playbook.routes.map((route) => (route.id === id ? withoutUndefined(change(route)) : route));
  return { ...playbook, routes };
}
