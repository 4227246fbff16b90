import { doneEvent } from '@setpiece/compiler';
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { loadVersion, type PlaybookVersion } from '../src/index.ts';

/**
 * The reference of "webhook with 5 steps": XState's pure transitions of the same machine, from its beginning to its end, and
 * nothing else. A decision takes its first option.
 */
export function pureTransitions(version: PlaybookVersion): () => void {
  const { bound, steps } = loadVersion(version);
  return () => {
    let [snapshot] = initialTransition(bound) as [AnyMachineSnapshot, unknown];
    while (snapshot.status === 'active') {
      const [{ input }] = snapshot._nodes.flatMap(({ invoke }) => invoke) as unknown as [{ input: { step: string } }];
      const { step } = input;
      const at = steps.get(step);
      const option = at?.kind === 'decision' ? at.options[0]?.name : undefined;
      const event = doneEvent(step, { outcome: 'done', ...(option !== undefined && { option }) });
      [snapshot] = transition(bound, snapshot, event) as [AnyMachineSnapshot, unknown];
    }
  };
}
