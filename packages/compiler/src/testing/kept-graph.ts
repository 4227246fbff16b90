import type { Playbook } from '@setpiece/playbook';
import { smallPlaybook, type ShortRoute } from './small-playbook.ts';

/** A graph that once showed a mistake, as `failing-graphs.json` keeps it: it is compared again in every run. */
export interface KeptGraph {
  /** What went wrong. */
  readonly why: string;
  /** Of the run that found it, and of how its steps ended. */
  readonly seed: number;
  readonly fate: number;
  readonly routes: readonly ShortRoute[];
  /** What is not made up from the routes. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export function playbookOfGraph({ routes, steps }: KeptGraph): Playbook {
  return smallPlaybook(routes, steps);
}

/** A graph to keep. */
export function graphOf(playbook: Playbook, from: Pick<KeptGraph, 'why' | 'seed' | 'fate'>): KeptGraph {
  const routes = playbook.routes.map(({ from: place, to, on }): ShortRoute => {
    if (on === undefined) return [place, to];
    return [place, to, typeof on === 'string' ? on : on.option];
  });
  const madeUp = new Map(smallPlaybook(routes).steps.map((step) => [step.id, JSON.stringify(step)]));
  const steps = playbook.steps.filter((step) => madeUp.get(step.id) !== JSON.stringify(step));
  return { ...from, routes, steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}
