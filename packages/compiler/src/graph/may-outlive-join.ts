import type { Borders } from './fork.ts';
import { StepQueue } from './step-queue.ts';
import type { Exit, StepGraph } from './step-graph.ts';

/** A closed fork: where it begins and what ends its branches. */
interface Closed {
  readonly exit: Exit;
  readonly join: string;
  readonly borders: Borders;
}

/**
 * Some step between a fork and its join can still be at work when the join need not wait for it any more: the join
 * cannot be reached from it, or only through a step that joins `any`, where another branch may be first. Steps that only
 * end their path take no time and do not count.
 */
export function mayOutliveJoin(graph: StepGraph, fork: Closed): boolean {
  const between = stepsBetween(graph, fork);
  const leading = surelyLeadingTo(graph, fork.join, between);
  return [...between].some((step) => !leading.has(step) && takesTime(graph, step));
}

function takesTime(graph: StepGraph, step: string): boolean {
  const { kind } = graph.steps.get(step)!;
  return kind !== 'end' && kind !== 'fail';
}

function stepsBetween(graph: StepGraph, { exit, join, borders }: Closed): ReadonlySet<string> {
  const queue = new StepQueue();
  const found = new Set<string>();
  const reach = (from: string, to: string) => {
    if (to !== join && !borders.has(to) && !graph.isBack(from, to)) queue.add(to, graph.indexOf(to));
  };
  for (const target of exit.targets) reach(exit.from, target);
  for (let step = queue.take(); step !== undefined; step = queue.take()) {
    found.add(step);
    for (const { targets } of graph.exitsOf(step)) for (const target of targets) reach(step, target);
  }
  return found;
}

/** Steps from which the join can be reached whoever comes first where branches race. */
function surelyLeadingTo(graph: StepGraph, join: string, among: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [join];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (isRace(graph, step)) continue;
    for (const { from } of graph.entriesOf(step))
      if (among.has(from) && !found.has(from)) {
        found.add(from);
        open.push(from);
      }
  }
  return found;
}

function isRace(graph: StepGraph, step: string): boolean {
  return graph.steps.get(step)?.join === 'any' && graph.entriesOf(step).length > 1;
}
