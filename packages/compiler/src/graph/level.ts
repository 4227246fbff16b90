import { forkAt, type Borders, type Fork } from './fork.ts';
import { StepQueue } from './step-queue.ts';
import type { Exit, StepGraph } from './step-graph.ts';

/** Name of the region that a level begins with; the others are named after their first step. */
export const startRegion = '';

/** The steps between an entry and the borders, closed forks taken as one. */
export interface Level {
  /** In graph order. */
  readonly steps: readonly string[];
  readonly forks: ReadonlyMap<Exit, Fork>;
  /** Region of each step: one path of control. A level without open forks has only the first. */
  readonly regionOf: ReadonlyMap<string, string>;
  /** Regions behind a gate, by their first step: the places that lead to it, and the region of each. */
  readonly gates: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** How a level is cut. */
export interface LevelRules {
  /** Steps of cycles. */
  readonly cyclic: ReadonlySet<string>;
  /** Forks may stand beside the path they leave. */
  readonly mayStandBeside: boolean;
}

export function levelAt(
  graph: StepGraph,
  entry: Exit,
  borders: Borders,
  { cyclic, mayStandBeside }: LevelRules,
): Level {
  const forks = new Map<Exit, Fork>();
  const queue = new StepQueue();
  const steps: string[] = [];
  const visit = (exit: Exit) => {
    if (exit.targets.length > 1) {
      const fork = forkAt(graph, exit, borders);
      forks.set(exit, mayStandBeside ? fork : { ...fork, isBeside: false });
    }
    for (const step of forwardFrom(graph, exit, forks, borders)) queue.add(step, graph.indexOf(step));
  };
  visit(entry);
  for (let step = queue.take(); step !== undefined; step = queue.take()) {
    steps.push(step);
    graph.exitsOf(step).forEach(visit);
  }
  return { steps, forks, ...regions(graph, { entry, steps, forks, borders, cyclic }) };
}

/** Where control stands after an exit, routes back and out of the level left out. */
function forwardFrom(
  graph: StepGraph,
  exit: Exit,
  forks: ReadonlyMap<Exit, Fork>,
  borders: Borders,
): readonly string[] {
  const fork = forks.get(exit);
  const targets = fork?.isClosed ? (fork.join === undefined ? [] : [fork.join]) : exit.targets;
  return targets.filter((target) => !borders.has(target) && !graph.isBack(exit.from, target));
}

function regions(
  graph: StepGraph,
  level: {
    entry: Exit;
    steps: readonly string[];
    forks: ReadonlyMap<Exit, Fork>;
    borders: Borders;
    cyclic: ReadonlySet<string>;
  },
): Pick<Level, 'regionOf' | 'gates'> {
  const regionOf = new Map<string, string>();
  const gates = new Map<string, ReadonlyMap<string, string>>();
  const sources = new Map<string, Map<string, string>>();
  const heads = new Set<string>();
  const leave = (exit: Exit, region: string) => {
    const isOpen = level.forks.get(exit)?.isClosed === false;
    const targets = forwardFrom(graph, exit, level.forks, level.borders);
    // Of an open fork one branch goes on in the region itself, if nothing else leads there and it cannot come round again.
    const inline = level.cyclic.has(exit.from)
      ? undefined
      : targets.find((target) => graph.entriesOf(target).length === 1);
    for (const target of targets) {
      sources.set(target, (sources.get(target) ?? new Map()).set(exit.from, region));
      if (isOpen && target !== inline) heads.add(target);
    }
  };
  leave(level.entry, startRegion);
  for (const step of level.steps) {
    const from = sources.get(step)!;
    const [only, ...others] = new Set(from.values());
    const isGated = heads.has(step) || others.length > 0;
    if (isGated) gates.set(step, from);
    const region = isGated ? step : only!;
    regionOf.set(step, region);
    for (const exit of graph.exitsOf(step)) leave(exit, region);
  }
  return { regionOf, gates };
}
