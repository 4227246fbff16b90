import type { Playbook, Route } from '@setpiece/playbook';
import { spread } from './spread.ts';

/** A cycle, named by the route that goes back. */
export interface Round {
  readonly back: Route;
  /** Its steps: those from which the way back can be reached without beginning anew. */
  readonly body: ReadonlySet<string>;
  /** Every way from the trigger to the step passes the first step of the cycle. */
  leadsAlwaysTo(step: string): boolean;
}

/** The cycles of a playbook: of each route to a step that every way here has passed. */
export function roundsOf({ trigger, routes }: Playbook): readonly Round[] {
  const out = Map.groupBy(routes, ({ from }) => from);
  const into = Map.groupBy(routes, ({ to }) => to);
  return Array.from(into).flatMap(([first, entries]) => {
    const avoiding = spread(trigger.id, (place) =>
      (out.get(place) ?? []).map(({ to }) => to).filter((to) => to !== first),
    );
    const leadsAlwaysTo = (step: string) => step !== trigger.id && !avoiding.has(step);
    return entries
      .filter(({ from }) => leadsAlwaysTo(from))
      .map((back) => {
        const body = spread(back.from, (place) =>
          place === first ? [] : (into.get(place) ?? []).map(({ from }) => from),
        );
        return { back, body: body.add(back.from), leadsAlwaysTo };
      });
  });
}
