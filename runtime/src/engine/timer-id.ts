import type { StepAddress } from '@setpiece/playbook';
import type { Timer } from '../ports/write.ts';

/** Name of a StepRun's timer within its run. */
export function timerId(kind: Timer['kind'], { step, visit, item }: StepAddress): string {
  return JSON.stringify([kind, step, visit, item ?? null]);
}

/** The StepRun that a timer belongs to. */
export function addressOfTimer(id: string): StepAddress {
  const [, step, visit, item] = JSON.parse(id) as [string, string, number, number | null];
  return { step, visit, ...(item !== null && { item }) };
}
