import type { Module } from '@setpiece/playbook';
import { StepFailure } from '../engine/step-failure.ts';
import type { StoredRecord } from '../ports/write.ts';
import { recordKey } from './record-key.ts';
import { iriOf } from './record-view.ts';

/**
 * The unique key of a record that is to have other fields, when `holder` is the record that has the key so far. One that plainly
 * repeats the values of another record has no key, and goes on without one as long as they stay the same.
 *
 * @throws StepFailure `KEY_TAKEN` when they are to become those of another record
 */
export function keyBeside(
  module: Pick<Module, 'name' | 'uniqueKey'>,
  existing: StoredRecord,
  key: string,
  holder: StoredRecord | undefined,
): string | undefined {
  if (!holder || holder.uuid === existing.uuid) return key;
  if (key === recordKey(module.uniqueKey, existing.fields)) return existing.key;
  throw keyTaken(module, holder);
}

/** Why a record cannot be written: another one has the unique key that it would get. */
export function keyTaken({ name, uniqueKey }: Pick<Module, 'name' | 'uniqueKey'>, holder: StoredRecord): StepFailure {
  const values = uniqueKey.map((field) => `${field} ${JSON.stringify(holder.fields[field] ?? null)}`).join(' and ');
  const message =
    `Record ${iriOf(holder)} has ${values} already, and no two records of module "${name}" may have the same. ` +
    'Give it another value, or change that record instead.';
  return new StepFailure({ code: 'KEY_TAKEN', message, retryable: false });
}
