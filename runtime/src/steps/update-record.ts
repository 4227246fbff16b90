import type { UpdateRecordStep, Value, Values } from '@setpiece/playbook';
import type { Services } from '../engine/services.ts';
import type { BatchWork, StepExecutor, StepResult, StepWork } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { StoredRecord, Write } from '../ports/write.ts';
import { mergeFields } from '../records/merge-fields.ts';
import { recordKey } from '../records/record-key.ts';
import { recordView, uuidOf } from '../records/record-view.ts';

interface Inputs {
  readonly record: Value;
  readonly fields: Values;
  readonly links?: Values;
}

/**
 * Changes one record, or those of a batch in one transaction. It commits with the step's result: exactly once. Items of a batch that
 * name the same record change it one after another.
 */
export const updateRecord: StepExecutor<'update_record'> = {
  effect: 'records',
  async inputs(step, evaluator) {
    return {
      record: await evaluator.evaluate(step.record, 'record'),
      fields: await evaluator.evaluate(step.fields, 'fields'),
      ...(step.links && { links: await evaluator.evaluate(step.links, 'links') }),
    };
  },
  async perform(work) {
    const result = await update(work, [work.inputs]);
    return { ...result, output: (result.output as readonly Value[])[0] ?? null };
  },
  performBatch: (work) => update(work, work.inputs),
};

type Work = Pick<StepWork<'update_record'> | BatchWork<'update_record'>, 'step' | 'services'>;

async function update({ step, services }: Work, given: readonly Value[]): Promise<StepResult> {
  const inputs = given as readonly unknown[] as readonly Inputs[];
  const named: StoredRecord[] = [];
  for (const { record } of inputs) named.push(await recordNamed(services, record));
  const modules = [...new Set(named.map(({ module }) => module))].toSorted();
  const unlock = await lockAll(services, modules);
  try {
    const current = new Map<string, StoredRecord>();
    const writes: Write[] = [];
    const changed: StoredRecord[] = [];
    for (const [index, { uuid }] of named.entries()) {
      const existing = current.get(uuid) ?? (await services.store.record(uuid));
      if (!existing) throw notFound(inputs[index]?.record ?? null);
      const record = await changedBy(services, step, existing, inputs[index] as Inputs);
      current.set(uuid, record);
      changed.push(record);
      writes.push({ kind: 'record.update', record, expected: existing.revision });
    }
    const release = () => {
      unlock();
      for (const module of modules) services.recordsChanged(module);
    };
    return { output: changed.map(recordView), writes, release };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function recordNamed({ store }: Services, named: Value): Promise<StoredRecord> {
  const iri = iriIn(named);
  const found = iri === undefined ? undefined : await store.record(uuidOf(iri));
  if (!found) throw notFound(named);
  return found;
}

/** In one order for everybody, so that no two wait for each other. */
async function lockAll(services: Services, modules: readonly string[]): Promise<() => void> {
  const locks: (() => void)[] = [];
  for (const module of modules) locks.push(await services.lockModule(module));
  return () => {
    for (const unlock of locks) unlock();
  };
}

async function changedBy(
  { store, clock }: Services,
  { write, fieldModes }: UpdateRecordStep,
  existing: StoredRecord,
  { fields, links }: Inputs,
): Promise<StoredRecord> {
  const merged = mergeFields(existing.fields, fields, {
    ...(write && { write }),
    ...(fieldModes && { fieldModes }),
    ...(links && { links }),
  });
  const key = recordKey((await store.module(existing.module))?.uniqueKey ?? [], merged);
  const { key: _, ...rest } = existing;
  return {
    ...rest,
    ...(key !== undefined && { key }),
    fields: merged,
    modifiedAt: clock.now(),
    revision: existing.revision + 1,
  };
}

/** Templates give an IRI, a record, or a list with one of them. */
function iriIn(named: Value): string | undefined {
  if (typeof named === 'string' && named !== '') return named;
  if (Array.isArray(named)) return iriIn((named as readonly Value[])[0] ?? null);
  return typeof named === 'object' && named !== null ? iriIn((named as Values)['@id'] ?? null) : undefined;
}

function notFound(named: Value): StepFailure {
  const what = typeof named === 'string' ? `"${named}"` : JSON.stringify(named);
  return new StepFailure({
    code: 'RECORD_NOT_FOUND',
    message: `There is no record ${what}. Give the IRI of an existing record, e.g. {{ vars.input.records[0]["@id"] }}.`,
    retryable: false,
  });
}
