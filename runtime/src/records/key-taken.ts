import type { Module } from '@setpiece/playbook';
import { StepFailure } from '../engine/step-failure.ts';
import type { StoredRecord } from '../ports/write.ts';
import { iriOf } from './record-view.ts';

/** Why a record cannot be written: another one has the unique key that it would get. */
export function keyTaken({ name, uniqueKey }: Pick<Module, 'name' | 'uniqueKey'>, holder: StoredRecord): StepFailure {
  const values = uniqueKey.map((field) => `${field} ${JSON.stringify(holder.fields[field] ?? null)}`).join(' and ');
  const message =
    `Record ${iriOf(holder)} has ${values} already, and no two records of module "${name}" may have the same. ` +
    'Give it another value, or change that record instead.';
  return new StepFailure({ code: 'KEY_TAKEN', message, retryable: false });
}
