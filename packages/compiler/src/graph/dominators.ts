import type { StepGraph } from './step-graph.ts';

/** Tells whether every way from the trigger to `step` passes `before`. By the algorithm of Cooper, Harvey and Kennedy. */
export function dominators(graph: StepGraph): (before: string, step: string) => boolean {
  const intervals = intervalsOf(immediateDominators(graph));
  return (before, step) => {
    const [outer, inner] = [intervals[graph.indexOf(before)], intervals[graph.indexOf(step)]];
    return outer !== undefined && inner !== undefined && outer.first <= inner.first && inner.last <= outer.last;
  };
}

/** By index in graph order; -1 is the trigger. */
function immediateDominators(graph: StepGraph): Int32Array {
  const unknown = -2;
  const above = new Int32Array(graph.order.length).fill(unknown);
  const meet = (a: number, b: number) => {
    while (a !== b)
      if (a > b) a = above[a]!;
      else b = above[b]!;
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    graph.order.forEach((step, index) => {
      const entries = graph.entriesOf(step).map(({ from }) => graph.indexOf(from));
      const dominator = entries.filter((entry) => entry === -1 || above[entry] !== unknown).reduce(meet);
      if (above[index] !== dominator) changed = true;
      above[index] = dominator;
    });
  }
  return above;
}

/** Numbers such that one node is above another where its interval holds the other's. */
function intervalsOf(above: Int32Array): { first: number; last: number }[] {
  const intervals = Array.from(above, () => ({ first: 0, last: 0 }));
  const sizes = new Int32Array(above.length).fill(1);
  for (let index = above.length - 1; index >= 0; index--)
    if (above[index]! >= 0) sizes[above[index]!]! += sizes[index]!;
  const next = new Int32Array(above.length);
  let nextRoot = 0;
  above.forEach((parent, index) => {
    const first = parent < 0 ? nextRoot : next[parent]!;
    if (parent < 0) nextRoot += sizes[index]!;
    else next[parent]! += sizes[index]!;
    next[index] = first + 1;
    intervals[index] = { first, last: first + sizes[index]! - 1 };
  });
  return intervals;
}
