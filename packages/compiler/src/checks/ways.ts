import type { Region } from '../build/scope.ts';
import type { Exit, StepGraph } from '../graph/step-graph.ts';

/** A route as control takes it, with steps by their index in graph order. */
export interface Way {
  readonly exit: Exit;
  readonly to: number;
  readonly target: string;
  /** From how many places control must have come before the step behind the way starts. */
  readonly arrivals: number;
}

/** The ways that leave the trigger (first) and each step; those of one place to one step stand together. */
export function waysOf(graph: StepGraph, regions: ReadonlyMap<string, Region>): readonly (readonly Way[])[] {
  const waysOfExit = (exit: Exit): Way[] =>
    exit.targets.map((target) => ({
      exit,
      to: graph.indexOf(target),
      target,
      arrivals: arrivalsAt(graph, regions, exit, target),
    }));
  const places = [[graph.entry], ...graph.order.map((step) => graph.exitsOf(step))];
  return places.map((exits) => exits.flatMap(waysOfExit).sort((a, b) => a.to - b.to));
}

/** A gate opens when control has come from everywhere that leads to it. */
function arrivalsAt(graph: StepGraph, regions: ReadonlyMap<string, Region>, exit: Exit, target: string): number {
  const sources = regions.get(target)?.level.gates.get(target);
  if (!sources || graph.steps.get(target)?.join === 'any' || graph.isBack(exit.from, target)) return 1;
  return sources.size;
}
