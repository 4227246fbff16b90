import type { Route } from '@setpiece/playbook';
import type { StepOutcome } from './step-outcome.ts';

/**
 * Of the routes that leave a step, those that an outcome takes, as the machine does: of one class, all of it. A chosen
 * option without routes of its own takes the plain ones; a timeout without a route of its own takes the error routes.
 */
export function takenRoutes(routes: readonly Route[], { outcome, option }: StepOutcome): readonly Route[] {
  const on = (word: Route['on']) => routes.filter((route) => route.on === word);
  switch (outcome) {
    case 'fail':
    case 'end':
      return [];
    case 'skipped':
      return on(undefined);
    case 'error':
      return on('error');
    case 'timeout':
      return firstOf(on('timeout'), on('error'));
    case 'done':
      return firstOf(
        routes.filter((route) => typeof route.on === 'object' && route.on.option === option),
        on(undefined),
      );
  }
}

function firstOf(wanted: readonly Route[], otherwise: readonly Route[]): readonly Route[] {
  return wanted.length ? wanted : otherwise;
}
