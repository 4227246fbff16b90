import type { Playbook } from '@setpiece/playbook';
import { outletsOf, routesFrom } from '../canvas/outlets.ts';
import type { Joint } from '../store/document-actions.ts';
import type { NewStep } from '../steps/step-view.ts';

/**
 * How a step that is added by a click joins what is chosen: after a step by its first free way out, else into the route
 * that leaves it; into a chosen route. Nothing chosen: nothing joined.
 */
export function jointForNew(playbook: Playbook, chosen: string | undefined, step: NewStep): Joint | undefined {
  if (chosen === undefined) return undefined;
  if (playbook.routes.some(({ id }) => id === chosen)) return { route: chosen };
  const routes = routesFrom(playbook, chosen);
  const source = playbook.steps.find(({ id }) => id === chosen);
  if (!source && chosen !== playbook.trigger.id) return undefined;
  const outlets = source ? outletsOf(source, routes) : [{ kind: 'plain', isUsed: routes.length > 0 } as const];
  const own = outlets.filter(({ kind }) => kind === 'plain' || kind === 'option');
  const free = own.find(({ isUsed }) => !isUsed);
  if (free) return { from: chosen, ...('on' in free && free.on && { on: free.on }) };
  const [route] = routes.filter(({ on }) => on !== 'error' && on !== 'timeout');
  const endsPath = step.kind === 'end' || step.kind === 'fail';
  return route && !endsPath ? { route: route.id } : undefined;
}

/** The trigger while nothing follows it: there the first step goes when nothing is chosen. */
export function freeStart(playbook: Playbook): string | undefined {
  const { id } = playbook.trigger;
  return routesFrom(playbook, id).length ? undefined : id;
}
