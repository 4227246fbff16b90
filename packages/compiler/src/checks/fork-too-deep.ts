import type { Diagnostic } from '@setpiece/playbook';
import { deepestFork } from '../build/build-fork.ts';
import type { Exit, StepGraph } from '../graph/step-graph.ts';
import { nameOf } from './name-of.ts';

/** A fork inside a branch of a fork inside a branch, more often than a machine can hold. */
export function forkTooDeep(graph: StepGraph, { from }: Exit): Diagnostic {
  return {
    code: 'FORK_TOO_DEEP',
    severity: 'error',
    message: `The branches that leave ${nameOf(graph, from)} are inside more than ${deepestFork} other forks. Move the inner ones into a playbook of their own and run it with a reference step.`,
    at: { step: from },
  };
}
