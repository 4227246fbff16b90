import type { Playbook, RunEvent } from '@setpiece/playbook';
import { takenRoutes } from '@setpiece/compiler';
import type { RouteCoverage } from './test-report.ts';

/** Ids of the routes that a run took, read from its journal. */
export function routesTaken(events: readonly RunEvent[], playbook: Playbook): string[] {
  const from = Map.groupBy(playbook.routes, (route) => route.from);
  const ends = new Set(playbook.steps.filter(({ kind }) => kind === 'end').map(({ id }) => id));
  const taken = events.flatMap((event) => {
    if (event.type === 'run.started') return takenRoutes(from.get(playbook.trigger.id) ?? [], { outcome: 'done' });
    // An item's end takes no route; its loop's does.
    if (!('item' in event ? event.item === undefined : true)) return [];
    if (event.type === 'step.skipped') return takenRoutes(from.get(event.step) ?? [], { outcome: 'skipped' });
    if (event.type !== 'step.succeeded' && event.type !== 'step.failed') return [];
    if (ends.has(event.step)) return [];
    const option = event.type === 'step.succeeded' ? event.option : undefined;
    return takenRoutes(from.get(event.step) ?? [], { outcome: event.outcome, ...(option !== undefined && { option }) });
  });
  return [...new Set(taken.map(({ id }) => id))];
}

/** Which routes the runs of some tests take, and which none does. */
export function routeCoverage(playbook: Playbook, runs: readonly (readonly string[])[]): RouteCoverage {
  const { routes, trigger, steps } = playbook;
  const taken = new Set(runs.flat());
  const names = new Map([trigger, ...steps].map(({ id, name }) => [id, name]));
  const missed = routes.filter(({ id }) => !taken.has(id));
  const count = routes.length - missed.length;
  return {
    routes: routes.length,
    taken: count,
    percent: routes.length === 0 ? 100 : Math.floor((count / routes.length) * 100),
    missed: missed.map(({ id, from, to, on }) => ({
      id,
      from: names.get(from) ?? from,
      to: names.get(to) ?? to,
      ...(on !== undefined && { on }),
    })),
  };
}
