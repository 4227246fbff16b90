import type { Playbook, Route } from '@setpiece/playbook';
import type { Round } from './rounds.ts';
import { spread } from './spread.ts';

/** A fork that a cycle goes round. */
export interface ForkInRound {
  /** The routes that are taken together. */
  readonly routes: readonly Route[];
  /** The first step of the cycle. */
  readonly first: string;
  /** Places between the fork and where its branches meet: only one of them leads there, and nothing else does. */
  readonly behind: ReadonlySet<string>;
}

/** The forks inside the cycles of a playbook, once for each cycle. */
export function forksInRounds({ trigger, routes }: Playbook, rounds: readonly Round[]): readonly ForkInRound[] {
  const out = Map.groupBy(routes, ({ from }) => from);
  const next = (place: string) => (out.get(place) ?? []).map(({ to }) => to);
  const behind = (fork: readonly Route[]): ReadonlySet<string> => {
    const from = fork[0]!.from;
    const besides = spread(trigger.id, (place) => (place === from ? [] : next(place)));
    const branches = Array.from(new Set(fork.map(({ to }) => to)), (to) =>
      spread(to, (place) => (place === from ? [] : next(place))).add(to),
    );
    const isInOne = (place: string) => branches.filter((branch) => branch.has(place)).length === 1;
    return new Set(branches.flatMap((branch) => [...branch]).filter((place) => isInOne(place) && !besides.has(place)));
  };
  const classes = Map.groupBy(routes, ({ from, on }) => JSON.stringify([from, on]));
  const forks = [...classes.values()].filter((fork) => new Set(fork.map(({ to }) => to)).size > 1);
  return forks.flatMap((fork) =>
    rounds
      .filter(({ body, back }) => body.has(fork[0]!.from) || back.to === fork[0]!.from)
      .map(({ back }) => ({ routes: fork, first: back.to, behind: behind(fork) })),
  );
}
