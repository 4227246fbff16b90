import type { Module, OperationFailure, Value } from '@setpiece/playbook';
import { StepFailure } from '../engine/step-failure.ts';
import type { Store } from '../ports/store.ts';
import type { StoredRecord, Write } from '../ports/write.ts';
import { keyBeside, keyTaken } from './key-taken.ts';
import { mergeFields, type MergeFields } from './merge-fields.ts';
import { recordKey } from './record-key.ts';

/** One record that is to be written. */
export interface RecordChange {
  readonly fields: Readonly<Record<string, Value>>;
  /** Names and values that find an existing record. Absent: the module's unique key does. */
  readonly key?: Readonly<Record<string, Value>>;
}

/** A record as it is after its change. */
export interface PlannedRecord {
  readonly record: StoredRecord;
  readonly change: 'created' | 'updated' | 'unchanged';
}

/** Writes for `Store.commit`, and the records as they are afterwards, in the order of the changes. */
export interface RecordPlan {
  readonly writes: readonly Write[];
  readonly records: readonly PlannedRecord[];
}

/** The same, when some of the changes may be refused: the writes are those of the others. */
export interface BatchPlan {
  readonly writes: readonly Write[];
  readonly entries: readonly (PlannedRecord | { readonly refused: OperationFailure })[];
}

/** How a batch is written. `uuid` makes new names; the same ones after a crash keep a repeated write from making two records. */
export interface PlanOptions extends MergeFields {
  readonly mode: 'create' | 'upsert' | 'skip_existing';
  readonly now: number;
  readonly uuid: () => string;
}

/**
 * Decides for a batch which records are created and which updated. Nothing is written yet.
 *
 * @throws StepFailure `KEY_TAKEN` when one of them would get the unique key of another record
 */
export async function planRecords(
  store: Store,
  module: Module,
  changes: readonly RecordChange[],
  options: PlanOptions,
): Promise<RecordPlan> {
  const { writes, entries } = await planBatch(store, module, changes, options);
  const records = entries.map((entry) => {
    if ('refused' in entry) throw new StepFailure(entry.refused);
    return entry;
  });
  return { writes, records };
}

/** Decides the same, but a change that is refused leaves the others as if it had not been there. */
export async function planBatch(
  store: Store,
  module: Module,
  changes: readonly RecordChange[],
  options: PlanOptions,
): Promise<BatchPlan> {
  const batch = new Batch(store, module, options);
  if (changes.some(({ key }) => key && !isUniqueKey(module, key))) batch.indexBy(changes);
  const entries: BatchPlan['entries'][number][] = [];
  for (const change of changes) entries.push(await batch.plan(change).catch(refusedBy));
  return { writes: batch.writes(), entries };
}

function refusedBy(error: unknown): { readonly refused: OperationFailure } {
  if (error instanceof StepFailure) return { refused: error.failure };
  throw error;
}

/** Records that are planned so far: a later change of the batch sees those before it. */
class Batch {
  readonly #store: Store;
  readonly #module: Module;
  readonly #options: PlanOptions;
  readonly #planned = new Map<string, { record: StoredRecord; expected: number }>();
  readonly #byKey = new Map<string, string>();
  readonly #other = new Map<string, StoredRecord>();

  constructor(store: Store, module: Module, options: PlanOptions) {
    this.#store = store;
    this.#module = module;
    this.#options = options;
  }

  /** A key other than the module's own has no index: one pass over the module makes one. */
  indexBy(changes: readonly RecordChange[]): void {
    const shapes = new Set(changes.flatMap(({ key }) => (key ? [JSON.stringify(Object.keys(key))] : [])));
    for (const record of this.#store.recordsOf(this.#module.name))
      for (const shape of shapes) {
        const text = keyText(JSON.parse(shape) as string[], record.fields);
        if (!this.#other.has(text)) this.#other.set(text, record);
      }
  }

  async plan(change: RecordChange): Promise<PlannedRecord> {
    const existing = this.#options.mode === 'create' ? undefined : await this.#find(change);
    if (!existing) return { record: this.#keep(await this.#created(change), 0), change: 'created' };
    if (this.#options.mode === 'skip_existing') return { record: existing, change: 'unchanged' };
    const fields = mergeFields(existing.fields, change.fields, this.#options);
    const key = await this.#keyOf(existing, fields);
    const { now } = this.#options;
    const record = {
      ...withoutKey(existing),
      ...(key !== undefined && { key }),
      fields,
      modifiedAt: now,
      revision: existing.revision + 1,
    };
    return { record: this.#keep(record, existing.revision), change: 'updated' };
  }

  writes(): Write[] {
    return [...this.#planned.values()].map(({ record, expected }) =>
      expected === 0 ? { kind: 'record.insert', record } : { kind: 'record.update', record, expected },
    );
  }

  async #find({ fields, key }: RecordChange): Promise<StoredRecord | undefined> {
    if (key && !isUniqueKey(this.#module, key)) {
      const text = keyText(Object.keys(key), key);
      const found = this.#other.get(text);
      const uuid = this.#byKey.get(text) ?? found?.uuid;
      return (uuid !== undefined && this.#planned.get(uuid)?.record) || found;
    }
    const text = recordKey(this.#module.uniqueKey, key ? { ...fields, ...key } : fields);
    if (text === undefined) return undefined;
    return this.#holderOf(text);
  }

  /** Which record has a unique key, with the changes that are planned so far. */
  async #holderOf(key: string): Promise<StoredRecord | undefined> {
    const uuid = this.#byKey.get(key) ?? (await this.#store.recordOfKey(this.#module.name, key))?.uuid;
    const holder =
      uuid === undefined ? undefined : (this.#planned.get(uuid)?.record ?? (await this.#store.record(uuid)));
    return holder?.key === key ? holder : undefined;
  }

  /** A key is free behind this batch only, also when the batch takes it from the record that has it. */
  async #takenBy(key: string): Promise<StoredRecord | undefined> {
    return (await this.#holderOf(key)) ?? (await this.#store.recordOfKey(this.#module.name, key));
  }

  async #keyOf(existing: StoredRecord, fields: StoredRecord['fields']): Promise<string | undefined> {
    const key = recordKey(this.#module.uniqueKey, fields);
    if (key === undefined || key === existing.key) return key;
    return keyBeside(this.#module, existing, key, await this.#takenBy(key));
  }

  async #created({ fields, key: given }: RecordChange): Promise<StoredRecord> {
    const { now, uuid, mode } = this.#options;
    const merged = mergeFields({}, fields, { ...(this.#options.links && { links: this.#options.links }) });
    const key = mode === 'create' ? await this.#freeKey(merged) : recordKey(this.#module.uniqueKey, merged);
    const holder = mode === 'create' || key === undefined ? undefined : await this.#takenBy(key);
    if (holder) throw keyTaken(this.#module, holder);
    const record: StoredRecord = {
      uuid: uuid(),
      id: await this.#store.recordIds(1),
      module: this.#module.name,
      ...(key !== undefined && { key }),
      fields: merged,
      createdAt: now,
      modifiedAt: now,
      revision: 1,
    };
    if (given) this.#byKey.set(keyText(Object.keys(given), given), record.uuid);
    return record;
  }

  /** Plain creation may repeat a unique value; only the first of them can be found by it. */
  async #freeKey(fields: StoredRecord['fields']): Promise<string | undefined> {
    const key = recordKey(this.#module.uniqueKey, fields);
    if (key === undefined || this.#byKey.has(key)) return undefined;
    return (await this.#store.recordOfKey(this.#module.name, key)) ? undefined : key;
  }

  #keep(record: StoredRecord, expected: number): StoredRecord {
    const first = this.#planned.get(record.uuid);
    this.#planned.set(record.uuid, { record, expected: first?.expected ?? expected });
    if (record.key !== undefined) this.#byKey.set(record.key, record.uuid);
    return record;
  }
}

function isUniqueKey(module: Module, key: Readonly<Record<string, Value>>): boolean {
  const names = Object.keys(key);
  return names.length === module.uniqueKey.length && names.every((name) => module.uniqueKey.includes(name));
}

function keyText(names: readonly string[], fields: Readonly<Record<string, Value>>): string {
  return JSON.stringify(names.map((name) => [name, fields[name] ?? null]));
}

function withoutKey(record: StoredRecord): Omit<StoredRecord, 'key'> {
  const { key, ...rest } = record;
  return key === undefined ? record : rest;
}
