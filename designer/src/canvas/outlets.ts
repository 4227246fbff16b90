import type { Playbook, Route, RouteOn, Step } from '@setpiece/playbook';
import { outletOf } from '../document/connect.ts';

/** A way out of a step or the trigger. */
export interface Outlet {
  /** Handle id: `plain`, `error`, `timeout` or `option:<name>`. */
  readonly id: string;
  readonly kind: 'plain' | 'option' | 'error' | 'timeout';
  readonly label: string;
  readonly on?: RouteOn;
  /** Whether a route uses it. */
  readonly isUsed: boolean;
}

/** Ways out of the trigger. */
export function outletsOfTrigger(routes: readonly Route[]): Outlet[] {
  return [plain(used(routes))];
}

/** Ways out of a step: plain or its options, and error and timeout where they are in use. */
export function outletsOf(step: Step, routes: readonly Route[]): Outlet[] {
  const inUse = used(routes);
  const options = step.kind === 'decision' || step.kind === 'manual_input' ? step.options : [];
  const stray = [...inUse].filter((id) => id.startsWith('option:')).map((id) => id.slice('option:'.length));
  const names = new Set([...options.map(({ name }) => name), ...stray]);
  const outlets: Outlet[] = [...names].map((name) => {
    const id = outletOf({ option: name });
    return { id, kind: 'option', label: name, on: { option: name }, isUsed: inUse.has(id) };
  });
  if (inUse.has('plain') || (!names.size && !endsPath(step))) outlets.unshift(plain(inUse));
  if (step.onError === 'route' || inUse.has('error')) outlets.push(special('error', inUse));
  if (step.timeout !== undefined || inUse.has('timeout')) outlets.push(special('timeout', inUse));
  return outlets;
}

const indexes = new WeakMap<readonly Route[], ReadonlyMap<string, readonly Route[]>>();
const none: readonly Route[] = [];

/** The routes that leave a step or the trigger; indexed once for each state of the playbook. */
export function routesFrom({ routes }: Playbook, id: string): readonly Route[] {
  let index = indexes.get(routes);
  if (!index) indexes.set(routes, (index = Map.groupBy(routes, ({ from }) => from)));
  return index.get(id) ?? none;
}

function endsPath(step: Step): boolean {
  return step.kind === 'end' || step.kind === 'fail' || step.kind === 'decision';
}

function used(routes: readonly Route[]): ReadonlySet<string> {
  return new Set(routes.map(({ on }) => outletOf(on)));
}

function plain(inUse: ReadonlySet<string>): Outlet {
  return { id: 'plain', kind: 'plain', label: 'Next', isUsed: inUse.has('plain') };
}

function special(kind: 'error' | 'timeout', inUse: ReadonlySet<string>): Outlet {
  return { id: kind, kind, label: kind === 'error' ? 'Error' : 'Timeout', on: kind, isUsed: inUse.has(kind) };
}
