import type { Playbook } from '@setpiece/playbook';
import type { Round } from './rounds.ts';
import { spread } from './spread.ts';

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

export function placesLeadingTo({ routes }: Playbook, rounds: readonly Round[]): PlacesLeadingTo {
  const into = Map.groupBy(routes, ({ to }) => to);
  const known = new Map<string, ReadonlySet<string>>();
  return (step, passed, closed) => {
    const anew = rounds
      .filter(({ back, body }) => back.to !== step && (body.has(step) || passed.has(back.to)))
      .map(({ back }) => back);
    const key = [step, ...anew.map(({ id }) => id), '|', ...closed].join(' ');
    const places =
      known.get(key) ??
      spread(step, (place) =>
        closed.includes(place)
          ? []
          : (into.get(place) ?? []).filter((route) => !anew.includes(route)).map(({ from }) => from),
      );
    known.set(key, places);
    return places;
  };
}
