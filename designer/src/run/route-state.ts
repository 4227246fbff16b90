import type { Route } from '@setpiece/playbook';
import type { RunView, StepSummary } from './run-view.ts';

/** Whether a run went along a route, cannot any more, or has not decided yet. */
export type RouteState = 'taken' | 'dead' | 'open';

const plainOutcomes = new Set(['done', 'skipped']);

/** State of a route in a run, read from how the step before it ended. */
export function routeState(view: RunView | undefined, route: Route, trigger: string): RouteState {
  if (!view) return 'open';
  if (route.from === trigger) return view.vars || Object.keys(view.steps).length ? 'taken' : 'open';
  const from = view.steps[route.from];
  if (!from) return 'open';
  if (from.status === 'dead' || from.status === 'cancelled') return 'dead';
  if (from.status !== 'succeeded' && from.status !== 'failed' && from.status !== 'skipped') return 'open';
  return isTaken(from, route) ? 'taken' : 'dead';
}

function isTaken(from: StepSummary, { on }: Route): boolean {
  const outcome = from.outcome ?? (from.status === 'failed' ? 'fail' : 'done');
  if (on === 'error' || on === 'timeout') return outcome === on;
  if (on !== undefined) return outcome === 'done' && from.option === on.option;
  return plainOutcomes.has(outcome) && from.option === undefined;
}
