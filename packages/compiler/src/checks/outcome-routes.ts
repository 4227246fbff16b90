import type { Diagnostic, Step } from '@setpiece/playbook';
import type { StepGraph } from '../graph/step-graph.ts';

/** Failures that have nowhere to go, and routes that no failure takes. */
export function outcomeRoutes(graph: StepGraph): Diagnostic[] {
  return graph.order.flatMap((id) => {
    const step = graph.steps.get(id)!;
    const classes = new Set(graph.exitsOf(id).map(({ on }) => on));
    const hasErrorRoute = classes.has('error');
    if (step.onError === 'route' && !hasErrorRoute) return [errorRouteMissing(step)];
    const unused: Diagnostic[] = [];
    if (step.onError !== 'route' && hasErrorRoute) unused.push(errorRouteNotTaken(step));
    if (!step.timeout && classes.has('timeout')) unused.push(timeoutRouteNotTaken(step));
    return unused;
  });
}

function errorRouteMissing({ id, name }: Step): Diagnostic {
  return {
    code: 'ERROR_ROUTE_MISSING',
    severity: 'error',
    message: `Step "${name}" takes its error route when it fails, but has none. Draw one, or choose to fail or to continue.`,
    at: { step: id, field: 'onError' },
  };
}

function errorRouteNotTaken({ id, name, onError }: Step): Diagnostic {
  const instead = onError === 'continue' ? 'goes on' : 'fails the run';
  return {
    code: 'ERROR_ROUTE_NOT_TAKEN',
    severity: 'warning',
    message: `Step "${name}" has an error route, but ${instead} when it fails. Choose "take the error route" for its errors, or delete the route.`,
    at: { step: id, field: 'onError' },
  };
}

function timeoutRouteNotTaken({ id, name }: Step): Diagnostic {
  return {
    code: 'TIMEOUT_ROUTE_NOT_TAKEN',
    severity: 'warning',
    message: `Step "${name}" has a timeout route, but no timeout. Give it one, or delete the route.`,
    at: { step: id, field: 'timeout' },
  };
}
