import type { Diagnostic, Step } from '@setpiece/playbook';
import type { Region } from '../build/scope.ts';
import type { Exit, StepGraph } from '../graph/step-graph.ts';
import { nameOf } from './name-of.ts';

/** Variables that two branches of one fork set: which value stays depends on which branch is later. */
export function parallelAssignments(graph: StepGraph, regions: ReadonlyMap<string, Region>): Diagnostic[] {
  const setters = new Map<string, { exit: Exit; name: string; byBranch: Map<string, Step> }>();
  for (const id of graph.order) {
    const step = graph.steps.get(id)!;
    for (const { exit, branch } of branchesAround(regions.get(id)))
      for (const { name } of step.variables ?? []) {
        const key = JSON.stringify([exit.from, exit.on, name]);
        const found = setters.get(key) ?? { exit, name, byBranch: new Map<string, Step>() };
        setters.set(key, found);
        if (!found.byBranch.has(branch)) found.byBranch.set(branch, step);
      }
  }
  return [...setters.values()].flatMap(({ exit, name, byBranch }) => {
    const [first, second] = byBranch.values();
    return first && second ? [diagnostic(graph, exit, name, first, second)] : [];
  });
}

function branchesAround(region: Region | undefined): { exit: Exit; branch: string }[] {
  const found = [];
  for (let scope = region?.scope; scope?.fork; scope = scope.fork.around.scope)
    found.push({ exit: scope.fork.exit, branch: scope.entry.targets[0]! });
  return found;
}

function diagnostic(graph: StepGraph, exit: Exit, name: string, first: Step, second: Step): Diagnostic {
  return {
    code: 'PARALLEL_ASSIGNMENT',
    severity: 'warning',
    message: `Steps "${first.name}" and "${second.name}" both set vars.${name} in branches that leave ${nameOf(graph, exit.from)} together: the later one wins. Give each its own name.`,
    at: { step: second.id, field: 'variables' },
  };
}
