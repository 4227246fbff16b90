import type { Playbook, Route, RouteOn } from '@setpiece/playbook';
import { connectionProblem } from './connect.ts';

/** Leads a route elsewhere, or away from another way out. Its id and origin stay. */
export function redirectRoute(playbook: Playbook, id: string, ends: Pick<Route, 'from' | 'to' | 'on'>): Playbook {
  const others = { ...playbook, routes: playbook.routes.filter((route) => route.id !== id) };
  if (connectionProblem(others, ends)) return playbook;
  return mapRoute(playbook, id, ({ on: _, ...route }) => withOn({ ...route, from: ends.from, to: ends.to }, ends.on));
}

/** Says when a route is taken. */
export function setRouteOn(playbook: Playbook, id: string, on: RouteOn | undefined): Playbook {
  return mapRoute(playbook, id, ({ on: _, ...route }) => withOn(route, on));
}

function withOn({ origin, ...route }: Omit<Route, 'on'>, on: RouteOn | undefined): Route {
  return { ...route, ...(on === undefined ? {} : { on }), ...(origin === undefined ? {} : { origin }) };
}

function mapRoute(playbook: Playbook, id: string, change: (route: Route) => Route): Playbook {
  return { ...playbook, routes: playbook.routes.map((route) => (route.id === id ? change(route) : route)) };
}
