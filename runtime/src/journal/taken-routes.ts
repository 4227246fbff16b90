import type { StepOutcome } from '@setpiece/compiler';
import type { Route } from '@setpiece/playbook';

/** The routes of a step that an outcome takes: one class of them. */
export function takenRoutes(routes: readonly Route[], { outcome, option }: StepOutcome): readonly Route[] {
  if (outcome === 'error' || outcome === 'timeout') return routes.filter(({ on }) => on === outcome);
  if (outcome === 'fail' || outcome === 'end') return [];
  return routes.filter(({ on }) => on === undefined || (typeof on === 'object' && on.option === option));
}
