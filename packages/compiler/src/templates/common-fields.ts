import type { Step } from '@setpiece/playbook';
import type { Field } from './field.ts';

/** Fields with dynamic values that every kind of step has, in the order they are evaluated. */
export function fieldsBeforeWork({ when, forEach }: Step): readonly Field[] {
  return [
    { path: 'when', value: when },
    { path: 'forEach', value: forEach },
  ];
}

export function fieldsAfterWork({ kind, timeout, until, variables, message }: Step): readonly Field[] {
  return [
    { path: 'timeout', value: timeout },
    { path: 'until', value: until, isAfterWork: true },
    ...(kind === 'set_variable' ? [] : [{ path: 'variables', value: variables, isAfterWork: true } as const]),
    { path: 'message', value: message, isAfterWork: true },
  ];
}
