import type { Platform } from '@setpiece/connector-kit';
import {
  macroValue,
  recordOfIri,
  removeRecord,
  setMacro,
  updateRecord,
  upsertRecords,
  type Database,
} from '@setpiece/db';
import type { Value, Values } from '@setpiece/playbook';
import { countRecords, findRecords, uuidOf, type Clock, type Store } from '@setpiece/runtime';

/** For whom the platform writes. */
export interface PlatformCaller {
  /** The run whose step calls: playbooks that its records start belong to its chain. */
  readonly run?: string;
  /** Hears of every module that was written to. */
  readonly recordsChanged?: (module: string) => void;
  /** Seals the secrets again that the call was told, in what is written. @default as it is */
  readonly sealAgain?: (value: Value) => Value;
}

/** What connectors call back into: records and global variables of this workspace. */
export function createPlatform(
  database: Database,
  store: Store,
  clock: Clock,
  { run, recordsChanged = () => {}, sealAgain = (value) => value }: PlatformCaller = {},
): Platform {
  const sealed = (fields: Values) => sealAgain(fields) as Values;
  const by = () => ({ at: clock.now(), ...(run !== undefined && { run }) });
  return {
    findRecords: async (query) => findRecords(store, query),
    countRecords: async (query) => countRecords(store, query),
    record: async (iri) => recordOfIri(database, iri),
    async createRecord(module, fields, { upsert = false } = {}) {
      const known = await store.module(module);
      if (!known) throw new Error(`There is no module "${module}" in this workspace. Import it, or name another.`);
      const mode = upsert ? 'upsert' : 'create';
      const [created] = await upsertRecords(store, known, [sealed(fields)], { ...by(), mode });
      if (!created) throw new Error(`No record was written to module "${module}".`);
      recordsChanged(module);
      return created;
    },
    async updateRecord(iri, fields) {
      const module = (await store.record(uuidOf(iri)))?.module;
      const updated = await updateRecord(store, iri, sealed(fields), by());
      if (updated && module !== undefined) recordsChanged(module);
      return updated;
    },
    async deleteRecord(iri) {
      const module = (await store.record(uuidOf(iri)))?.module;
      const removed = await removeRecord(database, iri, run);
      if (removed && module !== undefined) recordsChanged(module);
      return removed;
    },
    macro: async (name) => macroValue(database, name),
    setMacro: (name, value) => setMacro(database, name, sealAgain(value) as string, clock.now()),
  };
}
