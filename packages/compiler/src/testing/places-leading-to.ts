import type { Playbook, Route } from '@setpiece/playbook';

/**
 * For a step and the tokens that wait at it: the places from which control can still get there in the same visit. That
 * is without going round a cycle that the step is part of, or that the waiting tokens have come out of while others
 * were still in it. `closed` steps let nobody through any more.
 */
export type PlacesLeadingTo = (
  step: string,
  passed: ReadonlySet<string>,
  closed: readonly string[],
) => ReadonlySet<string>;

export function placesLeadingTo(playbook: Playbook): PlacesLeadingTo {
  const into = grouped(playbook.routes, ({ to }) => to);
  const backwards = (start: string, use: (route: Route) => boolean) =>
    spread(start, (place) => (into.get(place) ?? []).filter(use).map(({ from }) => from));
  const cycles = backRoutes(playbook).map((back) => ({
    back,
    body: backwards(back.from, (route) => route.to !== back.to).add(back.from),
  }));
  const known = new Map<string, ReadonlySet<string>>();
  return (step, passed, closed) => {
    const rounds = cycles
      .filter(({ back, body }) => back.to !== step && (body.has(step) || passed.has(back.to)))
      .map(({ back }) => back);
    const key = [step, ...rounds.map(({ id }) => id), '|', ...closed].join(' ');
    const places = known.get(key) ?? backwards(step, (route) => !rounds.includes(route) && !closed.includes(route.to));
    known.set(key, places);
    return places;
  };
}

/** Routes to a step that every way from the trigger has passed. */
function backRoutes({ trigger, routes }: Playbook): Route[] {
  const out = grouped(routes, ({ from }) => from);
  return Array.from(grouped(routes, ({ to }) => to)).flatMap(([step, entries]) => {
    const withoutIt = spread(trigger.id, (place) =>
      (out.get(place) ?? []).map(({ to }) => to).filter((to) => to !== step),
    );
    return entries.filter(({ from }) => from === step || (from !== trigger.id && !withoutIt.has(from)));
  });
}

function grouped(routes: readonly Route[], by: (route: Route) => string): Map<string, Route[]> {
  return Map.groupBy(routes, by);
}

function spread(start: string, next: (place: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop())
    for (const step of next(place))
      if (!found.has(step)) {
        found.add(step);
        open.push(step);
      }
  return found;
}
