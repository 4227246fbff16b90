import type { Step } from '@setpiece/playbook';
import { stepOf } from '../journal/loaded-version.ts';
import type { LiveRun } from './live-run.ts';

/** The runs that a run waits for: sub-playbooks that it started and that have not ended. */
export function openChildren({ state, version }: LiveRun): string[] {
  const awaiting = [...state.open.values()].filter(({ step }) => !isAsync(stepOf(version, step)));
  const items = awaiting.flatMap(({ single, loop }) => [single, ...(loop?.open.values() ?? [])]);
  return items.flatMap(({ ended, child }) => (child !== undefined && !ended ? [child] : []));
}

function isAsync(step: Step): boolean {
  return step.kind === 'reference' && step.async === true;
}
