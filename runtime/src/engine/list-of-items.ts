import type { Value, ValuesMode } from '@setpiece/playbook';
import { StepFailure } from './step-failure.ts';

/** What a loop runs over: a list as it is, one item for anything else, nothing for null where values are lenient. */
export function listOfItems(value: Value, values: ValuesMode, what: string): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  if (value !== null && !(values === 'fortisoar' && value === '')) return [value];
  if (values === 'fortisoar') return [];
  throw new StepFailure({
    code: 'ITEMS_MISSING',
    message: `${what} loops over nothing: its items are null. Give a list, or use default([]) for one that may be missing.`,
    retryable: false,
  });
}
