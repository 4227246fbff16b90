import { Fault } from '../fault.ts';
import type { EvaluationContext } from './evaluation-context.ts';

/** In setpiece mode a template may change what it made itself, never `vars`. @throws Fault */
export function assertMayChange(target: unknown, context: EvaluationContext): void {
  if (context.isLenient || !holds(context.protectedData, target)) return;
  throw new Fault('TYPE', 'A template cannot change vars: make a new value, for instance with "+" or "combine".');
}

function holds(data: unknown, target: unknown): boolean {
  if (data === target) return true;
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some((value) => holds(value, target));
}
