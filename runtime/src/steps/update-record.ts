import type { Module, UpdateRecordStep, Value, Values } from '@setpiece/playbook';
import type { Services } from '../engine/services.ts';
import type { BatchResult, BatchWork, StepExecutor, StepWork } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { StoredRecord, Write } from '../ports/write.ts';
import { keyBeside } from '../records/key-taken.ts';
import { mergeFields } from '../records/merge-fields.ts';
import { recordKey } from '../records/record-key.ts';
import { recordView, uuidOf } from '../records/record-view.ts';
import { onlyOne } from './only-one.ts';

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
  async perform({ inputs, ...work }) {
    return onlyOne(await update(work, [inputs]));
  },
  performBatch: (work) => update(work, work.inputs),
};

type Work = Pick<StepWork<'update_record'> | BatchWork<'update_record'>, 'step' | 'services'>;
type End = BatchResult['items'][number];

async function update({ step, services }: Work, given: readonly Value[]): Promise<BatchResult> {
  const inputs = given as readonly unknown[] as readonly Inputs[];
  const named: (StoredRecord | undefined)[] = [];
  for (const { record } of inputs) named.push(await recordNamed(services, record));
  const modules = [...new Set(named.flatMap((record) => (record ? [record.module] : [])))].toSorted();
  const unlock = await lockAll(services, modules);
  try {
    const changes = new Changes(services, step);
    const items: End[] = [];
    for (const [index, input] of inputs.entries())
      items.push(await changes.add(named[index]?.uuid, input).catch(refusedBy));
    const release = () => {
      unlock();
      for (const module of modules) services.recordsChanged(module);
    };
    return { items, writes: changes.writes, release };
  } catch (error) {
    unlock();
    throw error;
  }
}

function refusedBy(error: unknown): End {
  if (error instanceof StepFailure) return { failure: error.failure };
  throw error;
}

/** Changes of a batch so far: a later one sees those before it. */
class Changes {
  readonly writes: Write[] = [];
  readonly #services: Services;
  readonly #step: UpdateRecordStep;
  readonly #current = new Map<string, StoredRecord>();
  readonly #byKey = new Map<string, string>();

  constructor(services: Services, step: UpdateRecordStep) {
    this.#services = services;
    this.#step = step;
  }

  async add(uuid: string | undefined, input: Inputs): Promise<End> {
    const existing = uuid === undefined ? undefined : await this.#record(uuid);
    if (!existing) throw notFound(input.record);
    const module = await this.#services.store.module(existing.module);
    const fields = mergedBy(this.#step, existing, input);
    const key = module && (await this.#keyOf(module, existing, fields));
    const { key: before, ...rest } = existing;
    const record: StoredRecord = {
      ...rest,
      ...(key !== undefined && { key }),
      fields,
      modifiedAt: this.#services.clock.now(),
      revision: existing.revision + 1,
    };
    if (module && key !== undefined && key !== before) this.#byKey.set(`${module.name} ${key}`, record.uuid);
    this.#current.set(record.uuid, record);
    this.writes.push({ kind: 'record.update', record, expected: existing.revision });
    return { output: recordView(record) };
  }

  async #keyOf(module: Module, existing: StoredRecord, fields: Values): Promise<string | undefined> {
    const key = recordKey(module.uniqueKey, fields);
    if (key === undefined || key === existing.key) return key;
    return keyBeside(module, existing, key, await this.#holderOf(module.name, key));
  }

  async #record(uuid: string): Promise<StoredRecord | undefined> {
    return this.#current.get(uuid) ?? this.#services.store.record(uuid);
  }

  async #holderOf(module: string, key: string): Promise<StoredRecord | undefined> {
    const uuids = [this.#byKey.get(`${module} ${key}`), (await this.#services.store.recordOfKey(module, key))?.uuid];
    for (const uuid of uuids) {
      const record = uuid === undefined ? undefined : await this.#record(uuid);
      if (record?.key === key) return record;
    }
    return undefined;
  }
}

async function recordNamed({ store }: Services, named: Value): Promise<StoredRecord | undefined> {
  const iri = iriIn(named);
  return iri === undefined ? undefined : store.record(uuidOf(iri));
}

/** In one order for everybody, so that no two wait for each other. */
async function lockAll(services: Services, modules: readonly string[]): Promise<() => void> {
  const locks: (() => void)[] = [];
  for (const module of modules) locks.push(await services.lockModule(module));
  return () => {
    for (const unlock of locks) unlock();
  };
}

function mergedBy({ write, fieldModes }: UpdateRecordStep, existing: StoredRecord, { fields, links }: Inputs): Values {
  return mergeFields(existing.fields, fields, {
    ...(write && { write }),
    ...(fieldModes && { fieldModes }),
    ...(links && { links }),
  });
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
