import type { Playbook, Route, Step } from '@setpiece/playbook';
import { backEdgesLast } from './reverse-postorder.ts';

/** The routes of one class that leave one place, as they fire together. */
export interface Exit {
  /** Step or trigger that is left. */
  readonly from: string;
  readonly on: ExitClass;
  /** Where the routes lead: each step once, in file order. */
  readonly targets: readonly string[];
}

/** A class of the routes that leave a step; an outcome takes one class. */
export type ExitClass = 'plain' | 'error' | 'timeout' | { readonly option: string };

/** A playbook as the compiler looks at it: only steps that the trigger can reach have an order. */
export interface StepGraph {
  readonly playbook: Playbook;
  readonly steps: ReadonlyMap<string, Step>;
  /** Where a run begins. */
  readonly entry: Exit;
  exitsOf(step: string): readonly Exit[];
  /** Exits that lead to the step, from reachable places only. */
  entriesOf(step: string): readonly Exit[];
  /** Reachable steps: each before the steps that it leads to, back edges aside. */
  readonly order: readonly string[];
  /** Place in `order`; the trigger is -1. */
  indexOf(place: string): number;
  /** The route goes back to a step that was passed on the way here. */
  isBack(from: string, to: string): boolean;
}

export function stepGraph(playbook: Playbook): StepGraph {
  const steps = new Map(playbook.steps.map((step) => [step.id, step]));
  const exits = exitsByPlace(playbook, steps);
  const trigger = playbook.trigger.id;
  const entry = exits.get(trigger)?.find(({ on }) => on === 'plain') ?? { from: trigger, on: 'plain', targets: [] };
  const exitsOf = (place: string) => exits.get(place) ?? [];
  const order = backEdgesLast(entry.targets, (step) => exitsOf(step).flatMap(({ targets }) => targets));
  const index = new Map(order.map((step, position) => [step, position]));
  const indexOf = (place: string) => index.get(place) ?? -1;
  const entries = entriesByStep([entry, ...order.flatMap(exitsOf)]);
  return {
    playbook,
    steps,
    entry,
    exitsOf,
    entriesOf: (step) => entries.get(step) ?? [],
    order,
    indexOf,
    isBack: (from, to) => from !== trigger && indexOf(to) <= indexOf(from),
  };
}

function exitsByPlace(playbook: Playbook, steps: ReadonlyMap<string, Step>): Map<string, Exit[]> {
  const found = new Map<string, Map<string, { from: string; on: ExitClass; targets: Set<string> }>>();
  for (const route of playbook.routes) {
    if (!steps.has(route.to)) continue;
    const on = classOf(route);
    const name = typeof on === 'string' ? on : `option:${on.option}`;
    const byClass = found.get(route.from) ?? new Map();
    found.set(route.from, byClass);
    const exit = byClass.get(name) ?? { from: route.from, on, targets: new Set() };
    byClass.set(name, exit);
    exit.targets.add(route.to);
  }
  return new Map(Array.from(found, ([place, byClass]) => [place, Array.from(byClass.values(), toExit)]));
}

function toExit({ from, on, targets }: { from: string; on: ExitClass; targets: Set<string> }): Exit {
  return { from, on, targets: [...targets] };
}

function classOf(route: Route): ExitClass {
  return route.on ?? 'plain';
}

function entriesByStep(exits: readonly Exit[]): Map<string, Exit[]> {
  const entries = new Map<string, Exit[]>();
  for (const exit of exits)
    for (const target of exit.targets) {
      const list = entries.get(target);
      if (list) list.push(exit);
      else entries.set(target, [exit]);
    }
  return entries;
}
